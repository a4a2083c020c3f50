import type { Case } from '#core/definitions'
import { phrase } from '#locales'
import type { Called } from '#locales'

/** What the people of a case file are called: their names as stated, their id where there are none. */
export function calledInCase({ situation }: Case): Called {
  const part = (person: string, fact: string): string => {
    const found = situation.statements.filter((each) => each.entity === person && each.fact === fact)
    return String((found.find(({ side }) => side !== 'before') ?? found[0])?.value ?? '')
  }
  const nameOf = (person: string): string => {
    const [family, given] = [part(person, 'person.family-name'), part(person, 'person.given-name')]
    if (family !== '' && given !== '') return phrase('ja', 'desk.marks.name', { family, given })
    return family + given === '' ? person : family + given
  }
  return {
    persons: Object.fromEntries(situation.persons.map((person) => [person, nameOf(person)])),
    households: situation.households.map(({ id }) => id),
    events: Object.fromEntries(situation.events.map(({ id, kind }) => [id, kind])),
  }
}
