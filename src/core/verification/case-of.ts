import { worldOf } from '#core/definitions'
import type { Catalogue, Situation, Statement } from '#core/definitions'
import { appliesTo, assumedOf, contradictions, lookFrom, membersOf, settle } from '#core/logic'
import type { Assumed, Condition, Entity, Narrowed, World } from '#core/logic'
import { isoFromDay } from '#core/value'
import type { CaseFacts, CaseFile } from './case-file.ts'
import { comparedDates } from './compared-dates.ts'
import { EVENT } from './skeleton.ts'

interface Tried {
  readonly situation: Situation
  readonly world: World
}

/** What must hold in the case, and for whom. */
interface Shown {
  readonly condition: Condition
  readonly subject: Entity
}

/** A case as a file, and as the logic sees it. */
export interface FoundCase {
  readonly case: CaseFile
  readonly world: World
}

/**
 * Writes what a search found down as a case file and looks at it as anybody would: the condition must hold there, and no two
 * facts may contradict each other. Undefined where they do (two open dates that the search could not compare).
 */
export function caseOf(
  found: readonly Narrowed[],
  tried: Tried,
  catalogue: Catalogue,
  shown: Shown,
): FoundCase | undefined {
  const assumed = found.flatMap((narrowed) => assumedOf(narrowed, tried))
  for (const chosen of comparedDates(found, assumed, tried)) {
    const statements = statementsOf(chosen, tried, catalogue)
    const situation: Situation = { ...tried.situation, statements: [...tried.situation.statements, ...statements] }
    const world = worldIn(situation, catalogue, shown)
    if (world !== undefined) return { case: fileOf(situation, catalogue), world }
  }
  return undefined
}

/** What a search found as a case file, whether or not it can be: for showing what contradicts itself. */
export function caseSaying(found: readonly Narrowed[], tried: Tried, catalogue: Catalogue): CaseFile {
  const said = statementsOf(
    found.flatMap((narrowed) => assumedOf(narrowed, tried)),
    tried,
    catalogue,
  )
  return fileOf({ ...tried.situation, statements: [...tried.situation.statements, ...said] }, catalogue)
}

/** The world of a situation, if what is to be shown holds in it. */
function worldIn(situation: Situation, catalogue: Catalogue, { condition, subject }: Shown): World | undefined {
  const { world, problems } = worldOf(situation, catalogue)
  const scope = lookFrom(world, EVENT, subject)
  if (problems.length > 0 || contradictions(scope).length > 0) return undefined
  const rule = { conditions: [condition], decide: ([truth]: readonly string[]) => outcomeOf(truth) }
  return settle(rule, scope).settled === 'yes' ? world : undefined
}

const outcomeOf = (truth: string | undefined): 'yes' | 'no' | undefined =>
  truth === 'yes' ? 'yes' : truth === 'no' ? 'no' : undefined

/** Facts that do not apply are not stated: a case says nothing of them. Relations are stated as whole lists. */
function statementsOf(assumed: readonly Assumed[], tried: Tried, catalogue: Catalogue): readonly Statement[] {
  const single = assumed
    .filter(({ variable }) => variable.other === undefined)
    .map(({ variable, value }): Statement => ({
      entity: variable.entity,
      fact: variable.fact,
      value: textOf(value),
      origin: 'case',
      ...(variable.side === undefined ? {} : { side: variable.side }),
    }))
  const pairs = assumed.filter(({ variable }) => variable.other !== undefined)
  const all = [...single, ...listsOf(pairs, single, tried, catalogue)]
  const { world } = worldOf({ ...tried.situation, statements: [...tried.situation.statements, ...all] }, catalogue)
  return all.filter(({ entity, fact }) => {
    const declaration = catalogue.vocabulary.lexicon.facts.get(fact)
    const scope = lookFrom(world, EVENT, { type: declaration?.entity ?? 'person', id: entity })
    return declaration === undefined || appliesTo(entity, declaration, scope) !== 'no'
  })
}

/** A stated list speaks of everybody, so whoever stands in the relation by other facts is put on it too. */
function listsOf(
  pairs: readonly Assumed[],
  said: readonly Statement[],
  { situation }: Tried,
  catalogue: Catalogue,
): readonly Statement[] {
  const { world } = worldOf({ ...situation, statements: [...situation.statements, ...said] }, catalogue)
  const lists = new Map(pairs.map(({ variable: { entity, fact } }) => [`${entity}|${fact}`, { entity, fact }]))
  return [...lists.values()].map(({ entity, fact }): Statement => {
    const stated = new Map(
      pairs
        .filter(({ variable }) => variable.entity === entity && variable.fact === fact)
        .map(({ variable, value }) => [variable.other, value]),
    )
    const scope = lookFrom(world, EVENT, { type: 'person', id: entity })
    const value = membersOf({ set: fact }, scope)
      .candidates.filter(({ person, belongs }) => (stated.get(person) ?? belongs) === 'yes')
      .map(({ person }) => person)
    return { entity, fact, value, origin: 'case' }
  })
}

function textOf(value: Assumed['value']): string {
  if (typeof value === 'object' && 'earliest' in value) return isoFromDay(value.earliest)
  // Texts nobody wrote are told apart, no more.
  return String(value).replaceAll('\u0000', 'A').replaceAll('\u0001', 'B')
}

function fileOf(situation: Situation, catalogue: Catalogue): CaseFile {
  const factsOf = (entity: string): CaseFacts => {
    const facts: Record<string, string | readonly string[] | Record<string, string>> = {}
    for (const { fact, side, value } of situation.statements.filter((each) => each.entity === entity)) {
      const key = fact.slice(fact.indexOf('.') + 1)
      const before = facts[key]
      if (side === undefined || typeof value !== 'string') facts[key] = value
      else facts[key] = { ...(typeof before === 'object' && !Array.isArray(before) ? before : {}), [side]: value }
    }
    return facts
  }
  const receivedOn = situation.statements.find(({ fact }) => fact === 'visit.received-on')?.value
  return {
    format: 'madoguchi/case@1',
    'received-on': String(receivedOn),
    clerk: { authority: catalogue.desk['default-authority'] },
    households: Object.fromEntries(situation.households.map(({ id }) => [id, factsOf(id)])),
    persons: Object.fromEntries(situation.persons.map((id) => [id, factsOf(id)])),
    events: situation.events.map(({ id, kind, persons }) => ({ id, kind, persons, ...factsOf(id) })),
  }
}
