import { describe, expect, it } from 'vitest'
import { auditFor, canonical } from '#core/audit'
import type { ProtectionDraft } from '#core/protection'
import { commit, entryDrafts, listed, listEvents } from './list-of.ts'

const one = listed('秘一', { kana: '秘二', birth: '1988-05-05', address: '秘三' })
const drafts: readonly ProtectionDraft[] = [
  ...entryDrafts('秘四', one, [one], [one, one]),
  { type: 'entry-confirmed', payload: { entry: '秘四', from: '2026-04-01', to: '2027-03-31' } },
  { type: 'entry-renewed', payload: { entry: '秘四', to: '2028-03-31' } },
  { type: 'lift-proposed', payload: { entry: '秘四', reason: '秘五' } },
  { type: 'lift-approved', payload: { entry: '秘四' } },
  { type: 'list-confirmed', payload: { asOf: '2026-04-03' } },
  { type: 'notice-held', payload: { entry: '秘四', notice: '秘六', visit: '秘七' } },
  { type: 'notice-released', payload: { entry: '秘四', notice: '秘六', reason: '秘八' } },
]

describe('the audit of the protection list', () => {
  it.each(listEvents(drafts).map((event) => [event.type, event] as const))('%s: who, when, how many', (type, event) => {
    const entry = auditFor(event, commit)
    expect(entry).toMatchObject({ action: `protection/${type}`, actor: 'u1', event: event.id })
    expect(canonical(entry)).not.toMatch(/秘|1988|2026|2027|2028/)
    for (const token of event.type === 'entry-indexed' ? event.payload.people.flatMap(({ tokens }) => tokens) : [])
      expect(canonical(entry)).not.toContain(token)
  })

  it('counts the people', () => {
    expect(
      listEvents(drafts)
        .map((event) => auditFor(event, commit).counts)
        .slice(0, 2),
    ).toEqual([{ household: 1, opponents: 2 }, { people: 4 }])
  })
})
