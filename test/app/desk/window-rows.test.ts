import { describe, expect, it } from 'vitest'
import { windowRows } from '#app/desk/window-rows'

const stop = (section: string, ...what: readonly string[]) => ({ section, window: `${section}番`, what })
const rows = (...stops: readonly ReturnType<typeof stop>[]) => windowRows(stops, (section) => `${section}（つづき）`)
const long = 'あ'.repeat(30)

describe('the way through the windows', () => {
  it('has a number for each stop', () => {
    expect(rows(stop('1', '甲'), stop('2', '乙'))).toEqual([
      { step: '1', section: '1', window: '1番', what: ['甲'] },
      { step: '2', section: '2', window: '2番', what: ['乙'] },
    ])
  })

  it('is one stop and one row where a window comes twice with nothing in between', () => {
    expect(rows(stop('1', '甲'), stop('1', '交付'))).toEqual([
      { step: '1', section: '1', window: '1番', what: ['甲', '交付'] },
    ])
  })

  it('comes back as a stop of its own where something lies between', () => {
    expect(rows(stop('1', '甲'), stop('2', '乙'), stop('1', '交付')).map(({ step }) => step)).toEqual(['1', '2', '3'])
  })

  it('keeps what stands in a row: more goes on below under the same number', () => {
    expect(rows(stop('1', long, long, '甲'), stop('2', '乙'))).toEqual([
      { step: '1', section: '1', window: '1番', what: [long] },
      { section: '1（つづき）', what: [long, '甲'] },
      { step: '2', section: '2', window: '2番', what: ['乙'] },
    ])
  })
})
