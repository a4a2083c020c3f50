import { describe, expect, it } from 'vitest'
import { windowRows } from '#app/desk/window-rows'

const stop = (section: string, ...what: readonly string[]) => ({ section, window: `${section}番`, what })
const words = {
  andMore: (name: string, more: number) => (more < 1 ? name : `${name} ほか${String(more)}件`),
  moreStops: (count: number) => `ほか${String(count)}か所`,
}
const rows = (...stops: readonly ReturnType<typeof stop>[]) => windowRows(stops, words)

describe('the way through the windows', () => {
  it('has a number for each stop', () => {
    expect(rows(stop('1', '甲'), stop('2', '乙'))).toEqual([
      { step: '1', section: '1', window: '1番', what: ['甲'] },
      { step: '2', section: '2', window: '2番', what: ['乙'] },
    ])
  })

  it('is one stop where a window comes twice with nothing in between, and keeps what is collected there', () => {
    expect(windowRows([stop('1', '甲'), { ...stop('1'), collect: ['写しの受取り'] }], words)).toEqual([
      { step: '1', section: '1', window: '1番', what: ['甲'], collect: ['写しの受取り'] },
    ])
  })

  it('comes back as a stop of its own where something lies between', () => {
    expect(rows(stop('1', '甲'), stop('2', '乙'), stop('1', '交付')).map(({ step }) => step)).toEqual(['1', '2', '3'])
  })

  it('says of what is done at a window the first, and how many more', () => {
    expect(rows(stop('1', '甲', '乙', '丙')).map(({ what }) => what)).toEqual([['甲 ほか2件']])
  })

  it('keeps to six stops: the last then says how many follow, without a number', () => {
    const way = Array.from({ length: 8 }, (_, at) => stop(String(at), '甲'))
    expect(rows(...way.slice(0, 6)).map(({ step }) => step)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(rows(...way).slice(4)).toEqual([
      { step: '5', section: '4', window: '4番', what: ['甲'] },
      { section: 'ほか3か所', what: [] },
    ])
  })
})
