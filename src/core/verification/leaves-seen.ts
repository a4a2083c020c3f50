import { examplesFormat, parseCase, parseShape, versionOn } from '#core/definitions'
import type { Catalogue, Definition, Located } from '#core/definitions'
import { eventDay, receptionDay, subjectsOf, withoutMoot } from '#core/derivation'
import { leavesOf, lookTogether, membersOf } from '#core/logic'
import type { Condition, Leaf, Scope, Truth } from '#core/logic'
import type { Problem } from '#core/value'
import { partsOf } from './parts-of.ts'
import { Places } from './places.ts'
import { writtenLeaf } from './written-leaf.ts'

/**
 * Whether the examples beside each definition show every leaf of its conditions both ways: holding for somebody it is asked of,
 * and not holding for somebody. A leaf counts as asked of the subjects of the definition, inside a set of its members. What a
 * city has set once for everybody (`setting`) has one answer and is left out. Problem: `leaf-not-seen-both-ways` {procedure, part,
 * leaf, missing: `yes`, `no` or both}, at the leaf.
 */
export function checkLeavesSeen(files: readonly Located[], catalogue: Catalogue): readonly Problem[] {
  const places = new Places(files)
  const seen: Seen = new Map()
  for (const located of files.filter(({ file }) => file.endsWith('/examples.yaml'))) lookInto(located, catalogue, seen)
  return [...catalogue.definitions.values()].flat().flatMap((definition) =>
    conditionsOf(definition).flatMap(({ part, condition, pointer }) =>
      [...leavesOf(condition)].flatMap((leaf): readonly Problem[] => {
        const missing = leaf.op === 'setting' ? [] : WAYS.filter((way) => seen.get(leaf)?.has(way) !== true)
        if (missing.length === 0) return []
        const params = { procedure: definition.id, part, leaf: writtenLeaf(leaf), missing: missing.join(', ') }
        return [{ code: 'leaf-not-seen-both-ways', params, at: places.of(definition, leaf.at ?? pointer) }]
      }),
    ),
  )
}

const WAYS = ['yes', 'no'] as const

/** What each leaf has answered so far. */
type Seen = Map<Leaf, Set<Truth>>

interface Place {
  readonly part: string
  readonly condition: Condition
  readonly pointer: string
  /** By which day its version is chosen: that of the event, or that of reception. */
  readonly by: 'event' | 'reception'
}

function conditionsOf(definition: Definition): readonly Place[] {
  const { neededWhen, nothingToDo } = definition
  const verdict = (part: string, condition: Condition | undefined): readonly Place[] =>
    condition === undefined ? [] : [{ part, condition, pointer: `/${part}`, by: 'event' }]
  return [
    ...verdict('needed-when', neededWhen),
    ...verdict('nothing-to-do-when', nothingToDo?.when),
    ...partsOf(definition).map(({ list, id, pointer, when }): Place => ({
      part: `${list} ${id}`,
      condition: when,
      pointer,
      by: list === 'deadline' ? 'event' : 'reception',
    })),
  ]
}

/** Looks at every example of one file; one that cannot be read is named by whoever runs it. */
function lookInto(located: Located, catalogue: Catalogue, seen: Seen): void {
  const versions = catalogue.definitions.get(located.file.split('/')[1] ?? '') ?? []
  const parsed = parseShape(examplesFormat, located)
  if (!parsed.ok) return
  for (const [i] of parsed.value.examples.entries()) {
    const read = parseCase(located, `/examples/${String(i)}/case`, catalogue).case
    if (read === undefined) continue
    const { world } = withoutMoot(read.situation, catalogue)
    const today = receptionDay(world)
    for (const event of world.events) {
      const on = eventDay(world, event) ?? today
      const definition = on === undefined ? undefined : versionOn(versions, on)
      if (today === undefined || definition?.events.includes(event.kind) !== true) continue
      const received = versionOn(versions, today) ?? definition
      const asked = [
        ...conditionsOf(definition).filter(({ by }) => by === 'event'),
        ...conditionsOf(received).filter(({ by }) => by === 'reception'),
      ]
      for (const subject of subjectsOf(definition, event, world)) {
        const scope = lookTogether(world, event.id, subject)
        for (const { condition } of asked) see(condition, scope, seen)
      }
    }
  }
}

/** Asks every leaf, those a connective would not have come to included: what matters is what the example states. */
function see(condition: Condition, scope: Scope, seen: Seen): void {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const each of condition.conditions) see(each, scope, seen)
      return
    case 'not':
      see(condition.condition, scope, seen)
      return
    case 'some':
    case 'every':
    case 'at-least':
      for (const { person, belongs } of membersOf(condition.of, scope).candidates)
        if (belongs === 'yes') see(condition.suchThat, { ...scope, subject: { type: 'person', id: person } }, seen)
      return
    default: {
      const answers = seen.get(condition) ?? new Set<Truth>()
      seen.set(condition, answers.add(scope.judge(condition, scope)))
    }
  }
}
