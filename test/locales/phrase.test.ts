import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { format, hasPhrase, messages, phrase, wordProblem } from '#locales'

const leaves = (node: unknown, path: string): [string, string][] =>
  typeof node === 'string'
    ? [[path, node]]
    : Object.entries(node as object).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`))

const all = leaves(messages.ja, '')

describe('format', () => {
  it.each([
    ['あと{days}日', { days: 3 }, 'あと3日'],
    ['{a}と{ b }', { a: '子', b: '親' }, '子と親'],
    ['{name}さん', {}, '{name}さん'],
    ["{'{'}{code}{'}'}", { code: 'x' }, '{x}'],
    ['{constructor}', {}, '{constructor}'],
  ])('%s', (message, params, expected) => {
    expect(format(message, params)).toBe(expected)
  })

  it('puts a value in as it is, even one that looks like a place', () => {
    expect(format('「{text}」', { text: '$& {text}' })).toBe('「$& {text}」')
  })
})

describe('messages', () => {
  it('says every sentence as vue-i18n does', () => {
    const i18n = createI18n({ legacy: false, locale: 'ja', messages })
    for (const [key, message] of all) {
      const params = Object.fromEntries([...message.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => [name, '値']))
      expect(i18n.global.t(key, params), key).toBe(phrase('ja', key, params))
    }
  })

  it('has no empty sentence', () => {
    expect(all.filter(([, message]) => message.trim() === '')).toEqual([])
  })

  it('words each problem code in one area only', () => {
    const codes = Object.entries(messages.ja)
      .filter(([area]) => area !== 'problems')
      .flatMap(([, area]) => ('problems' in area ? Object.keys(area.problems as object) : []))
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
    expect(Object.keys(messages.ja.problems).length).toBe(codes.length)
  })
})

describe('phrase', () => {
  it('finds words by key and puts the values in', () => {
    expect(phrase('ja', 'parts.card.daysLeft', { days: 11 })).toBe('あと11日')
  })

  it('shows the key when there are no words', () => {
    expect(phrase('ja', 'parts.nothing.here')).toBe('parts.nothing.here')
    expect(hasPhrase('ja', 'parts.verdict')).toBe(false)
  })

  it('words a problem by its code alone', () => {
    expect(wordProblem('ja', { code: 'date-not-read', params: { text: '昭和' } })).toContain('「昭和」')
    expect(wordProblem('ja', { code: 'no-such-code', params: {} })).toBe('no-such-code')
  })
})
