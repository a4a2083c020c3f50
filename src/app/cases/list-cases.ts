import type { Principal } from '#core/access'
import { caseKind, heldInCase, type CaseState, type VisitState } from '#core/record'
import { compareIds, failure, foldName, problem, success, type Result } from '#core/value'
import { auditSearch } from '../desk/desk-audit.ts'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { seenBy } from '../desk/seen-visit.ts'
import { isHeldCase, lineOfCase } from './case-view.ts'
import type { CaseLine } from './commands.ts'
import { isOwnCase, readCase } from './read-case.ts'

const LEAST_LETTERS = 2

/** The open cases of the principal's own section. Problems: those of the store and of reading. */
async function openCases(parts: DeskParts, principal: Principal): Promise<Result<readonly CaseState[]>> {
  const listed = await parts.records.list(caseKind.id)
  if (!listed.ok) return listed
  const states: CaseState[] = []
  for (const { stream } of listed.value) {
    const state = await readCase(parts, stream)
    if (!state.ok) return state
    if (state.value.phase === 'open' && isOwnCase(state.value, parts, principal)) states.push(state.value)
  }
  return success(states)
}

const linesOf = (states: readonly CaseState[], parts: DeskParts): readonly CaseLine[] => {
  const { today } = deskTime(parts)
  return states
    .map((state) => lineOfCase(state, parts, today))
    .toSorted((a, b) => a.daysLeft - b.daysLeft || compareIds(a.number, b.number))
}

/** The pending list (継続中): the open cases of the own section, those due first before others. Numbers and days, no names. */
export async function listCases(parts: DeskParts, principal: Principal): Promise<Result<readonly CaseLine[]>> {
  const states = await openCases(parts, principal)
  return states.ok ? success(linesOf(states.value, parts)) : states
}

const NAMES = ['family-name', 'given-name'] as const

/** Everything a person is called by, on either side of an event, folded as names are compared. */
function namesIn({ facts }: VisitState): readonly string[] {
  const stated = Object.values(facts).filter(({ value }) => typeof value === 'string')
  const of = (id: string, fact: string) =>
    stated.filter((each) => each.subject.id === id && each.fact === fact).map(({ value }) => String(value))
  const people = [
    ...new Set(stated.filter(({ subject }) => subject.type === 'person').map(({ subject }) => subject.id)),
  ]
  return people.flatMap((id) => {
    const [families, givens] = [of(id, NAMES[0]), of(id, NAMES[1])]
    const whole = families.flatMap((family) => givens.map((given) => family + given))
    return [...families, ...whole, ...of(id, 'name-kana')].map(foldName)
  })
}

/**
 * The cases of somebody by name or kana, as far as the searcher's domains and keys go; one that is held is not found. That
 * somebody searched stands in the audit before the answer does. Problems: `case-search-too-short`, those of the store.
 */
export async function searchCases(
  parts: DeskParts,
  principal: Principal,
  wanted: string,
): Promise<Result<readonly CaseLine[]>> {
  const name = foldName(wanted)
  if ([...name].length < LEAST_LETTERS) return failure(problem('case-search-too-short'))
  const states = await openCases(parts, principal)
  if (!states.ok) return states
  const found = states.value.filter(
    (state) =>
      !isHeldCase(state, parts) &&
      namesIn(seenBy(heldInCase(state), parts, principal, 'search')).some((each) => each.startsWith(name)),
  )
  const noted = await auditSearch(parts, principal, found.length)
  return noted.ok ? success(linesOf(found, parts)) : noted
}
