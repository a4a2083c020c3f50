import { readFileSync } from 'node:fs'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkIdentity, identitySchemes, IdentitySchema, judgeIdentity, type Shown } from '#core/identity'
import { dayOf } from '#core/value'

const text = readFileSync(new URL('../../procedures/national/identity.yaml', import.meta.url), 'utf8')
const file = v.parse(IdentitySchema, load(text, { schema: FAILSAFE_SCHEMA }))
const schemes = identitySchemes(file)
const TODAY = dayOf(2026, 4, 3) ?? 0
const judge = (scheme: string, changes: Partial<Shown>) => {
  const found = schemes[scheme]
  if (found === undefined) throw new Error(scheme)
  return judgeIdentity(found, { capacity: 'self', documents: [], explained: false, ...changes }, TODAY)
}
const card = { document: 'individual-number-card', validUntil: '2030-01-01' }

describe('identity.yaml of the national pack', () => {
  it('is sound', () => {
    expect(checkIdentity(file)).toEqual([])
  })

  it('takes a notification of a move that could not be confirmed, and tells the former address', () => {
    expect(judge('resident-registration', {}).outcome).toBe('accepted-with-notice')
    expect(judge('resident-registration', { documents: [card] }).outcome).toBe('verified')
    const two = [{ document: 'pension-handbook' }, { document: 'bankbook' }]
    expect(judge('resident-registration', { documents: two }).outcome).toBe('second-document')
  })

  it('issues no certificate to somebody who could not be confirmed', () => {
    expect(judge('resident-record-request', {}).outcome).toBe('refused')
  })

  it.each(['individual-number-notice', 'notification-card', 'resident-record-with-number'])(
    'does not take %s',
    (id) => {
      const judged = judge('resident-registration', { documents: [{ document: id }] })
      expect(judged.setAside).toEqual([{ document: id, reason: 'not-accepted' }])
      expect(judged.mustNotRecord).toEqual(['individual-number'])
    },
  )

  it('asks an agent and a messenger for a power of attorney, and the same household for none', () => {
    for (const capacity of ['appointed-agent', 'messenger'] as const) {
      expect(judge('resident-registration', { capacity, documents: [card] }).outcome).toBe('refused')
      const documents = [card, { document: 'power-of-attorney' }]
      expect(judge('resident-registration', { capacity, documents }).outcome).toBe('verified')
    }
    expect(judge('resident-registration', { capacity: 'same-household', documents: [card] }).outcome).toBe('verified')
    expect(judge('resident-registration', { capacity: 'statutory-agent', documents: [card] }).outcome).toBe('refused')
  })

  it('forbids writing down the numbers on cards and certificates', () => {
    const documents = [card, { document: 'national-health-eligibility-certificate', validUntil: '2027-07-31' }]
    expect(judge('resident-registration', { documents }).mustNotRecord).toEqual(['individual-number', 'insured-number'])
  })
})
