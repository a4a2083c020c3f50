import { computed, ref, watch } from 'vue'
import type { VisitView } from '#app/desk/visit-view'
import { useKept } from '../session/kept.ts'
import { readDate } from '../desk/read-date.ts'
import type { EntryField } from './entry-fields.ts'
import { emptyRow, isBlank, nextPerson, NOTHING_KNOWN, rowOf } from './person-row.ts'
import type { PersonRow } from './person-row.ts'

/** Cells without which a person cannot be recorded. */
const NEEDED = ['family-name', 'birth-date', 'relationship']

/** The rows of the table of persons: those of the record as they stand, and over them what is typed and not recorded yet. */
export function useRows(visit: () => VisitView | undefined, fields: () => readonly EntryField[]) {
  const rows = ref<PersonRow[]>([])
  const tried = ref<readonly string[]>([])

  const recorded = (): readonly PersonRow[] => {
    const current = visit()
    return current?.persons.map((person) => rowOf(current, person, fields())) ?? []
  }

  const asText = ({ origin: _, ...row }: PersonRow): string => JSON.stringify(sorted(row))
  /** Each recorded row as it stood when it was last taken from the record. */
  const taken = ref<Record<string, string>>({})
  const isTyped = (row: PersonRow): boolean =>
    Object.hasOwn(taken.value, row.id) ? taken.value[row.id] !== asText(row) : !isBlank(row)
  const unrecorded = computed<readonly string[]>((before) =>
    unchanged(
      before,
      rows.value.filter(isTyped).map(({ id }) => id),
    ),
  )

  /** Takes in what the record says now; a row that was typed into since stays as it is typed, but for those just `recorded`. */
  function refresh(done: readonly string[] = []): void {
    const typed = new Map(
      rows.value.filter((row) => isTyped(row) && !done.includes(row.id)).map((row) => [row.id, row]),
    )
    const known = recorded()
    const persons = known.map(({ id }) => id)
    const others = rows.value.filter(({ id }) => !persons.includes(id) && !Object.hasOwn(taken.value, id))
    taken.value = Object.fromEntries(known.map((row) => [row.id, asText(row)]))
    rows.value = [...known.map((row) => typed.get(row.id) ?? row), ...others]
  }

  function add(): PersonRow {
    const ids = [...(visit()?.persons ?? []), ...rows.value.map(({ id }) => id)]
    const row = emptyRow(nextPerson(ids), rows.value.at(-1), fields())
    rows.value = [...rows.value, row]
    return row
  }

  const lacking = (row: PersonRow): readonly string[] =>
    NEEDED.filter((key) => fields().some((field) => field.key === key))
      .filter((key) => {
        const value = (row.values[key] ?? '').trim()
        return value === '' || (key === 'birth-date' && value !== NOTHING_KNOWN && !readDate(value).ok)
      })
      .map((key) => `${row.id}:${key}`)

  /** The rows to be recorded; none where a cell is lacking, which is then shown. */
  function ready(): readonly PersonRow[] | undefined {
    const open = rows.value.filter(({ id }) => unrecorded.value.includes(id))
    tried.value = open.map(({ id }) => id)
    return open.some((row) => lacking(row).length > 0) ? undefined : open
  }

  refresh()
  useKept('household.rows', rows)
  useKept('household.taken', taken)
  watch(
    () => visit()?.version,
    () => refresh(),
  )

  return {
    rows,
    unrecorded,
    missing: computed<readonly string[]>((before) =>
      unchanged(before, rows.value.filter(({ id }) => tried.value.includes(id)).flatMap(lacking)),
    ),
    refresh,
    add,
    ready,
    leave: (id: string) => (rows.value = rows.value.filter((row) => row.id !== id)),
  }
}

/** The list there was where the new one says the same, so that nothing is drawn for it. */
const unchanged = (before: readonly string[] | undefined, now: readonly string[]): readonly string[] =>
  before?.length === now.length && before.every((each, index) => each === now[index]) ? before : now

/** An object whose empty members and the order of whose keys make no difference. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== '' && member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  )
}
