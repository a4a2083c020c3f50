import { factKey } from '#core/record'
import type { FactRef, Side, VisitState } from '#core/record'
import { parseDate } from '#core/value'
import type { DateValue } from '#core/value'
import type { PaperParts } from './desk-parts.ts'

/** Reads facts of a visit as paper needs them: text, the vocabulary's word for a choice, a name in one line. */
export interface FactReader {
  readonly text: (type: string, id: string, fact: string, side?: Side) => string | undefined
  readonly word: (id: string, fact: string, side?: Side) => string | undefined
  readonly name: (person: string, side?: Side) => string
}

/** The facts of a visit, as far as this state holds them. */
export function factReader(state: VisitState, { catalogue, words }: PaperParts): FactReader {
  const text: FactReader['text'] = (type, id, fact, side) => {
    const ref: FactRef = { subject: { type, id }, fact, ...(side === undefined ? {} : { side }) }
    const found = state.facts[factKey(ref)]?.value
    return typeof found === 'string' && found !== '' ? found : undefined
  }
  return {
    text,
    word: (id, fact, side) => {
      const value = text('person', id, fact, side)
      return value === undefined
        ? undefined
        : (catalogue.vocabulary.texts.get(`person.${fact}`)?.values[value]?.ja ?? value)
    },
    name: (person, side = 'after') => {
      // Of a name that changed often only one part is stated anew; the other is as on the other side.
      const other = side === 'after' ? 'before' : 'after'
      const part = (fact: string) => text('person', person, fact, side) ?? text('person', person, fact, other)
      const family = part('family-name')
      const given = part('given-name')
      return family !== undefined && given !== undefined ? words.fullName(family, given) : (family ?? given ?? '')
    },
  }
}

/** A date as written; `undefined` for none and for what is no date. */
export function dateOf(text: string | undefined): DateValue | undefined {
  if (text === undefined) return undefined
  const date = parseDate(text)
  return date.ok ? date.value : undefined
}
