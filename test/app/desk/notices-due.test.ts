import { describe, expect, it } from 'vitest'
import type { IdentityOutcome, IdentityScheme } from '#core/identity'
import { noticesDue } from '#app/desk/notices-due'

const scheme = (id: string, form?: string): IdentityScheme => ({
  id,
  label: { ja: id },
  basis: [],
  documents: {},
  circumstances: {},
  toldByOwnSheets: [],
  ways: [],
  unless: [],
  otherwise: { outcome: 'accepted-with-notice' },
  accepts: ['accepted-with-notice'],
  authority: [],
  advice: [],
  duties: [],
  ...(form === undefined ? {} : { notice: { form, label: { ja: `${form} to the person` } } }),
})
const schemes = { told: scheme('told', 'letter'), silent: scheme('silent') }
const check = (id: string, outcome: IdentityOutcome) => ({
  [id]: { scheme: id, visitor: 'v1', documents: [], explained: false, outcome, at: 0 },
})
const sheet = (status: 'awaiting' | 'confirmed' | 'voided') =>
  ({ form: 'letter', status }) as unknown as Parameters<typeof noticesDue>[0]['sheets'][number]
const visitor = { id: 'v1', name: 'A', contact: '', capacity: 'self', documentsShown: [] } as const
const due = (identity: ReturnType<typeof check>, sheets: readonly ReturnType<typeof sheet>[] = []) =>
  noticesDue({ visitor, companions: [], identity, sheets }, schemes)

describe('noticesDue', () => {
  it('names the letter of what was accepted though nobody was confirmed', () => {
    expect(due(check('told', 'accepted-with-notice'))).toEqual([
      { scheme: 'told', form: 'letter', label: 'letter to the person', printed: false },
    ])
  })

  it('names it once, whoever of those who stand here was not confirmed', () => {
    const identity = check('told', 'accepted-with-notice')
    const companions = [{ ...visitor, id: 'v2', identity }]
    expect(noticesDue({ visitor, companions, identity, sheets: [] }, schemes)).toHaveLength(1)
    expect(noticesDue({ visitor, companions, identity: {}, sheets: [] }, schemes)).toHaveLength(1)
  })

  it.each(['verified', 'second-document', 'explanation', 'refused'] as const)('sends none after %s', (outcome) => {
    expect(due(check('told', outcome))).toEqual([])
  })

  it('sends none where the scheme has none, or is not known', () => {
    expect(due(check('silent', 'accepted-with-notice'))).toEqual([])
    expect(due(check('toString', 'accepted-with-notice'))).toEqual([])
  })

  it.each([
    ['awaiting', false],
    ['voided', false],
    ['confirmed', true],
  ] as const)('a sheet that is %s has gone out: %s', (status, printed) => {
    expect(due(check('told', 'accepted-with-notice'), [sheet(status)])[0]?.printed).toBe(printed)
  })
})
