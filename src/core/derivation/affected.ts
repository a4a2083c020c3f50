import type { Statement } from '#core/definitions'
import { constraintIndex, lookFrom, readOf, VISIT } from '#core/logic'
import type { EntityType, Reach, World } from '#core/logic'

/** What may have changed since: by fact, whose; `undefined` is everybody's. */
export interface Affected {
  /** Whether something that looks so far, from one subject, may now turn out otherwise. */
  readonly touches: (reach: Pick<Reach, 'facts' | 'isOwn'>, subject: string) => boolean
}

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
  const changed = new Map<string, Set<string> | undefined>()
  const waiting: [fact: string, entity: string | undefined][] = []
  const touch = (fact: string, entity: string | undefined): void => {
    const entities = changed.get(fact)
    if (changed.has(fact) && (entities === undefined || (entity !== undefined && entities.has(entity)))) return
    changed.set(fact, entity === undefined ? undefined : (entities ?? new Set()).add(entity))
    waiting.push([fact, entity])
  }
  const persons = new Set(is.world.persons)
  for (const { fact, entity } of differing(was.statements, is.statements)) {
    if (EVERYTHING.has(fact)) return undefined
    touch(fact, persons.has(entity) ? entity : undefined)
  }
  const index = constraintIndex(is.world.lexicon)
  const open = new Map<string, boolean>()
  const mayTie = (fact: string): boolean => {
    const found = open.get(fact) ?? (mayBeOpen(fact, was.world) || mayBeOpen(fact, is.world))
    open.set(fact, found)
    return found
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [fact, entity] = next
    for (const { reach } of index.get(fact) ?? [])
      for (const tied of reach.facts) if (mayTie(tied)) touch(tied, reach.isOwn ? entity : undefined)
  }
  return {
    touches: ({ facts, isOwn }, subject) => {
      for (const [fact, entities] of changed)
        if (facts.has(fact) && (entities === undefined || !isOwn || entities.has(subject))) return true
      return false
    },
  }
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

/** Whether anybody's answer is still open, or known only roughly. */
function mayBeOpen(fact: string, world: World): boolean {
  const declaration = world.lexicon.facts.get(fact)
  if (declaration === undefined) return true
  const { entity: type } = declaration
  const sides = declaration.timed ? (['before', 'after'] as const) : [undefined]
  return world.events.some((event) =>
    holdersOf(type, event.id, world).some((id) =>
      sides.some((side) => {
        const read = readOf(id, declaration, side, lookFrom(world, event.id, { type, id }))
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
