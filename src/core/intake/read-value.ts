import { SAYS_NOTHING, type CityCharacters, type ImportColumn, type ImportField } from '#core/definitions'
import type { Lexicon } from '#core/logic'
import { problem, type Problem } from '#core/value'
import { compareText, type Comparison } from './comparison.ts'
import { readDateCell } from './read-date-cell.ts'
import { splitName } from './split-name.ts'
import type { TextEncodingName } from './table.ts'
import { trimCell } from './trim-cell.ts'

/** What cells are read with. */
export interface ReadingWith {
  readonly lexicon: Lexicon
  readonly encoding: TextEncodingName
  readonly characters: CityCharacters
}

/** The values of one cell, one for each fact of its field (`undefined` where it says nothing), and what is to be compared. */
export interface ReadValues {
  readonly values: readonly (string | undefined)[]
  readonly comparisons: readonly (readonly Comparison[])[]
  readonly problems: readonly Problem[]
}

const NOTHING: ReadValues = { values: [], comparisons: [], problems: [] }

/** The end of the chain: the city's code, then what the field writes, then the vocabulary's value. */
const ended = (written: string, column: ImportColumn): string => {
  const spelled = column.values[written] ?? written
  return column.field.values[spelled] ?? spelled
}

/**
 * Reads one cell as its field's facts. Texts keep their code points but for what the city's table of characters knows; choices
 * go by the value maps; dates by `readDateCell`. Problems, each leaving the fact unsaid: `cell-empty` {field} (required),
 * `written-value-unknown` {field, value}, `not-a-number-in-cell` {field, value}, and those of `parseDate`.
 */
export const readValue = (
  cell: string,
  lost: readonly string[],
  column: ImportColumn,
  reading: ReadingWith,
): ReadValues => {
  const { field } = column
  const written = trimCell(cell) === '' ? (column.empty ?? '') : trimCell(cell)
  if (written === '')
    return field.required ? { ...NOTHING, problems: [problem('cell-empty', { field: field.label.ja })] } : NOTHING
  if (field.facts.length > 1) return readName(written, lost, reading)
  const declaration = reading.lexicon.facts.get(field.facts[0]?.id ?? '')
  switch (declaration?.type) {
    case 'text': {
      const { text, comparisons } = compareText(
        column.values[written] ?? written,
        reading.encoding,
        lost,
        reading.characters,
      )
      return { values: [field.values[text] ?? text], comparisons: [comparisons], problems: [] }
    }
    case 'date': {
      const date = readDateCell(column.values[written] ?? written, column.eras)
      return date.ok ? one(date.value) : { ...NOTHING, problems: date.problems }
    }
    case 'number':
      return /^\d{1,9}$/.test(written) ? one(written) : wrong('not-a-number-in-cell', field, written)
    default: {
      const value = ended(written, column)
      if (value === SAYS_NOTHING) return NOTHING
      const isKnown = value === 'none' || declaration?.values.includes(value) === true
      return isKnown ? one(value) : wrong('written-value-unknown', field, written)
    }
  }
}

const one = (value: string): ReadValues => ({ values: [value], comparisons: [[]], problems: [] })

const wrong = (
  code: 'written-value-unknown' | 'not-a-number-in-cell',
  field: ImportField,
  value: string,
): ReadValues => ({ ...NOTHING, problems: [{ code, params: { field: field.label.ja, value } }] })

const readName = (written: string, lost: readonly string[], reading: ReadingWith): ReadValues => {
  const [family, given] = splitName(written)
  const losses = family.split('\uFFFD').length - 1
  const parts = [
    compareText(family, reading.encoding, lost.slice(0, losses), reading.characters),
    compareText(given, reading.encoding, lost.slice(losses), reading.characters),
  ]
  const whole: readonly Comparison[] = given === '' ? [{ reason: 'name-not-split', position: 0 }] : []
  return {
    values: parts.map(({ text }) => (text === '' ? undefined : text)),
    comparisons: parts.map(({ comparisons }, index) => (index === 0 ? [...whole, ...comparisons] : comparisons)),
    problems: [],
  }
}
