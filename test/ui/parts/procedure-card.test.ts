// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import ProcedureCard from '#ui/parts/ProcedureCard.vue'
import { mountPart } from './mount-part.ts'

let card: VueWrapper
afterEach(() => card.unmount())

describe('ProcedureCard', () => {
  it.each([
    [12, 'あと12日', 'calm'],
    [3, 'あと3日', 'near'],
    [0, '本日まで', 'near'],
    [-3, '3日超過', 'over'],
  ])('says in words how %i days stand', (daysLeft, words, tone) => {
    card = mountPart(ProcedureCard, {
      name: '転入届',
      verdict: 'needed',
      deadline: { date: '令和8年4月15日', daysLeft },
    })
    expect(card.get('.left').text()).toBe(words)
    expect(card.get('.left').classes()).toContain(tone)
  })

  it.each([
    ['needed', '必要'],
    ['not-needed', '対象外'],
    ['not-settled', '未確定'],
    ['nothing-to-do', '届出不要'],
  ])('names the verdict %s', (verdict, words) => {
    card = mountPart(ProcedureCard, { name: '転入届', verdict })
    expect(card.get('.badge').text()).toBe(words)
    expect(card.find('dl').exists()).toBe(false)
  })
})
