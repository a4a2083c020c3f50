import { describe, expect, it } from 'vitest'
import { checkDayDraft, dayKind, dayOfStream, dayStream, foldEvents, isStanding } from '#core/record'
import type { DayDraft, DayEvent, DayState } from '#core/record'

const NOW = 1_000
const STREAM = 'real/day/2026-04-03-lamps'

const event = (seq: number, draft: DayDraft): DayEvent => ({
  ...{ stream: STREAM, seq, id: `E${String(seq)}`, terminal: 'T1', actor: 'k-lamp', recordedAt: NOW + seq },
  ...{ timeSource: 'terminal', v: 1, catalogue: 'c' },
  ...draft,
})
const posted = (notice: string, change: object = {}): DayDraft => ({
  type: 'day-notice-posted',
  payload: { notice, what: 'window-closed', section: 'lamps', ...change },
})
const withdrawn = (notice: string): DayDraft => ({ type: 'day-notice-withdrawn', payload: { notice } })
const fold = (...drafts: readonly DayDraft[]): DayState =>
  foldEvents(
    dayKind,
    drafts.map((draft, i) => event(i + 1, draft)),
  )

describe('the record of a day', () => {
  it('keeps what was posted, with who and when, until it is withdrawn', () => {
    const state = fold(posted('a'), posted('b', { what: 'printer-out', until: 5_000 }), withdrawn('a'))
    expect(state).toMatchObject({ version: 3, stream: STREAM })
    expect(state.notices).toEqual([
      { notice: 'b', what: 'printer-out', section: 'lamps', until: 5_000, by: 'k-lamp', at: NOW + 2 },
    ])
  })

  it('lets a notice stand until its end, or with the day', () => {
    expect([isStanding({ until: NOW + 1 }, NOW), isStanding({ until: NOW }, NOW), isStanding({}, NOW)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('is named by its day and section', () => {
    const stream = dayStream('real', 20_546, 'long-term-care')
    expect(stream).toBe('real/day/2026-04-03-long-term-care')
    expect(dayOfStream(stream)).toEqual({ day: 20_546, section: 'long-term-care' })
    expect(dayOfStream('real/visit/2026-04-03-lamps')).toBeUndefined()
    expect(dayOfStream('real/day/2026-02-30-lamps')).toBeUndefined()
  })
})

describe('checkDayDraft', () => {
  const context = { now: NOW, hours: { open: true }, sections: ['lamps'] }
  const codes = (draft: DayDraft, state = fold(), change: object = {}) =>
    checkDayDraft(state, draft, { ...context, ...change }).map(({ code }) => code)

  it.each([
    [posted('a'), []],
    [posted('a', { until: NOW + 1, text: 'あ'.repeat(120) }), []],
    [posted('a', { what: 'printer-out', section: undefined }), []],
    [posted('a', { section: undefined }), ['day-notice-without-section']],
    [posted('a', { section: 'elsewhere' }), ['day-notice-section-unknown']],
    [posted('a', { until: NOW }), ['day-notice-over']],
    [posted('a', { until: Number.NaN }), ['day-notice-over']],
    [posted('a', { what: 'other', text: ' ' }), ['day-notice-without-text']],
    [posted('a', { text: '𠮷'.repeat(121) }), ['day-notice-too-long']],
    [withdrawn('a'), ['day-notice-unknown']],
  ])('of %j says %j', (draft, expected) => {
    expect(codes(draft)).toEqual(expected)
  })

  it('takes each notice once, and takes down what is there', () => {
    const state = fold(posted('a'))
    expect(codes(posted('a'), state)).toEqual(['day-notice-already-there'])
    expect(codes(withdrawn('a'), state)).toEqual([])
  })

  it('takes nothing outside hours, and says why where there is more to say', () => {
    expect(codes(posted('a'), fold(), { hours: { open: false } })).toEqual(['outside-hours'])
    const suspect = { open: false, problems: [{ code: 'clock-suspect', params: {} }] }
    expect(codes(posted('a'), fold(), { hours: suspect })).toEqual(['clock-suspect'])
  })
})
