/** How many people a tried household has, how many of them the event moves, and whether the subject is one of those. */
export interface Shape {
  readonly persons: number
  readonly concerned: number
  readonly isSubjectConcerned: boolean
}

/** The shapes with so many people in which the event moves the subject, fewest concerned first. */
export const shapesConcerned = (persons: number): readonly Shape[] =>
  Array.from({ length: persons }, (_, i): Shape => ({ persons, concerned: i + 1, isSubjectConcerned: true }))

/** All shapes with so many people: also those in which it moves others, and the subject stays. */
export const shapesOf = (persons: number): readonly Shape[] => [
  ...shapesConcerned(persons),
  ...shapesConcerned(persons - 1).map(({ concerned }): Shape => ({ persons, concerned, isSubjectConcerned: false })),
]

/** The people of a shape, the subject first, and those the event moves. */
export function peopleOf(shape: Shape): { readonly persons: readonly string[]; readonly concerned: readonly string[] } {
  const persons = Array.from({ length: shape.persons }, (_, i) => `p${String(i + 1)}`)
  const from = shape.isSubjectConcerned ? 0 : 1
  return { persons, concerned: persons.slice(from, from + shape.concerned) }
}
