import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportLayout } from '#core/definitions'
import { readAnnouncedVisits, readHousehold, type WantedHousehold } from '#core/intake'
import { dayFromIso, type Problem } from '#core/value'
import { hasPhrase, wordProblem } from '#locales'
import { codesIn } from '../definitions/codes-in-source.ts'
import { tableOf, town } from './invented-table.ts'

/*
 * Each problem by the smallest file that has it: rows with | and cells with , between them, read by the invented town's layout
 * (HOUSE, NAME, BORN, ROLE, HIDDEN) with one column more where a row asks for it.
 */

const guests = town.imports.layouts.get('guest-list')
const diary = town.imports.layouts.get('diary')
if (guests === undefined || diary === undefined) throw new Error('no layouts')

const source = guests.source
const fieldOf = (id: string) => {
  const field = source.fields.find((each) => each.id === id)
  if (field === undefined) throw new Error(`no field ${id}`)
  return field
}
/** The town's layout and columns it does not have by itself. */
const wider: ImportLayout = {
  source,
  columns: [
    ...guests.columns,
    { header: 'COLOUR', field: fieldOf('colour'), values: {}, eras: {} },
    { header: 'OLD', field: fieldOf('colour'), values: {}, eras: {} },
    { header: 'REASON', field: fieldOf('reason'), values: {}, eras: {} },
    {
      header: 'COINS',
      field: { ...fieldOf('colour'), facts: [{ id: 'person.coins' }], values: {} },
      values: {},
      eras: {},
    },
  ],
}

const HEAD = 'HOUSE,NAME,BORN,ROLE,HIDDEN'
const problemsOf = (text: string, wanted: WantedHousehold = {}, layout = guests): readonly Problem[] =>
  readHousehold({
    table: tableOf(text),
    layout,
    lexicon: town.vocabulary.lexicon,
    characters: town.characters,
    wanted,
    effect: 'enters',
    taken: [],
  }).problems
const visitsOf = (text: string): readonly Problem[] => {
  const part = (id: 'visit-name' | 'visit-time') => ({
    header: id === 'visit-name' ? 'WHO' : 'TIME',
    field: { ...fieldOf('hidden'), part: id },
    values: {},
    eras: {},
  })
  return readAnnouncedVisits(
    tableOf(text),
    { ...diary, columns: [...diary.columns, part('visit-name'), part('visit-time')] },
    town.characters,
    dayFromIso('2026-04-01') ?? 0,
  ).problems
}

const cases: readonly (readonly [code: string, place: string, found: readonly Problem[]])[] = [
  ['number-column-dropped', '1:6', problemsOf(`${HEAD},マイナンバー|1,a a,,1,0,5`)],
  ['number-column-dropped', '1:6', problemsOf(`${HEAD},住民票コード|1,a a,,1,0,5`)],
  ['number-cell-dropped', '2:6', problemsOf(`${HEAD},NOTE|1,a a,,1,0,123456789018`)],
  ['number-cell-dropped', '2:2', problemsOf(`${HEAD}|1,a 123456789018 a,,1,0`).slice(0, 1)],
  ['column-missing', '1:1', problemsOf('HOUSE,NAME,BORN,ROLE|1,a a,,1')],
  ['column-twice', '1:6', problemsOf(`${HEAD},BORN|1,a a,,1,0,`)],
  ['household-not-in-file', 'nowhere', problemsOf(`${HEAD}|1,a a,,1,0`, { key: '2' })],
  ['household-not-unique', 'nowhere', problemsOf(`${HEAD}|1,a a,,1,0|2,a a,,1,0`, { name: 'aa' })],
  ['household-not-chosen', 'nowhere', problemsOf(`${HEAD}|1,a a,,1,0|2,a a,,1,0`)],
  ['cell-empty', '2:2', problemsOf(`${HEAD}|1,,,1,0`)],
  ['written-value-unknown', '2:4', problemsOf(`${HEAD}|1,a a,,9,0`)],
  ['written-value-unknown', '2:5', problemsOf(`${HEAD}|1,a a,,1,9`)],
  ['date-not-read', '2:3', problemsOf(`${HEAD}|1,a a,soon,1,0`)],
  ['date-impossible', '2:3', problemsOf(`${HEAD}|1,a a,20260230,1,0`)],
  ['date-after-era', '2:3', problemsOf(`${HEAD}|1,a a,3640108,1,0`)],
  ['not-a-number-in-cell', '2:9', problemsOf(`${HEAD},COLOUR,OLD,REASON,COINS|1,a a,,1,0,,,,many`, {}, wider)],
  ['facts-differ-in-row', '2:7', problemsOf(`${HEAD},COLOUR,OLD,REASON,COINS|1,a a,,1,0,赤,青,,`, {}, wider)],
  [
    'rows-differ',
    '3:8',
    problemsOf(`${HEAD},COLOUR,OLD,REASON,COINS|1,a a,,1,0,,,仕事,|1,a a,,2,0,,,休み,`, {}, wider),
  ],
  ['time-not-read', '2:3', visitsOf('DAY,WHO,TIME|2026-04-01,a a,noon')],
  ['cell-empty', '2:2', visitsOf('DAY,WHO,TIME|2026-04-01,,9:00')],
  ['date-not-read', '2:1', visitsOf('DAY,WHO,TIME|soon,a a,')],
]

describe('a file that is not in order', () => {
  it('is told from one that is', () => {
    expect(problemsOf(`${HEAD}|1,a a,20200401,1,0`)).toEqual([])
    expect(problemsOf(`${HEAD},COLOUR,OLD,REASON,COINS|1,a a,,1,0,赤,赤,仕事,3|1,a a,,2,0,,,,`, {}, wider)).toEqual([])
    expect(visitsOf('DAY,WHO,TIME|2026-04-01,a a,9:00|2026-04-02,,noon')).toEqual([])
  })

  it.each(cases)('%s at %s', (code, place, found) => {
    expect(
      found.map(
        ({ code: each, at }) => `${each} ${at === undefined ? 'nowhere' : `${String(at.line)}:${String(at.column)}`}`,
      ),
    ).toEqual([`${code} ${place}`])
    for (const problem of found) {
      expect(hasPhrase('ja', `problems.${problem.code}`)).toBe(true)
      expect(wordProblem('ja', problem)).not.toMatch(/\{[\w-]+\}/)
      expect(JSON.stringify(problem)).not.toContain('123456789018')
    }
  })

  it('shows every problem the room can name', () => {
    const shown = new Set(cases.map(([code]) => code))
    const codes = codesIn([resolve('src/core/intake')])
    expect(codes.length).toBeGreaterThanOrEqual(12)
    // The code of a flag, not of a problem.
    expect(codes.filter((code) => !shown.has(code))).toEqual(['needs-comparison'])
  })
})
