import type { Entry } from '#core/derivation'
import { signatoryOnPaper, signedKey, standingOf } from '#core/record'
import type { SignedSheet, Standing, VisitState } from '#core/record'
import { nameWithoutSpaces } from '#core/value'
import type { PaperParts } from './desk-parts.ts'
import { factReader } from './fact-reader.ts'
import { callsFor } from './sheet-parts.ts'
import type { SheetPart } from './sheet-parts.ts'

/**
 * Who of several visitors signs a sheet (署名する人): whom the clerk chose, else who signs the one that is out already, else whose own
 * matter it is by name, else whose letter of attorney covers what it is for, else the first. One visitor alone signs everything.
 */
export function signatoryOf(
  sheet: SignedSheet,
  part: SheetPart,
  plan: readonly Entry[],
  state: VisitState,
  parts: PaperParts,
): Standing | undefined {
  const standing = standingOf(state)
  const [first] = standing
  if (standing.length < 2) return first
  const named = (id: string | undefined): Standing | undefined => standing.find((each) => each.id === id)
  const procedures = callsFor(plan, sheet.form, part.person).map(({ procedure }) => procedure)
  return (
    named(state.signatories[signedKey(sheet)]) ??
    named(signatoryOnPaper(state, sheet)) ??
    ownMatterOf(part, standing, state, parts) ??
    standing.find(
      ({ mandate }) => mandate === undefined || mandate === 'all' || procedures.every((id) => mandate.includes(id)),
    ) ??
    first
  )
}

/** Who of those standing here is the person a sheet is for, or one of several on it: the head of the household before others. */
function ownMatterOf(
  { person, members }: SheetPart,
  standing: readonly Standing[],
  state: VisitState,
  parts: PaperParts,
): Standing | undefined {
  const reader = factReader(state, parts)
  const isHead = (id: string): boolean => reader.text('person', id, 'relationship', 'after') === 'head'
  const whose = person === undefined ? members.toSorted((a, b) => Number(isHead(b)) - Number(isHead(a))) : [person]
  return whose.flatMap((id) => standing.filter((visitor) => isPerson(visitor, id, state, parts)))[0]
}

/** Whether a visitor is a person of the visit, by the name of either side; another of the same name makes it nobody. */
export function isPerson(
  { name }: Pick<Standing, 'name'>,
  person: string,
  state: VisitState,
  parts: PaperParts,
): boolean {
  const reader = factReader(state, parts)
  const wanted = nameWithoutSpaces(name)
  const bearing = state.persons.filter((id) =>
    (['before', 'after'] as const).some((side) => nameWithoutSpaces(reader.name(id, side)) === wanted),
  )
  return wanted !== '' && bearing.length === 1 && bearing[0] === person
}

/**
 * The visit as a sheet of one signatory has it: they are the visitor who stands on it, with what they showed, and on a sheet of
 * their own they are the person themselves (本人), in whatever capacity they came and whoever stands beside them.
 */
export function signedBy(
  signatory: Standing | undefined,
  part: SheetPart,
  paper: VisitState,
  names: VisitState,
  parts: PaperParts,
): VisitState {
  if (signatory === undefined) return paper
  const { identity, ...visitor } = signatory
  const isOwn = part.person !== undefined && isPerson(visitor, part.person, names, parts)
  return { ...paper, visitor: isOwn ? { ...visitor, capacity: 'self' } : visitor, identity }
}

/** The visit as the office's own paper has it: everybody who stood here, by name. */
export function withAllVisitors(paper: VisitState, { words }: PaperParts): VisitState {
  const names = standingOf(paper).map(({ name }) => name)
  return paper.visitor === undefined ? paper : { ...paper, visitor: { ...paper.visitor, name: words.list(names) } }
}
