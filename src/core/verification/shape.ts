/** How many people a tried household has, how many of them the event moves, and whether the subject is one of those. */
export interface Shape {
  readonly persons: number
  readonly concerned: number
  readonly isSubjectConcerned: boolean
}

/** The shapes with so many people, fewest concerned first; `others`: also those in which the subject is not concerned. */
export function shapesOf(persons: number, others: boolean): readonly Shape[] {
  const counts = Array.from({ length: persons }, (_, i) => i + 1)
  return [
    ...counts.map((concerned): Shape => ({ persons, concerned, isSubjectConcerned: true })),
    ...(others
      ? counts.slice(0, -1).map((concerned): Shape => ({ persons, concerned, isSubjectConcerned: false }))
      : []),
  ]
}

/** The people of a shape, the subject first, and those the event moves. */
export function peopleOf(shape: Shape): { readonly persons: readonly string[]; readonly concerned: readonly string[] } {
  const persons = Array.from({ length: shape.persons }, (_, i) => `p${String(i + 1)}`)
  const from = shape.isSubjectConcerned ? 0 : 1
  return { persons, concerned: persons.slice(from, from + shape.concerned) }
}
