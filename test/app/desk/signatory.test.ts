import { describe, expect, it } from 'vitest'
import type { PaperParts } from '#app/desk/desk-parts'
import type { SheetPart } from '#app/desk/sheet-parts'
import { signatoryOf, signedBy, withAllVisitors } from '#app/desk/signatory'
import type { Entry } from '#core/derivation'
import { factKey, foldEvents, visitKind } from '#core/record'
import type { PrintedSheet, Standing, StatedFact, VisitState } from '#core/record'
import { paperWords } from '#locales'

// Who of several visitors signs a sheet.

const parts = { words: paperWords } as unknown as PaperParts
const fact = (person: string, id: string, value: string, side: 'before' | 'after'): readonly [string, StatedFact] => {
  const ref = { subject: { type: 'person', id: person }, fact: id, side } as const
  return [factKey(ref), { ...ref, value, origin: 'document', at: 0 }]
}
const FACTS = Object.fromEntries([
  fact('p1', 'family-name', '見本', 'after'),
  fact('p1', 'given-name', '太郎', 'after'),
  fact('p1', 'relationship', 'head', 'after'),
  fact('p2', 'family-name', '例示', 'before'),
  fact('p2', 'family-name', '見本', 'after'),
  fact('p2', 'given-name', '花子', 'after'),
])
const stands = (id: string, name: string, change: Partial<Standing> = {}): Standing => ({
  ...{ id, name, contact: '0', capacity: 'same-household', documentsShown: [], identity: {} },
  ...change,
})
const visit = (change: Partial<VisitState> = {}): VisitState => ({
  ...foldEvents(visitKind, []),
  ...{ persons: ['p1', 'p2'], households: ['h1'], facts: FACTS },
  visitor: stands('v1', '見本 太郎', { capacity: 'head' }),
  companions: [stands('v2', '見本　花子')],
  ...change,
})
const ofPerson = (person: string): SheetPart => ({ subject: person, person, members: [person] })
const both: SheetPart = { members: ['p2', 'p1'] }
const signs = (part: SheetPart, state = visit(), plan: readonly Entry[] = []): string | undefined =>
  signatoryOf({ form: 'f', ...(part.subject && { subject: part.subject }) }, part, plan, state, parts)?.id

describe('the signatory of a sheet', () => {
  it('is the one visitor where nobody else stands there', () => {
    expect(signs(ofPerson('p2'), visit({ companions: [] }))).toBe('v1')
  })

  it('is the person it is for, by the name of either side however it is spaced', () => {
    expect(signs(ofPerson('p1'))).toBe('v1')
    expect(signs(ofPerson('p2'))).toBe('v2')
    expect(signs(ofPerson('p2'), visit({ companions: [stands('v2', '例示花子')] }))).toBe('v2')
  })

  it('is the head of the household before others, where several stand on it', () => {
    expect(signs(both)).toBe('v1')
    expect(signs({ members: ['p2'] })).toBe('v2')
  })

  it('is nobody by a name that two people bear', () => {
    const twins = visit({
      persons: ['p1', 'p2', 'p3'],
      facts: {
        ...FACTS,
        ...Object.fromEntries([fact('p3', 'family-name', '見本', 'after'), fact('p3', 'given-name', '花子', 'after')]),
      },
    })
    expect(signs(ofPerson('p2'), twins)).toBe('v1')
  })

  it('is whose letter of attorney covers what it is for, where it is nobody’s own', () => {
    const plan = [{ procedure: 'move', subject: 'p9', verdict: 'needed', forms: ['f'] }] as unknown as readonly Entry[]
    const agents = visit({
      visitor: stands('v1', '代理 一', { capacity: 'appointed-agent', mandate: ['seal'] }),
      companions: [stands('v2', '代理 二', { capacity: 'appointed-agent', mandate: ['move'] })],
    })
    expect(signs({ members: ['p9'] }, agents, plan)).toBe('v2')
  })

  it('stays whose the sheet is that is out, and is before all whom the clerk chose', () => {
    const out = { form: 'f', subject: 'p2', status: 'confirmed', signatory: 'v1' } as unknown as PrintedSheet
    expect(signs(ofPerson('p2'), visit({ sheets: [out] }))).toBe('v1')
    expect(signs(ofPerson('p2'), visit({ sheets: [{ ...out, status: 'recalled' }] }))).toBe('v2')
    expect(signs(ofPerson('p2'), visit({ sheets: [out], signatories: { 'f/p2': 'v2' } }))).toBe('v2')
    expect(signs(ofPerson('p2'), visit({ signatories: { 'f/p2': 'gone' } }))).toBe('v2')
  })
})

describe('what stands on the sheet', () => {
  it('is the signatory with what they showed, themselves on a sheet of their own', () => {
    const check = { scheme: 's', visitor: 'v2', documents: [], explained: false, outcome: 'verified', at: 0 } as const
    const state = visit({ companions: [stands('v2', '見本 花子', { identity: { s: check } })] })
    const [hers] = state.companions
    expect(signedBy(hers, ofPerson('p2'), state, state, parts)).toMatchObject({
      visitor: { id: 'v2', capacity: 'self' },
      identity: { s: check },
    })
    expect(signedBy(hers, both, state, state, parts).visitor?.capacity).toBe('same-household')
  })

  it('is everybody by name on the office’s own paper', () => {
    expect(withAllVisitors(visit(), parts).visitor?.name).toBe('見本 太郎・見本　花子')
  })
})
