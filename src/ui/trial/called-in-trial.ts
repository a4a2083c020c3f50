import type { Case } from '#core/definitions'
import { phrase } from '#locales'
import type { Called } from '#locales'

/** What those of a case that is tried are called: by their names where they have any, else by their number. */
export function calledInTrial({ situation: { persons, households, events, statements } }: Case): Called {
  const part = (person: string, fact: string): string => {
    const said = statements.filter((each) => each.entity === person && each.fact === fact)
    const value = (said.find(({ side }) => side !== 'before') ?? said[0])?.value
    return typeof value === 'string' ? value : ''
  }
  const nameOf = (person: string, number: number): string => {
    const [family, given] = [part(person, 'person.family-name'), part(person, 'person.given-name')]
    if (family !== '' && given !== '') return phrase('ja', 'desk.marks.name', { family, given })
    return family + given === '' ? phrase('ja', 'desk.marks.unnamed', { number }) : family + given
  }
  return {
    persons: Object.fromEntries(persons.map((person, i) => [person, nameOf(person, i + 1)])),
    households: households.map(({ id }) => id),
    events: Object.fromEntries(events.map(({ id, kind }) => [id, kind])),
  }
}
