import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromIso, ERAS, formatWareki, isFullDate, isoFromDay, parseDate, partsOfDay, toWareki } from '#core/value'

const span = (text: string): string => {
  const read = parseDate(text)
  if (!read.ok) return read.problems.map(({ code }) => code).join()
  expect(read.value.text).toBe(text)
  const { earliest, latest } = read.value
  return isFullDate(read.value) ? isoFromDay(earliest) : `${isoFromDay(earliest)}/${isoFromDay(latest)}`
}

describe('parseDate', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['西暦2026年4月1日', '2026-04-01'],
    ['２０２６－０４－０１', '2026-04-01'],
    ['昭和25年4月1日', '1950-04-01'],
    ['昭和２５年　４月　１日', '1950-04-01'],
    ['S25.4.1', '1950-04-01'],
    ['s25.4.1', '1950-04-01'],
    ['Ｓ２５．４．１', '1950-04-01'],
    ['R8/4/1', '2026-04-01'],
    ['H31-4-30', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['明治6年1月1日', '1873-01-01'],
  ])('%s is the day %s', (text, expected) => {
    expect(span(text)).toBe(expected)
  })

  it.each([
    ['1950-04', '1950-04-01/1950-04-30'],
    ['1950', '1950-01-01/1950-12-31'],
    ['昭和25年4月', '1950-04-01/1950-04-30'],
    ['昭和25年', '1950-01-01/1950-12-31'],
    ['昭和25', '1950-01-01/1950-12-31'],
    ['昭和25年月日不詳', '1950-01-01/1950-12-31'],
    ['昭和25年不詳', '1950-01-01/1950-12-31'],
    ['昭和25年4月日不詳', '1950-04-01/1950-04-30'],
    ['昭和25年4月不詳日', '1950-04-01/1950-04-30'],
    ['昭和年月日不詳', '1926-12-25/1989-01-07'],
    ['昭和64年', '1989-01-01/1989-01-07'],
    ['昭和64年1月', '1989-01-01/1989-01-07'],
    ['昭和元年', '1926-12-25/1926-12-31'],
    ['平成元年1月', '1989-01-08/1989-01-31'],
    ['昭和25年頃', '1949-01-01/1951-12-31'],
    ['1950ごろ', '1949-01-01/1951-12-31'],
    ['昭和25年4月頃', '1950-03-01/1950-05-31'],
    ['昭和25年3月頃', '1950-02-01/1950-04-30'],
    ['昭和25年1月ごろ', '1949-12-01/1950-02-28'],
    ['昭和25年4月15日頃', '1950-03-15/1950-05-15'],
    ['昭和64年頃', '1988-01-01/1990-12-31'],
  ])('%s leaves %s', (text, expected) => {
    expect(span(text)).toBe(expected)
  })

  it.each([
    ['', 'date-empty'],
    ['　', 'date-empty'],
    ['きのう', 'date-not-read'],
    ['25.4.1', 'date-not-read'],
    ['2026-4/1', 'date-not-read'],
    ['昭和100年', 'date-not-read'],
    ['20260401', 'date-not-read'],
    ['2026-04-01 10:00', 'date-not-read'],
    ['2026-02-29', 'date-impossible'],
    ['2026-13', 'date-impossible'],
    ['0000-01-01', 'date-impossible'],
    ['昭和25年13月', 'date-impossible'],
    ['昭和0年', 'date-impossible'],
    ['昭和64年1月8日', 'date-after-era'],
    ['昭和64年2月', 'date-after-era'],
    ['昭和64年2月頃', 'date-after-era'],
    ['平成元年1月7日', 'date-before-era'],
    ['明治5年12月2日', 'date-before-era'],
    ['令和元年4月', 'date-before-era'],
    ['不詳', 'date-without-bounds'],
    ['年月日不詳', 'date-without-bounds'],
    ['令和年月日不詳', 'date-without-bounds'],
  ])('%j gives %s', (text, expected) => {
    expect(span(text)).toBe(expected)
  })

  it('says where an era ended or began', () => {
    expect(parseDate('昭和64年1月8日')).toEqual({
      ok: false,
      problems: [{ code: 'date-after-era', params: { text: '昭和64年1月8日', era: '昭和', to: '昭和64年1月7日' } }],
    })
    expect(parseDate('平成元年1月7日')).toMatchObject({
      problems: [{ params: { era: '平成', from: '平成元年1月8日' } }],
    })
  })

  it('reads every spelling of a day as that day, and of its month and year as spans that hold it', () => {
    const days = fc.integer({ min: dayFromIso('1873-01-01') ?? 0, max: dayFromIso('2117-12-31') ?? 0 })
    fc.assert(
      fc.property(days, (day) => {
        const iso = isoFromDay(day)
        const { year, month, day: dayOfMonth } = partsOfDay(day)
        const wareki = toWareki(day)
        const letter = ERAS.find(({ id }) => id === wareki?.era)?.letter
        const short = `${letter}${wareki?.year}.${month}.${dayOfMonth}`
        for (const text of [iso, `${year}/${month}/${dayOfMonth}`, formatWareki(day), short])
          expect(span(text)).toBe(iso)
        const full = formatWareki(day)
        const parts = [full.replace(/\d+日$/, ''), full.replace(/\d+月\d+日$/, ''), iso.slice(0, 7), iso.slice(0, 4)]
        for (const text of [...parts, ...parts.map((part) => `${part}頃`)]) {
          const read = parseDate(text)
          expect(read.ok && read.value.earliest <= day && day <= read.value.latest).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('answers any text with a value or problems', () => {
    const pieces = fc.constantFrom(
      '昭和',
      '令和',
      'S',
      '元',
      '25',
      '0',
      '99',
      '年',
      '月',
      '日',
      '不詳',
      '頃',
      '-',
      '/',
      '.',
      '１',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 9 }).map((p) => p.join('')),
        ),
        (text) => {
          const read = parseDate(text)
          if (read.ok) expect(read.value.earliest).toBeLessThanOrEqual(read.value.latest)
          else expect(read.problems).not.toHaveLength(0)
        },
      ),
      { numRuns: 3000 },
    )
  })
})
