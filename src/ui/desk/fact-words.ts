import type { Catalogue } from '#core/definitions'
import type { VisitView } from '#app/desk/visit-view'
import { hasPhrase, phrase } from '#locales'
import { formatWareki, parseDate } from '#core/value'

/** The words of a fact's label. */
export function labelOf(catalogue: Catalogue, fact: string): string {
  return catalogue.vocabulary.texts.get(fact)?.label.ja ?? fact
}

/** The words of a value of a fact: the label of a choice, a date in wareki, names of persons. */
export function valueWords(catalogue: Catalogue, visit: VisitView | undefined, fact: string, value: string): string {
  const declaration = catalogue.vocabulary.lexicon.facts.get(fact)
  switch (declaration?.type) {
    case 'choice':
      return (
        catalogue.vocabulary.texts.get(fact)?.values[value]?.ja ??
        (hasPhrase('ja', `desk.values.${value}`) ? phrase('ja', `desk.values.${value}`) : value)
      )
    case 'date':
      return dateWords(value)
    case 'person':
    case 'persons':
      return value
        .split(', ')
        .map((person) => (visit === undefined ? person : nameOf(visit, person)))
        .join(phrase('ja', 'desk.marks.list'))
    default:
      return value
  }
}

/** A written date in wareki; as written when it is partial or cannot be read. */
export function dateWords(text: string): string {
  const date = parseDate(text)
  return date.ok && date.value.earliest === date.value.latest ? formatWareki(date.value.earliest) : text
}

/** What a person of the visit is called on screen; a household or the event by their id when it is no person. */
export function nameOf(visit: VisitView, person: string): string {
  const part = (fact: string) =>
    visit.facts[`person/${person}/${fact}@after`]?.value ?? visit.facts[`person/${person}/${fact}@before`]?.value
  const text = (fact: string) => {
    const value = part(fact)
    return typeof value === 'string' ? value : ''
  }
  const [family, given] = [text('family-name'), text('given-name')]
  if (family !== '' && given !== '') return phrase('ja', 'desk.marks.name', { family, given })
  if (family + given !== '') return family + given
  const number = visit.persons.indexOf(person) + 1
  return number === 0 ? person : phrase('ja', 'desk.marks.unnamed', { number })
}

/** A fact of the visit as written, `@side` included in the key where the fact has sides. */
export function factText(visit: VisitView | undefined, key: string): string {
  const value = visit?.facts[key]?.value
  return typeof value === 'string' ? value : ''
}
