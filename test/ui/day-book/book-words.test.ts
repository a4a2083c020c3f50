import { describe, expect, it } from 'vitest'
import type { DayBook, DayBookLine } from '#app/day/day-book'
import { eventWords, outcomeWords, sheetWords } from '#ui/day-book/book-words.ts'
import { tallyCsv } from '#ui/day-book/tally-csv.ts'

const line = (change: Partial<DayBookLine> = {}): DayBookLine => ({
  ...{ ticket: '23', phase: 'closed', openedAt: 0, events: ['転入', '婚姻'] },
  ...{
    outcomes: [
      { disposition: 'done', count: 2 },
      { disposition: 'pending', count: 1 },
    ],
    sheets: [],
  },
  ...change,
})
const sheet = (serial: string | undefined, status: DayBookLine['sheets'][number]['status'] = 'confirmed') => ({
  ...{ form: 'f', name: 'F', copy: 1, sheets: 1, status },
  ...(serial === undefined ? {} : { serial }),
})

describe('the words of the day book', () => {
  it('say what a visit was about, and how it came in', () => {
    expect(eventWords(line())).toBe('転入、婚姻')
    expect(eventWords(line({ events: [], purpose: 'consultation', channel: 'telephone' }))).toBe('相談、電話')
    expect(eventWords(line({ withheld: true }))).not.toContain('転入')
    expect(outcomeWords(line())).toBe('ここで完了 2／継続 1')
  })

  it('name sheets by what tells them apart, the void and recalled ones marked', () => {
    const sheets = [
      sheet('M20260403-23-01'),
      sheet('M20260403-23-02', 'voided'),
      sheet('M20260403-23-03', 'recalled'),
      sheet('M20260403-23-04', 'awaiting'),
      sheet(undefined),
    ]
    expect(sheetWords(line({ sheets }))).toBe('01／02（取消し）／03（回収）／04（未確認）／見本1')
    expect(sheetWords(line())).toBe('')
    const jammed = [sheet('M20260403-23-01', 'voided'), { ...sheet('M20260403-23-01', 'replaced'), copy: 2 }]
    expect(sheetWords(line({ sheets: [...jammed, { ...sheet('M20260403-23-01'), copy: 3 }] }))).toBe(
      '01（取消し）／01第2刷（差替え）／01第3刷',
    )
  })
})

describe('the tally as a file', () => {
  it('has counts by section, and no cell that a spreadsheet would run', () => {
    const book = {
      day: '2026-04-03',
      tally: [{ section: 'taxes', counts: { done: 2, pending: 1 }, sheets: 3, spoilt: 4 }],
    } as unknown as DayBook
    const csv = tallyCsv(book, () => '=税"務"')
    expect(csv).toBe(
      '\u{FEFF}"日","課","ここで完了","受付・回付","後日","辞退","済","他所で","継続","用紙（枚）","書損（枚）"\r\n' +
        '"2026-04-03","\'=税""務""",2,0,0,0,0,0,1,3,4\r\n',
    )
  })
})
