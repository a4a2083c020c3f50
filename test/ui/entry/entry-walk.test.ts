import { describe, expect, it } from 'vitest'
import type { EntrySystemView } from '#app/entry/entry-data'
import { nextOpen, placeIn, stepField, stepRow } from '#ui/entry/entry-walk.ts'

const system = (id: string, ...rows: readonly string[]): EntrySystemView => ({
  id,
  name: id,
  section: '',
  rows: rows.map((key) => ({
    key,
    who: key,
    subject: { type: 'person', id: key },
    settled: true,
    contentHash: '',
    cells: ['a', 'b', 'c'].map((field) => ({ field, label: field, value: field })),
  })),
})
const systems = [system('one', 'p1', 'p2'), system('two', 'p1')]
const at = (id: string, row: string, field: number) => ({ system: id, row, field })

describe('the walk through the data', () => {
  it('begins at the first field of the first row, and goes on where it was left as far as that is still there', () => {
    expect(placeIn(systems, undefined)).toEqual(at('one', 'p1', 0))
    expect(placeIn(systems, at('one', 'p2', 2))).toEqual(at('one', 'p2', 2))
    expect(placeIn(systems, at('one', 'p9', 2))).toEqual(at('one', 'p1', 0))
    expect(placeIn(systems, at('gone', 'p1', 2))).toEqual(at('one', 'p1', 0))
    expect(placeIn(systems, at('one', 'p2', 9))).toEqual(at('one', 'p2', 3))
    expect(placeIn([], undefined)).toBeUndefined()
  })

  it('goes field by field to the end of the row and no further', () => {
    expect(stepField(at('one', 'p1', 0), -1, 3)).toEqual(at('one', 'p1', 0))
    expect(stepField(at('one', 'p1', 2), 1, 3)).toEqual(at('one', 'p1', 3))
    expect(stepField(at('one', 'p1', 3), 1, 3)).toEqual(at('one', 'p1', 3))
  })

  it('goes row by row within the system', () => {
    expect(stepRow(systems[0]!, at('one', 'p1', 2), 1)).toEqual(at('one', 'p2', 0))
    expect(stepRow(systems[0]!, at('one', 'p2', 2), 1)).toEqual(at('one', 'p2', 2))
    expect(stepRow(systems[0]!, at('one', 'p1', 1), -1)).toEqual(at('one', 'p1', 1))
  })

  it('finds the next row that is still to be entered, round to the beginning', () => {
    const isOpen = (open: readonly string[]) => (of: EntrySystemView, row: { readonly key: string }) =>
      open.includes(`${of.id} ${row.key}`)
    expect(nextOpen(systems, at('one', 'p1', 3), isOpen(['one p2']))).toEqual(at('one', 'p2', 0))
    expect(nextOpen(systems, at('one', 'p2', 3), isOpen(['one p1', 'two p1']))).toEqual(at('two', 'p1', 0))
    expect(nextOpen(systems, at('two', 'p1', 3), isOpen(['one p1']))).toEqual(at('one', 'p1', 0))
    expect(nextOpen(systems, at('two', 'p1', 3), isOpen([]))).toEqual(at('two', 'p1', 3))
  })
})
