import { describe, expect, it } from 'vitest'
import { kanjiReadings } from '#adapters/kanji-readings'
import { readingsOf } from '../../../.ci/vite/kanji-readings.ts'

describe('the readings held here', () => {
  it.each([
    ['なべ', ['辺', '邉', '邊', '鍋']],
    ['はま', ['浜', '濱', '濵']],
    ['へん', ['辺', '変']],
    ['ゆたか', ['裕', '豊']],
    ['さい', ['斉', '齋']],
  ])('%s finds %j', async (reading, kanji) => {
    expect(await kanjiReadings.kanji(reading)).toEqual(expect.arrayContaining(kanji))
  })

  it('put the frequent first', async () => {
    const found = await kanjiReadings.kanji('へん')
    expect(found.indexOf('辺')).toBeLessThan(found.indexOf('邉'))
  })

  it('know nothing of what is no reading', async () => {
    expect(await kanjiReadings.kanji('んん')).toEqual([])
  })
})

describe('an index of readings', () => {
  const entry = (kanji: string, kun: readonly string[], freq: number | null = null) => ({
    kanji,
    kun_readings: kun,
    on_readings: ['ヘン'],
    name_readings: [],
    freq_mainichi_shinbun: freq,
  })

  it('reads with and without what is written behind, each kanji once and as it came', () => {
    expect(readingsOf([entry('\uFA19', ['-べ', 'あた.り']), entry('辺', ['べ'], 5)])).toEqual([
      ['あた', '\uFA19'],
      ['あたり', '\uFA19'],
      ['へん', '辺\uFA19'],
      ['べ', '辺\uFA19'],
    ])
  })
})
