import type { Statement } from '#core/definitions'
import { constraintIndex, lookTogether, readOf, VISIT } from '#core/logic'
import type { EntityType, FactDeclaration, Reach, World } from '#core/logic'

/** Whether something that looks so far, from one subject, may now turn out otherwise. */
export type Touches = (reach: Pick<Reach, 'facts' | 'isOwn'>, subject: string) => boolean

/** What may have changed since. */
export interface Affected {
  /** What reads only what was stated. */
  readonly touches: Touches
  /** What also looks at the constraints between facts that are open. */
  readonly touchesByConstraints: Touches
}

/** Facts by whose they are; `undefined` is everybody's. */
type Changed = Map<string, Set<string> | undefined>

/**
 * What a change of statements may bear on: the facts that were stated, taken back or stated otherwise, and the open ones that the
 * vocabulary's constraints tie to them. Undefined when everything may have changed: another day, other people, households or
 * events.
 */
export function affectedBetween(
  was: { readonly world: World; readonly statements: readonly Statement[] },
  is: { readonly world: World; readonly statements: readonly Statement[] },
): Affected | undefined {
  if (was.world.lexicon !== is.world.lexicon || shapeOf(was.world) !== shapeOf(is.world)) return undefined
  const persons = new Set(is.world.persons)
  const stated: Changed = new Map()
  for (const { fact, entity } of differing(was.statements, is.statements)) {
    if (EVERYTHING.has(fact)) return undefined
    add(stated, fact, persons.has(entity) ? entity : undefined)
  }
  let tied: Changed | undefined
  return {
    touches: touching(stated),
    touchesByConstraints: (reach, subject) => {
      tied ??= tiedTo(stated, [was.world, is.world])
      return touching(tied)(reach, subject)
    },
  }
}

function touching(changed: Changed): Touches {
  return ({ facts, isOwn }, subject) => {
    for (const [fact, entities] of changed)
      if (facts.has(fact) && (entities === undefined || !isOwn || entities.has(subject))) return true
    return false
  }
}

/** Adds whose a fact is; false where it was there already. */
function add(changed: Changed, fact: string, entity: string | undefined): boolean {
  const entities = changed.get(fact)
  if (changed.has(fact) && (entities === undefined || (entity !== undefined && entities.has(entity)))) return false
  changed.set(fact, entity === undefined ? undefined : (entities ?? new Set()).add(entity))
  return true
}

/** What was stated, and what is still open and tied to it through constraints in one of the worlds. */
function tiedTo(stated: Changed, worlds: readonly World[]): Changed {
  const changed: Changed = new Map([...stated].map(([fact, entities]) => [fact, entities && new Set(entities)]))
  const waiting = [...stated].flatMap(([fact, entities]): [string, string | undefined][] =>
    entities === undefined ? [[fact, undefined]] : [...entities].map((entity) => [fact, entity]),
  )
  const lexicon = worlds[0]?.lexicon
  if (lexicon === undefined) return changed
  const index = constraintIndex(lexicon)
  const open = new Map<string, boolean>()
  const isOpen = (declaration: FactDeclaration, entity: string | undefined): boolean => {
    const key = `${declaration.id}|${entity ?? ''}`
    const found = open.get(key) ?? worlds.some((world) => mayBeOpen(declaration, entity, world))
    open.set(key, found)
    return found
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [fact, entity] = next
    for (const { reach } of index.get(fact) ?? []) {
      for (const id of reach.facts) {
        const declaration = lexicon.facts.get(id)
        if (declaration === undefined) continue
        // What is the household's, the event's or the visit's is everybody's.
        const whose = reach.isOwn && declaration.entity === 'person' ? entity : undefined
        if (isOpen(declaration, whose) && add(changed, id, whose)) waiting.push([id, whose])
      }
    }
  }
  return changed
}

/** The days by which versions and periods go. */
const EVERYTHING = new Set(['visit.received-on', 'event.date'])

const shapeOf = ({ persons, households, events }: World): string => JSON.stringify([persons, households, events])

function differing(was: readonly Statement[], is: readonly Statement[]): readonly Statement[] {
  // Of two statements about one thing the later one counts.
  const inForce = (statements: readonly Statement[]) =>
    new Map(statements.map((each) => [`${each.entity}|${each.fact}|${each.side ?? ''}|${each.event ?? ''}`, each]))
  const [before, after] = [inForce(was), inForce(is)]
  const sameAs = (other: Statement | undefined, { value, origin }: Statement): boolean =>
    other?.origin === origin && JSON.stringify(other.value) === JSON.stringify(value)
  return [
    ...[...before].filter(([key]) => !after.has(key)),
    ...[...after].filter(([key, statement]) => !sameAs(before.get(key), statement)),
  ].map(([, statement]) => statement)
}

/** Whether the answer of that person, or of anybody, is still open, or known only roughly. */
function mayBeOpen(declaration: FactDeclaration, entity: string | undefined, world: World): boolean {
  const { entity: type } = declaration
  const sides = declaration.timed ? (['before', 'after'] as const) : [undefined]
  return world.events.some((event) =>
    (entity === undefined ? holdersOf(type, event.id, world) : [entity]).some((id) =>
      sides.some((side) => {
        const read = readOf(id, declaration, side, lookTogether(world, event.id, { type, id }))
        if (read.state !== 'known') return read.state === 'open'
        return typeof read.value === 'object' && 'earliest' in read.value && read.value.earliest !== read.value.latest
      }),
    ),
  )
}

function holdersOf(type: EntityType, event: string, world: World): readonly string[] {
  switch (type) {
    case 'visit':
      return [VISIT]
    case 'event':
      return [event]
    case 'household':
      return world.households.map(({ id }) => id)
    case 'person':
      return world.persons
  }
}
