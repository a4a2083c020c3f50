import { describe, expect, it } from 'vitest'
import { goldenDifferences, goldenText, parseGolden } from './golden-text.ts'
import type { Word, WordPage } from './read-words.ts'

const word = (text: string, left: number, top: number): Word => ({ text, left, top, right: left + 10, bottom: top + 4 })
const page = (...words: readonly Word[]): WordPage => ({ width: 210, height: 297, words })

const PAGES = [page(word('氏名', 20, 30), word('見本 <太郎>', 40.5, 30)), page(word('つづき', 20, 8.2))]

describe('golden text', () => {
  it('is read back as it was written', () => {
    expect(parseGolden(goldenText(PAGES))).toEqual(PAGES)
  })

  it('holds within half a millimetre and not beyond', () => {
    expect(goldenDifferences([page(word('氏名', 20, 30))], [page(word('氏名', 20.5, 29.5))])).toEqual([])
    expect(goldenDifferences([page(word('氏名', 20, 30))], [page(word('氏名', 20.6, 30))])).toEqual([
      'page 1: moved: 氏名 (20.0, 30.0) to (20.6, 30.0), right 30.0 to 30.6',
    ])
  })

  it('names what is missing, new, or on a page of another size', () => {
    expect(goldenDifferences([page(word('氏名', 20, 30))], [page(word('氏名', 20, 30), word('邉', 40, 30))])).toEqual([
      'page 1: new: 邉 (40.0, 30.0)',
    ])
    expect(goldenDifferences([page(word('邉', 40, 30))], [page()])).toEqual(['page 1: missing: 邉 (40.0, 30.0)'])
    expect(goldenDifferences(PAGES, PAGES.slice(0, 1))).toEqual(['pages: 2 to 1'])
    expect(goldenDifferences([page()], [{ ...page(), width: 148 }])).toEqual([
      'page 1: size 210.0 x 297.0 to 148.0 x 297.0',
    ])
  })

  it('counts two of the same word as two', () => {
    const twice = page(word('円', 20, 30), word('円', 20, 40))
    expect(goldenDifferences([twice], [page(word('円', 20, 30))])).toEqual(['page 1: missing: 円 (20.0, 40.0)'])
  })
})
