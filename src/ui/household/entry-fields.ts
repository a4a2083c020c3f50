import type { Principal } from '#core/access'
import type { Catalogue } from '#core/definitions'
import { certificateFields } from '#core/intake'
import { fieldRulesOf, mayState } from '#core/projection'
import type { Side } from '#core/record'
import { hasPhrase, phrase } from '#locales'

/** A column of the table in which a household is typed: one fact of a person, as the certificate (転出証明書) has it. */
export interface EntryField {
  /** Key within a row: the fact without its entity, and its side where the certificate speaks of one. */
  readonly key: string
  readonly fact: string
  readonly label: string
  readonly kind: 'text' | 'date' | 'choice'
  readonly timed: boolean
  readonly side?: Side
  /** Usually as in the row above (以下同じ). */
  readonly same: boolean
  /** For whom it is typed at all. */
  readonly of: 'everyone' | 'japanese' | 'foreign'
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Whether a field is typed for a person of this nationality. */
export const isOpenFor = ({ of }: EntryField, nationality: string): boolean => of === 'everyone' || of === nationality

/** What every paper has on its first line; the rest of the certificate stands below it. */
export const FIRST_LINE: readonly string[] = [
  'family-name',
  'given-name',
  'name-kana',
  'birth-date',
  'sex',
  'relationship',
  'registered-domicile',
  'register-head',
  'nationality',
]

const OF_JAPANESE: readonly string[] = ['registered-domicile', 'register-head']
const OF_FOREIGNERS: readonly string[] = [
  'nationality-name',
  'residence-status',
  'residence-status-name',
  'residence-until',
  'residence-card-number',
]

const ofWhom = (fact: string): EntryField['of'] => {
  if (OF_JAPANESE.includes(fact)) return 'japanese'
  return OF_FOREIGNERS.includes(fact) ? 'foreign' : 'everyone'
}

/** The fields of the standard certificate in its printed order, each fact once, as far as this principal may state them. */
export function entryFields(catalogue: Catalogue, principal: Principal): readonly EntryField[] {
  const rules = fieldRulesOf(catalogue.vocabulary, {})
  const fields = certificateFields(catalogue.imports).flatMap(({ facts, per, sameBelow }) =>
    per === 'household' ? [] : facts.map(({ id, side }) => ({ id, side, sameBelow })),
  )
  const seen = new Set<string>()
  return fields.flatMap(({ id, side, sameBelow }): readonly EntryField[] => {
    const declaration = catalogue.vocabulary.lexicon.facts.get(id)
    const words = catalogue.vocabulary.texts.get(id)
    const fact = id.slice('person.'.length)
    const key = side === undefined ? fact : `${fact}@${side}`
    const isTyped = declaration?.type === 'text' || declaration?.type === 'date' || declaration?.type === 'choice'
    if (!isTyped || words === undefined || seen.has(key)) return []
    if (!mayState({ subject: { type: 'person', id: '' }, fact }, principal, rules)) return []
    seen.add(key)
    const short = `desk.household.short.${key}`
    return [
      {
        key,
        fact,
        label: hasPhrase('ja', short) ? phrase('ja', short) : words.label.ja,
        kind: declaration.type as EntryField['kind'],
        timed: declaration.timed,
        ...(side === undefined ? {} : { side }),
        same: sameBelow,
        of: ofWhom(fact),
        options: declaration.values.map((value) => ({
          value,
          label: words.values[value]?.ja ?? phrase('ja', `desk.values.${value}`),
        })),
      },
    ]
  })
}

/** The facts whose value before the event may be another one than after it. */
export const changing = (fields: readonly EntryField[]): readonly EntryField[] =>
  fields.filter(({ timed, side }) => timed && side === undefined)
