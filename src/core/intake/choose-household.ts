import type { CityCharacters } from '#core/definitions'
import { isFullDate, parseDate, problem, type Problem } from '#core/value'
import type { PlacedColumn } from './find-columns.ts'
import { nameFits } from './name-fits.ts'
import { readDateCell } from './read-date-cell.ts'
import type { Table, TableRow } from './table.ts'
import { trimCell } from './trim-cell.ts'

/** Which household of a file is this visit's: by its number, or by one member's name, date of birth, or both. */
export interface WantedHousehold {
  readonly key?: string
  /** As it is typed; see `nameFits` for what may differ. */
  readonly name?: string
  /** As a date is written. */
  readonly birthDate?: string
}

/** The rows of one household, and nothing of the others. */
export interface ChosenHousehold {
  readonly rows: readonly TableRow[]
  readonly problems: readonly Problem[]
}

const isSameDay = (written: string, wanted: string): boolean => {
  const [one, other] = [parseDate(written), parseDate(wanted)]
  return (
    one.ok &&
    other.ok &&
    isFullDate(other.value) &&
    one.value.earliest === other.value.earliest &&
    isFullDate(one.value)
  )
}

/**
 * Chooses the rows of this visit's household. Rows without the household's number are one household each. Problems:
 * `household-not-in-file`, `household-not-unique` {households} (more than one fits), `household-not-chosen` {households} (the
 * file has several and nothing was said); the households of others are counted and never shown.
 */
export const chooseHousehold = (
  table: Table,
  columns: readonly PlacedColumn[],
  wanted: WantedHousehold,
  characters: CityCharacters,
): ChosenHousehold => {
  const households = group(table, columns)
  const hasWish = [wanted.key, wanted.name, wanted.birthDate].some((wish) => wish !== undefined && wish !== '')
  const fitting = hasWish ? households.filter((household) => fits(household, columns, wanted, characters)) : households
  const [only] = fitting
  if (only === undefined) return { rows: [], problems: [problem('household-not-in-file')] }
  if (fitting.length === 1) return { rows: only.rows, problems: [] }
  return {
    rows: [],
    problems: [problem(hasWish ? 'household-not-unique' : 'household-not-chosen', { households: fitting.length })],
  }
}

interface Household {
  readonly key: string | undefined
  readonly rows: TableRow[]
}

const group = (table: Table, columns: readonly PlacedColumn[]): readonly Household[] => {
  const place = columns.find(({ column }) => column.field.part === 'household-key')
  // A file without such a column is one paper's: one household.
  if (place === undefined) return table.rows.length === 0 ? [] : [{ key: undefined, rows: [...table.rows] }]
  const households: Household[] = []
  const byKey = new Map<string, Household>()
  for (const row of table.rows) {
    const key = trimCell(row.cells[place.index] ?? '')
    const known = key === '' ? undefined : byKey.get(key)
    if (known !== undefined) known.rows.push(row)
    else {
      const household = { key, rows: [row] }
      households.push(household)
      byKey.set(key, household)
    }
  }
  return households
}

const fits = (
  { key, rows }: Household,
  columns: readonly PlacedColumn[],
  wanted: WantedHousehold,
  characters: CityCharacters,
): boolean => {
  if (wanted.key !== undefined && wanted.key !== '' && trimCell(wanted.key) !== key) return false
  const { name = '', birthDate = '' } = wanted
  if (name === '' && birthDate === '') return true
  return rows.some(
    ({ cells }) =>
      (name === '' || nameFits(nameIn(cells, columns), name, characters)) &&
      (birthDate === '' || isSameDay(birthDateIn(cells, columns), birthDate)),
  )
}

/** The name of a row: the column that holds both parts, or the two columns of the parts behind each other. */
const nameIn = (cells: readonly string[], columns: readonly PlacedColumn[]): string => {
  const parts = ['person.family-name', 'person.given-name'].map(
    (fact) =>
      columns.find(({ column }) => column.field.facts.length === 1 && column.field.facts[0]?.id === fact)?.index,
  )
  const whole = columns.find(({ column }) => column.field.facts.length === 2)?.index
  const places = whole === undefined ? parts : [whole]
  return places.map((index) => (index === undefined ? '' : (cells[index] ?? ''))).join('')
}

const birthDateIn = (cells: readonly string[], columns: readonly PlacedColumn[]): string => {
  const place = columns.find(({ column }) => column.field.facts[0]?.id === 'person.birth-date')
  const read = place === undefined ? undefined : readDateCell(trimCell(cells[place.index] ?? ''), place.column.eras)
  return read?.ok === true ? read.value : ''
}
