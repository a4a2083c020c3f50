import type { VisitView } from '#app/desk/visit-view'
import { phrase } from '#locales'
import { factText, nameOf } from '../desk/fact-words.ts'

/** The households of a visit to choose from, named after their head, and at the end nowhere in this city. */
export function householdChoices(visit: VisitView): readonly { readonly value: string; readonly label: string }[] {
  const heads = (household: string): string | undefined =>
    (['after', 'before'] as const)
      .flatMap((side) =>
        visit.persons.filter(
          (person) =>
            factText(visit, `person/${person}/household@${side}`) === household &&
            factText(visit, `person/${person}/relationship@${side}`) === 'head',
        ),
      )
      .at(0)
  return [
    ...visit.households.map((value, index) => {
      const number = index + 1
      const head = heads(value)
      const label =
        head === undefined
          ? phrase('ja', 'desk.household.homeName', { number })
          : phrase('ja', 'desk.household.homeOf', { number, name: nameOf(visit, head) })
      return { value, label }
    }),
    { value: 'none', label: phrase('ja', 'desk.household.home.none') },
  ]
}
