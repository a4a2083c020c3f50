import type { Definition } from '#core/definitions'
import { lookTogether, readHousehold } from '#core/logic'
import type { Entity, Side, World, WorldEvent } from '#core/logic'

/** The subjects a definition is judged for in one event: the persons concerned, every person, or the households they touch. */
export function subjectsOf(definition: Definition, event: WorldEvent, world: World): readonly Entity[] {
  switch (definition.forEach) {
    case 'concerned-person':
      return event.persons.map((id) => ({ type: 'person', id }))
    case 'person':
      return world.persons.map((id) => ({ type: 'person', id }))
    case 'household-before':
      return householdsOf(event, world, 'before')
    case 'household-after':
      return householdsOf(event, world, 'after')
  }
}

function householdsOf(event: WorldEvent, world: World, side: Side): readonly Entity[] {
  const touched = event.persons.map((person) =>
    readHousehold(person, side, lookTogether(world, event.id, { type: 'person', id: person })),
  )
  const open = touched.some((read) => read.state === 'open')
  const ids = new Set(touched.flatMap((read) => (read.state === 'known' ? [String(read.value)] : [])))
  // While it is open where someone belongs, every household may be touched.
  return world.households.filter(({ id }) => open || ids.has(id)).map(({ id }) => ({ type: 'household', id }))
}
