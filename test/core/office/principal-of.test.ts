import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operationsOf } from '#core/access'
import { grantsEnding, grantStatus, principalOf, type OfficeState } from '#core/office'
import { at, day, grant, iso, MATRIX, office, RULES } from './small-office.ts'

const who = { user: 'u-1', terminal: 'T1' }
const on = (state: OfficeState, date: string, minutes = 0) => principalOf(state, who, at(date, minutes), RULES)
const codeOn = (state: OfficeState, date: string, minutes = 0) => {
  const found = on(state, date, minutes)
  return found.ok
    ? 'in force'
    : `${found.problems[0]?.code ?? ''} ${Object.values(found.problems[0]?.params ?? {}).join()}`
}

describe('principalOf', () => {
  it('counts days by the office’s clock, the last one included', () => {
    const state = office(grant())
    expect(codeOn(state, '2026-03-31', 1439)).toBe('grant-not-yet 2026-04-01')
    expect(codeOn(state, '2026-04-01')).toBe('in force')
    expect(codeOn(state, '2027-03-31', 1439)).toBe('in force')
    expect(codeOn(state, '2027-04-01')).toBe('grant-ended 2027-03-31')
  })

  it.each([
    ['nothing', office(), 'grant-missing '],
    ['another’s', office(grant({ user: 'u-2' })), 'grant-missing '],
    ['a request', office(grant({ decision: 'requested' })), 'grant-missing '],
    ['a refusal', office(grant({ decision: 'refused' })), 'grant-missing '],
    ['a revocation', office(grant({ decision: 'revoked' })), 'grant-revoked '],
    ['a malformed end', office(grant({ to: 'always' })), 'grant-ended always'],
  ])('confers nothing by %s', (_, state, expected) => {
    expect(codeOn(state, '2026-04-10')).toBe(expected)
  })

  it('says when the next begins where one has ended', () => {
    const state = office(grant({ to: '2026-04-05' }), grant({ grant: 'g-2', from: '2026-05-01' }))
    expect(codeOn(state, '2026-04-10')).toBe('grant-not-yet 2026-05-01')
  })

  it('shows no fact to a role that views none, but lets it keep the desk and the list', () => {
    const head = on(office(grant({ role: 'head', domains: ['oil', 'desk', 'protection'] })), '2026-04-10')
    expect(head.ok && head.value.domains).toEqual(['desk', 'protection'])
  })

  it('is the union of all grants in force and of no other', () => {
    const drawn = fc.record({
      role: fc.constantFrom('keeper', 'head', 'deputy-manager'),
      first: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 40 }),
      decision: fc.constantFrom('requested' as const, 'registered' as const, 'refused' as const, 'revoked' as const),
      domain: fc.constantFrom('oil', 'wax', 'desk'),
    })
    const start = day('2026-04-01')
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 6 }), fc.integer({ min: 0, max: 100 }), (grants, offset) => {
        const state = office(
          ...grants.map(({ role, first, length, decision, domain }, i) =>
            grant({
              grant: `g-${String(i)}`,
              role,
              decision,
              domains: [domain],
              from: iso(start + first),
              to: iso(start + first + length),
            }),
          ),
        )
        const covering = grants.filter(
          ({ first, length, decision }) => decision === 'registered' && offset >= first && offset <= first + length,
        )
        const found = on(state, iso(start + offset))
        expect(found.ok).toBe(covering.length > 0)
        if (!found.ok) return
        const roles = [...new Set(covering.map(({ role }) => role))]
        expect(new Set(found.value.roles)).toEqual(new Set(roles))
        expect(found.value.operations).toEqual(operationsOf(roles, MATRIX))
        const seen = covering.filter(({ role, domain }) => role === 'keeper' || domain === 'desk')
        expect(new Set(found.value.domains)).toEqual(new Set(seen.map(({ domain }) => domain)))
        expect(found.value.onBehalfOf).toBeUndefined()
      }),
    )
  })
})

describe('the last manager', () => {
  const manager = grant({ role: 'general-manager' })

  it('is left what fills the post again and puts the clock right', () => {
    const found = on(office(manager), '2027-04-01')
    expect(found.ok && found.value.operations).toEqual(['grant.request', 'grant.execute', 'clock.execute'])
    expect(on(office(manager), '2020-01-01').ok).toBe(true)
  })

  it('is nobody while another is manager, and never one who was revoked', () => {
    const next = grant({ grant: 'g-2', user: 'u-2', role: 'general-manager', from: '2027-04-01', to: '2028-03-31' })
    expect(codeOn(office(manager, next), '2027-04-01')).toBe('grant-ended 2027-03-31')
    expect(codeOn(office({ ...manager, decision: 'revoked' }), '2027-04-01')).toBe('grant-revoked ')
  })
})

describe('deputising', () => {
  const deputy = grant({ role: 'deputy-manager' })
  const manager = grant({ grant: 'g-2', user: 'm-1', role: 'general-manager' })
  const term = { user: 'u-1', from: '2026-04-10', to: '2026-04-12', reason: 'R', ended: false }
  const state: OfficeState = { ...office(deputy, manager), deputising: [term] }

  it('adds the manager’s rights for its days', () => {
    expect(
      ['2026-04-09', '2026-04-10', '2026-04-12', '2026-04-13'].map((date) => {
        const found = on(state, date)
        return found.ok && found.value.operations.includes('hours-extension.execute') && found.value.onBehalfOf
      }),
    ).toEqual([false, 'm-1', 'm-1', false])
  })

  it('adds nothing once it was ended, or to somebody who is not deputy', () => {
    const ended = on({ ...state, deputising: [{ ...term, ended: true }] }, '2026-04-11')
    expect(ended.ok && ended.value.roles).toEqual(['deputy-manager'])
    const keeper = on({ ...state, grants: [grant(), manager] }, '2026-04-11')
    expect(keeper.ok && keeper.value.roles).toEqual(['keeper'])
  })
})

describe('grantStatus and grantsEnding', () => {
  it.each([
    ['2027-02-28', 'in-force'],
    ['2027-03-01', 'ending-soon'],
    ['2027-03-31', 'ending-soon'],
    ['2027-04-01', 'ended'],
    ['2026-03-31', 'future'],
  ])('on %s: %s', (date, status) => {
    expect(grantStatus(grant(), day(date))).toBe(status)
  })

  it('says nothing of what is carried on without a gap', () => {
    const next = grant({ grant: 'g-2', from: '2027-04-01', to: '2028-03-31' })
    const today = day('2027-03-10')
    expect(grantsEnding([grant()], today)).toHaveLength(1)
    expect(grantsEnding([grant(), next], today)).toEqual([])
    expect(grantsEnding([grant(), { ...next, from: '2027-04-02' }], today)).toHaveLength(1)
    expect(grantsEnding([grant(), { ...next, decision: 'requested' }], today)).toHaveLength(1)
    expect(grantsEnding([grant(), { ...next, role: 'head' }], today)).toHaveLength(1)
  })
})
