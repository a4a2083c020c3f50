import type { FactChange } from '#app/trial/change-fact'
import { UNKNOWN_ANSWER } from '#core/definitions'
import type { Case, Catalogue } from '#core/definitions'
import type { Missing } from '#core/derivation'
import { hasPhrase, phrase } from '#locales'
import type { Called } from '#locales'
import { labelOf, valueWords } from '../desk/fact-words.ts'

/** One fact of a case that is tried, to be said otherwise. */
export interface FactRow extends FactChange {
  readonly key: string
  readonly label: string
  /** Of a fact with a list; else it is written. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | undefined
}

/**
 * The facts of a case with their values, then those that are not said though the procedure asks for them. Lists of people and the
 * day of reception are left as they are.
 */
export function factRows(
  { situation }: Case,
  missing: readonly Missing[],
  catalogue: Catalogue,
  called: Called,
): readonly FactRow[] {
  const said = situation.statements.flatMap(({ entity, fact, side, value }) =>
    typeof value === 'string' && (called.persons[entity] !== undefined || called.events[entity] !== undefined)
      ? [{ entity, fact, ...(side === undefined ? {} : { side }), value }]
      : [],
  )
  const asked = missing.map(({ subject, fact, side }) => ({
    ...{ entity: subject, fact, value: '' },
    ...(side === null ? {} : { side }),
  }))
  const rows = new Map<string, FactChange>()
  for (const row of [...asked, ...said]) if (!isOfPeople(row.fact, catalogue)) rows.set(keyOf(row), row)
  return [...rows].map(([key, row]) => ({
    ...row,
    key,
    label: labelOfRow(row, catalogue, called),
    options: optionsOf(row.fact, catalogue),
  }))
}

/** What names people or households is no word to be written here. */
function isOfPeople(fact: string, { vocabulary }: Catalogue): boolean {
  const type = vocabulary.lexicon.facts.get(fact)?.type
  return type === 'person' || type === 'persons' || type === 'household'
}

function keyOf({ entity, fact, side }: FactChange): string {
  return [entity, fact, side ?? ''].join('|')
}

function labelOfRow({ entity, fact, side }: FactChange, catalogue: Catalogue, called: Called): string {
  const kind = called.events[entity]
  const who = called.persons[entity] ?? (kind === undefined ? entity : catalogue.events.get(kind)?.name.ja) ?? entity
  const label = labelOf(catalogue, fact)
  return side === undefined
    ? phrase('ja', 'trial.fact', { who, label })
    : phrase('ja', 'trial.sided', { who, label, side: phrase('ja', `trial.sides.${side}`) })
}

function optionsOf(fact: string, catalogue: Catalogue): FactRow['options'] {
  const declaration = catalogue.vocabulary.lexicon.facts.get(fact)
  if (declaration === undefined || declaration.values.length === 0) return undefined
  const words = (value: string): string => {
    const said = valueWords(catalogue, undefined, fact, value)
    return said === value && hasPhrase('ja', `trial.values.${value}`) ? phrase('ja', `trial.values.${value}`) : said
  }
  return [
    { value: '', label: phrase('ja', 'trial.values.unsaid') },
    ...declaration.values.map((value) => ({ value, label: words(value) })),
    { value: UNKNOWN_ANSWER, label: phrase('ja', 'trial.values.unknown') },
  ]
}
