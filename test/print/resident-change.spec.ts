import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { PrintFacts } from '#core/printing'
import { loadForm } from './load-form.ts'
import { IPAMJ, NO_FONTS, prepare, print } from './print-form.ts'
import { familyOfFour, hardFamily } from './sample-facts.ts'

const sheet = loadForm('resident-change')
const named = (name: string): PrintFacts => ({
  ...familyOfFour,
  sample: false,
  members: [{ ...hardFamily.members![1]!, name }],
})

test("a family of four fills one A4 page in the product's own faces", async ({ browser }, info) => {
  const printed = await print(browser, sheet, familyOfFour, NO_FONTS, info.outputPath('four.pdf'))
  expect(printed).toMatchObject({ pages: 1, fonts: ['BIZUDGothic-Bold', 'BIZUDGothic-Regular', 'BIZUDMincho-Regular'] })
  expect(printed.size).toMatch(/^59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)$/)
  const text = printed.text.replace(/[ \u3000]+/g, ' ')
  for (const words of [
    '住民異動届',
    '✓ 転入 転居 転出 世帯変更',
    '令和8年4月3日',
    '令和8年4月1日',
    '東京都架空区仮町一丁目2番3号',
    '見本 さくら',
    'ミホン イチロウ',
    '昭和63年5月5日',
    '✓ マイナンバーカード',
    '1/1ページ',
  ]) {
    expect(text).toContain(words)
  }
})

test('rare characters and six people take two pages, each glyph in the face that holds it', async ({
  browser,
}, info) => {
  const printed = await print(browser, sheet, hardFamily, IPAMJ, info.outputPath('six.pdf'))
  expect(printed).toMatchObject({
    pages: 2,
    fonts: ['BIZUDGothic-Bold', 'BIZUDGothic-Regular', 'BIZUDMincho-Regular', 'IPAmjMincho'],
  })
  for (const words of [
    '𠮷',
    '邉\u{E0110}',
    '葛\u{E0100}',
    '辻\u{E0102}',
    '髙',
    'DE LA CRUZ FERNANDEZ',
    '1990年4月1日',
    '（つづき）',
    '2026-0403-000123',
  ]) {
    expect(printed.text).toContain(words)
  }
})

test('without the wide face the rare characters are named and nothing prints', async () => {
  const job = await prepare(sheet, hardFamily, NO_FONTS)
  const missing = job.ok ? [] : job.problems.map(({ code, params }) => [code, params['row'], params['codePoints']])
  expect(missing).toEqual([
    ['glyph-missing', 1, 'U+20BB7'],
    ['glyph-missing', 1, 'U+9089 U+E0110'],
    ['glyph-missing', 4, 'U+8FBB U+E0102'],
  ])
})

test('a sequence that no face holds is refused even with both faces', async () => {
  expect(await prepare(sheet, named('邉\u{E0102}'), IPAMJ)).toMatchObject({
    ok: false,
    problems: [{ code: 'glyph-missing', params: { codePoints: 'U+9089 U+E0102' } }],
  })
})

test('two variations of one character are printed as two shapes', async ({ browser }, info) => {
  const picture = async (name: string, file: string): Promise<string> => {
    const { path } = await print(browser, sheet, named(name), NO_FONTS, info.outputPath(`${file}.pdf`))
    const base = path.replace(/\.pdf$/, '')
    execFileSync('pdftoppm', ['-r', '150', '-gray', '-singlefile', path, base])
    return readFileSync(`${base}.pgm`).toString('base64')
  }
  const [first, second] = [await picture('葛\u{E0100}', 'first'), await picture('葛\u{E0101}', 'second')]
  const bare = await picture('葛', 'bare')
  expect(first === second).toBe(false)
  expect([first, second].filter((shape) => shape === bare)).toHaveLength(1)
})
