import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditAct, auditFor, canonical, markOfChain, CHAIN_START, chainEntries, type AuditAct } from '#core/audit'
import { browserHash } from '#adapters/browser'
import type { VisitEvent } from '#core/record'
import { act as plainAct } from '../../adapters/contract/sample-visit.ts'
import { asEvent, draftOf, eventTypes } from '../record/arbitrary-visit.ts'
import { digest } from './sample-export.ts'

const WHO = { terminal: 'T1', actor: 'u1', at: 1_775_174_400_000, timeSource: 'terminal' } as const

/** One of each act; the compiler demands that none is left out. */
const ONE_OF_EACH: { readonly [Action in AuditAct['action']]: Omit<Extract<AuditAct, { action: Action }>, 'action'> } =
  {
    'sign-in': { secret: 'password' },
    'sign-in-failed': { problem: 'secret-wrong' },
    'sign-out': {},
    locked: { because: 'idle' },
    unlocked: { secret: 'pin' },
    refused: { operation: 'visit', act: 'execute', refusal: 'operation-not-granted' },
    'special-care-shown': { fields: ['person.disability', 'residence-status'] },
    search: { hits: 3 },
    'export-approved': { export: '01J', executing: 'u1' },
    export: { export: '01J', entries: 12, approved: 'u2' },
    purge: { records: 4 },
    'clock-suspect': { by: 'high-water', seconds: 3600 },
    'extension-used': {},
    closing: { suspended: 2, failed: 0 },
    'office-paper-printed': { form: 'closing-sheet', sheets: 1 },
    'blank-printed': { form: 'power-of-attorney', sheets: 1 },
    'entry-shown': { systems: 2, rows: 5, left: 1 },
    'entry-file': { system: 'residents', encoding: 'cp932', rows: 5, left: 2 },
    'store-loss': { problem: 'store-replaced', remembered: 12, found: 0 },
    checkpoint: { seq: 100, hash: 'a'.repeat(64), key: 'k'.repeat(43), signature: 's'.repeat(86) },
  }
const acts = Object.entries(ONE_OF_EACH).map(([action, says]) => ({ action, ...says }) as AuditAct)

/** A text made to break a line, a JSON member or a disk. */
const HOSTILE = [
  'first\nsecond',
  '","seq":1,"x":"',
  '\u2028\u2029\u0000',
  '見本　太郎',
  'x'.repeat(1_000_000),
  '{"action":"sign-in"}',
]

const plant = (value: unknown, text: string): unknown => {
  if (typeof value === 'string') return text
  if (typeof value === 'number') return Number.NaN
  if (Array.isArray(value)) return [text, text, text]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plant(member, text)]))
}

const MOST = 4096

describe('auditAct', () => {
  it.each(acts.map((act) => [act.action, act] as const))('says %s in codes and counts', (action, act) => {
    const content = auditAct(act, WHO)
    expect(content).toMatchObject({ v: 1, action, terminal: 'T1', actor: 'u1', timeSource: 'terminal' })
    const { action: _, ...says } = act
    for (const [key, said] of Object.entries(says)) {
      const kept = typeof said === 'number' ? content.counts[key] : content.codes[key]
      expect(kept).toBe(Array.isArray(said) ? said.join(' ') : said)
    }
    expect(JSON.parse(canonical(content))).toEqual(content)
  })

  it.each(HOSTILE.map((text) => [text.slice(0, 20), text] as const))('keeps %j out, in one small entry', (_, text) => {
    for (const act of acts) {
      const hostile = { ...(plant(act, text) as AuditAct), action: act.action } as AuditAct
      const line = canonical(auditAct(hostile, { ...WHO, actor: text, onBehalfOf: text }))
      expect(line.length).toBeLessThan(MOST)
      expect(line).not.toContain('\n')
      if (text !== '見本　太郎') expect(line).not.toContain(text) // a user id may be in any script
      expect(JSON.parse(line)).toMatchObject({ action: act.action })
    }
  })

  it('writes no name that is nobody’s: it may be a password in the wrong box', () => {
    const failed = { action: 'sign-in-failed', problem: 'account-unknown' } as const
    expect(auditAct(failed, { ...WHO, actor: 'correct horse battery' }).actor).toBe('unknown-user')
    expect(auditAct({ ...failed, problem: 'secret-wrong' }, WHO).actor).toBe('u1')
  })
})

describe('what the audit keeps of a visit', () => {
  it('is one small entry whatever the event is filled with', () => {
    fc.assert(
      fc.property(fc.constantFrom(...eventTypes).chain(draftOf), fc.constantFrom(...HOSTILE), (draft, text) => {
        const payload = plant(draft.payload, text)
        const event = { ...asEvent(draft, 1), payload, actor: text } as VisitEvent
        const line = canonical(auditFor(event, (secret) => browserHash.commit('00', secret.slice(0, 100))))
        expect(line.length).toBeLessThan(MOST)
        expect(line).not.toContain('\n')
      }),
      { numRuns: 60 },
    )
  })
})

describe('the mark of a chain', () => {
  const at = (time: number, changes: object = {}) => ({ ...plainAct('sign-in'), at: time, ...changes })
  const mark = (...contents: readonly ReturnType<typeof at>[]) =>
    markOfChain(chainEntries('T1', CHAIN_START, contents, digest))

  it.each([
    ['an empty chain', [], undefined],
    ['the latest, not the last', [at(5), at(9), at(7)], 9],
    ['without what a suspect clock wrote', [at(5), at(99, { timeSource: 'suspect' })], 5],
    ['from the clearing on', [at(99), at(5, { action: 'office/clock-cleared', timeSource: 'suspect' }), at(6)], 6],
  ] as const)('%s', (_, contents, expected) => {
    expect(mark(...contents)).toBe(expected)
  })
})
