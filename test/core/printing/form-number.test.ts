import { expect, it } from 'vitest'
import { oldStockOn, withNumber } from '#core/printing'
import { dayFromIso } from '#core/value'

const sheet = (change: object) => ({ form: { name: { ja: '様式' }, ...change }, template: '', css: '.a{}' }) as never

it('a number stands at the foot with the day of its revision, and can end no style', () => {
  const css = (change: object): string => (withNumber(sheet(change)) as { readonly css: string }).css
  expect(css({})).toBe('.a{}')
  expect(css({ number: '様式第1号' })).toContain('.sheet::before{content:"様式第1号";')
  expect(css({ number: '様式第1号', revision: dayFromIso('2026-04-01') })).toContain('"様式第1号 (令和8年4月1日)"')
  expect(css({ number: '"}*{color:red' })).toContain('content:"}*{color:red";')
})

it('what is left of an older print may be taken on its last day, and not after it', () => {
  const until = dayFromIso('2026-09-30') ?? 0
  const form = { 'old-stock-until': until }
  expect(oldStockOn({ 'old-stock-until': undefined }, until)).toBeUndefined()
  expect(oldStockOn(form, until)).toEqual({ until, isOver: false })
  expect(oldStockOn(form, until + 1)).toEqual({ until, isOver: true })
})
