// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createI18nFor } from '#ui/i18n.ts'

describe('createI18nFor', () => {
  it('puts values in', () => {
    expect(createI18nFor('ja').global.t('parts.card.daysLeft', { days: 3 })).toBe('あと3日')
  })

  it('throws on a key without words where it is strict, and shows the key where not', () => {
    expect(() => createI18nFor('ja', { strict: true }).global.t('parts.nowhere')).toThrow('parts.nowhere')
    expect(createI18nFor('ja', { strict: false }).global.t('parts.nowhere')).toBe('parts.nowhere')
  })

  it('makes no function from a message', () => {
    const make = globalThis.Function
    globalThis.Function = (() => {
      throw new Error('eval')
    }) as unknown as FunctionConstructor
    try {
      expect(createI18nFor('ja').global.t('shell.remaining', { time: '10分' })).toBe('終了まで10分')
    } finally {
      globalThis.Function = make
    }
  })
})
