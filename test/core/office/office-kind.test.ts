import { describe, expect, it } from 'vitest'
import { auditFor } from '#core/audit'
import { officeKind, type OfficeEvent } from '#core/office'
import { foldEvents, readRecord } from '#core/record'
import { after, at, event } from './small-office.ts'

const SECRET = '秘密の言葉'
const terms = {
  grant: 'G1',
  user: 'u-1',
  name: SECRET,
  section: 'lamps',
  role: 'keeper',
  authority: 'lamp-desk',
  domains: ['oil'],
  from: '2026-04-10',
  to: '2027-03-31',
  reason: SECRET,
}

/** One event of each type, in an order in which they can happen. */
const PAYLOADS: { readonly [Type in OfficeEvent['type']]: object } = {
  'office-founded': { ...terms, grant: 'G0', user: 'm-1', role: 'general-manager', signingKey: 'k0' },
  'grant-requested': terms,
  'person-registered': { user: 'u-1', name: SECRET, section: 'lamps', signingKey: 'k1' },
  'grant-registered': { grant: 'G1' },
  'password-set': { user: 'u-1' },
  'reset-requested': { user: 'u-1' },
  'person-keys-set': { user: 'u-1', signingKey: 'k2' },
  'reset-code-issued': { user: 'u-1' },
  'grant-refused': { grant: 'G9', reason: SECRET },
  'revocation-requested': { grant: 'G1', reason: SECRET },
  'grant-revoked': { grant: 'G1', reason: SECRET, forced: false },
  'renewal-proposed': { renewal: 'R1', grants: [{ ...terms, grant: 'G2' }] },
  'renewal-approved': { renewal: 'R1' },
  'deputising-begun': { from: '2026-04-10', to: '2026-04-11', reason: SECRET },
  'deputising-ended': { user: 'm-1' },
  'hours-extended': { extension: 'E1', from: 1, to: 2, reason: SECRET },
  'extension-withdrawn': { extension: 'E1' },
  'stop-announced': { stop: 'S1', from: at('2026-05-01'), to: at('2026-05-02'), reason: SECRET },
  'stopped-now': { stop: 'S2', reason: SECRET },
  'stop-ended': { stop: 'S2' },
  'clock-cleared': { reason: SECRET },
  'store-loss-cleared': { reason: SECRET },
  'retention-held': {
    hold: 'H1',
    record: 'real/visit/v1',
    domain: 'oil',
    since: '2026-04-08',
    until: '2026-04-20',
    reason: SECRET,
  },
  'retention-approved': { hold: 'H1' },
  'retention-released': { hold: 'H1', reason: SECRET },
  'paper-aligned': {
    form: 'lantern-permit',
    printer: SECRET,
    readings: { left: 1, top: 0, right: 1, bottom: 0 },
    used: true,
  },
  'notice-read': { notice: 'S1' },
}
const events = Object.entries(PAYLOADS).map(([type, payload], index) =>
  event(type as OfficeEvent['type'], payload, { seq: index + 1, id: `e-${String(index)}` }),
)

describe('the office’s record', () => {
  it('has a version and a place in the fold for every type of event', () => {
    expect(Object.keys(officeKind.versions).toSorted()).toEqual(Object.keys(PAYLOADS).toSorted())
    expect(readRecord(officeKind, events)).toEqual({ ok: true, value: after(...events) })
  })

  it('leaves this state', () => {
    const state = after(...events)
    expect(state).toMatchObject({
      version: events.length,
      lastAt: at('2026-04-10'),
      clockClearedAt: at('2026-04-10'),
      storeLossClearedAt: at('2026-04-10'),
      people: [
        { user: 'm-1', signingKeys: ['k0'], codeOutstanding: false },
        { user: 'u-1', signingKeys: ['k1', 'k2'], codeOutstanding: true },
      ],
      renewals: [{ id: 'R1', by: 'm-1', approvedBy: 'm-1' }],
      deputising: [{ user: 'm-1', ended: true }],
      retentionHolds: [{ id: 'H1', by: 'm-1', approvedBy: 'm-1', released: true }],
      read: [{ user: 'm-1', notice: 'S1' }],
    })
    expect(state.grants.map(({ grant, decision }) => [grant, decision])).toEqual([
      ['G0', 'registered'],
      ['G1', 'revoked'],
      ['G2', 'registered'],
    ])
    expect(state.people[1]).not.toHaveProperty('resetRequestedBy')
    expect(state.adjustments.map(({ id, withdrawn, to }) => [id, withdrawn, to])).toEqual([
      ['E1', true, 2],
      ['S1', false, at('2026-05-02')],
      ['S2', true, undefined],
    ])
  })

  it('is the same read in two parts, and is plain data', () => {
    for (let cut = 0; cut <= events.length; cut += 1)
      expect(foldEvents(officeKind, events.slice(cut), after(...events.slice(0, cut)))).toEqual(after(...events))
    expect(JSON.parse(JSON.stringify(after(...events)))).toEqual(after(...events))
  })

  it('tells the audit codes and counts, never a name, a reason or a signature', () => {
    for (const each of events) {
      const entry = auditFor(each, () => 'commitment')
      expect(entry.action).toBe(`office/${each.type}`)
      const said = JSON.stringify([entry.codes, entry.counts])
      expect(said, each.type).not.toContain(SECRET)
      expect(said, each.type).not.toContain('irregular')
      expect(said, each.type).not.toContain('signature')
    }
    expect(auditFor(events[1]!, () => 'x')).toMatchObject({
      codes: { user: 'u-1', role: 'keeper', section: 'lamps', grant: 'G1' },
      counts: { domains: 1 },
    })
  })
})
