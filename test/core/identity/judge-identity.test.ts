import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  asksCorporation,
  CAPACITIES,
  checkIdentity,
  circumstancesOf,
  identitySchemes,
  IdentitySchema,
  inputsOfDocument,
  judgeIdentity,
  kindsWanted,
  type Shown,
} from '#core/identity'
import { dayOf } from '#core/value'

const TODAY = dayOf(2026, 4, 3) ?? 0
const label = { ja: '札' }
const basis = [{ law: '法', article: '第1条' }]
const doc = (id: string, kind: string, more: object = {}) => ({
  id,
  label,
  kind,
  official: 'yes',
  photo: 'no',
  validity: 'undated',
  ...more,
})

/** An invented town: a badge counts alone, a shell and a feather together. */
const town = {
  format: 'madoguchi/identity@1',
  'never-record': [{ id: 'secret', label, basis }],
  documents: [
    doc('badge', 'one-point', { validity: 'dated', 'never-record': ['secret'] }),
    doc('shell', 'two-points'),
    doc('feather', 'two-points', { 'never-record': ['secret'] }),
    doc('letter', 'authority'),
    doc('ticket', 'not-accepted', { 'never-record': ['secret'] }),
  ],
  schemes: [
    {
      id: 'notify',
      label,
      basis,
      ways: [
        { outcome: 'verified', documents: [{ kind: 'one-point', 'at-least': '1' }] },
        { outcome: 'second-document', documents: [{ kind: 'two-points', 'at-least': '2' }] },
        { outcome: 'explanation', questions: [label] },
      ],
      otherwise: { outcome: 'accepted-with-notice' },
      accepts: ['verified', 'second-document', 'explanation', 'accepted-with-notice'],
      authority: [{ capacity: 'appointed-agent', 'any-of': ['letter'], basis }],
    },
  ],
  sources: [],
}
const file = v.parse(IdentitySchema, town)
const scheme = identitySchemes(file)['notify']
if (scheme === undefined) throw new Error('no scheme')
const shown = (changes: Partial<Shown> = {}): Shown => ({
  capacity: 'self',
  documents: [],
  explained: false,
  ...changes,
})
const judge = (changes: Partial<Shown>) => judgeIdentity(scheme, shown(changes), TODAY)
const badge = { document: 'badge', validUntil: '2026-04-03' }

describe('judgeIdentity', () => {
  it.each([
    ['verified', { documents: [badge] }],
    ['second-document', { documents: [{ document: 'shell' }, { document: 'feather' }] }],
    ['verified', { documents: [{ document: 'shell' }, { document: 'feather' }, badge] }],
    ['explanation', { explained: true }],
    ['explanation', { explained: true, documents: [{ document: 'shell' }] }],
    ['verified', { explained: true, documents: [badge] }],
    ['accepted-with-notice', {}],
    ['accepted-with-notice', { documents: [{ document: 'shell' }] }],
    ['accepted-with-notice', { documents: [{ document: 'shell' }, { document: 'shell' }] }],
    ['accepted-with-notice', { documents: [{ document: 'ticket' }] }],
    ['accepted-with-notice', { documents: [{ document: 'badge', validUntil: '2026-04-02' }] }],
    ['accepted-with-notice', { documents: [{ document: 'badge' }] }],
    ['accepted-with-notice', { documents: [{ document: 'badge', validUntil: 'なし' }] }],
    ['accepted-with-notice', { documents: [{ document: 'letter' }, { document: 'toString' }] }],
  ] as const)('%s for %j', (outcome, changes) => {
    expect(judge(changes).outcome).toBe(outcome)
  })

  it('says why a document does not count', () => {
    const documents = [
      { document: 'badge', validUntil: '2026-04-02' },
      { document: 'badge' },
      { document: 'ticket' },
      { document: 'stone' },
    ]
    expect(judge({ documents }).setAside).toEqual([
      { document: 'badge', reason: 'expired' },
      { document: 'badge', reason: 'validity-not-read' },
      { document: 'ticket', reason: 'not-accepted' },
      { document: 'stone', reason: 'unknown-document' },
    ])
  })

  it('says what a better outcome still needs', () => {
    expect(judge({ documents: [{ document: 'shell' }] }).lacking).toEqual([
      { for: 'documents', outcome: 'second-document', kinds: ['two-points'], count: 1 },
      { for: 'documents', outcome: 'verified', kinds: ['one-point'], count: 1 },
      { for: 'questions', outcome: 'explanation' },
    ])
    expect(judge({ documents: [badge] }).lacking).toEqual([])
  })

  it('names what must not be written down, also from a document that does not count', () => {
    expect(judge({ documents: [{ document: 'ticket' }, { document: 'feather' }] }).mustNotRecord).toEqual(['secret'])
    expect(judge({ documents: [{ document: 'shell' }] }).mustNotRecord).toEqual([])
  })

  it('refuses whoever acts for others without proof, however well identified', () => {
    const alone = judge({ capacity: 'appointed-agent', documents: [badge] })
    expect(alone.outcome).toBe('refused')
    expect(alone.lacking).toEqual([{ for: 'authority', capacity: 'appointed-agent', anyOf: ['letter'] }])
    expect(judge({ capacity: 'appointed-agent', documents: [badge, { document: 'letter' }] }).outcome).toBe('verified')
    expect(judge({ capacity: 'same-household', documents: [badge] }).outcome).toBe('verified')
  })

  it('never meets a way that asks nothing', () => {
    const open = { ...scheme, ways: [{ outcome: 'verified' as const }] }
    expect(judgeIdentity(open, shown(), TODAY).outcome).toBe('accepted-with-notice')
  })

  it('is never worse off for one more document', () => {
    const rank = ['refused', 'accepted-with-notice', 'explanation', 'second-document', 'verified']
    const document = fc.record({
      document: fc.constantFrom('badge', 'shell', 'feather', 'letter', 'ticket', 'stone'),
      validUntil: fc.constantFrom('2026-04-02', '2026-04-03'),
    })
    const any = fc.record({
      capacity: fc.constantFrom(...CAPACITIES),
      documents: fc.array(document, { maxLength: 5 }),
      explained: fc.boolean(),
    })
    fc.assert(
      fc.property(any, document, (given, more) => {
        const before = rank.indexOf(judgeIdentity(scheme, given, TODAY).outcome)
        const after = judgeIdentity(scheme, { ...given, documents: [...given.documents, more] }, TODAY).outcome
        expect(rank.indexOf(after)).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('checkIdentity', () => {
  it('finds nothing in a sound file', () => {
    expect(checkIdentity(file)).toEqual([])
  })

  const [first] = file.schemes
  if (first === undefined) throw new Error('no scheme')
  it.each([
    ['identity-id-repeated', { ...file, documents: [...file.documents, ...file.documents.slice(0, 1)] }],
    ['identity-never-record-unknown', { ...file, 'never-record': [] }],
    ['identity-way-empty', { ...file, schemes: [{ ...first, ways: [{ outcome: 'verified' as const }] }] }],
    ['identity-accepts-refused', { ...file, schemes: [{ ...first, accepts: ['refused' as const] }] }],
    ['identity-document-unknown', { ...file, documents: file.documents.filter(({ id }) => id !== 'letter') }],
    [
      'identity-authority-not-proof',
      {
        ...file,
        schemes: [{ ...first, authority: [{ capacity: 'messenger' as const, 'any-of': ['badge'], basis }] }],
      },
    ],
  ])('%s', (code, broken) => {
    expect(new Set(checkIdentity(broken).map((found) => found.code))).toEqual(new Set([code]))
  })
})

describe('IdentitySchema', () => {
  it('takes every scalar as text and nothing it does not know', () => {
    expect(v.safeParse(IdentitySchema, { ...town, extra: 'x' }).success).toBe(false)
    const numbers = structuredClone(town)
    Object.assign(numbers.schemes[0]?.ways[0]?.documents?.[0] ?? {}, { 'at-least': 1 })
    expect(v.safeParse(IdentitySchema, numbers).success).toBe(false)
    expect(
      v.safeParse(IdentitySchema, { ...town, documents: [doc('x', 'one-point', { photo: 'true' })] }).success,
    ).toBe(false)
  })
})

describe('what a scheme has to be told', () => {
  const guild = {
    ...town,
    circumstances: [
      { id: 'own-lamp', label, 'known-when': 'own-sheets' },
      { id: 'flood', label },
    ],
    schemes: [
      {
        ...town.schemes[0],
        ways: [
          {
            outcome: 'verified',
            capacities: ['head'],
            documents: [{ kind: 'one-point', same: ['name'], 'within-days': '30' }],
            circumstances: ['own-lamp'],
          },
          { outcome: 'explanation', channel: 'post', documents: [{ 'any-of': ['shell'], 'one-person': 'yes' }] },
          {
            outcome: 'second-document',
            corporation: 'yes',
            documents: [{ kind: 'two-points' }],
            circumstances: ['flood'],
          },
        ],
      },
    ],
  }
  const read = identitySchemes(v.parse(IdentitySchema, guild))['notify']!

  it('is what its ways and rules for somebody who came like this ask of a document, and nothing else', () => {
    expect(inputsOfDocument([read], 'badge', { capacity: 'head' })).toEqual({
      issuedOn: true,
      differs: ['name'],
      severalPersons: false,
    })
    expect(inputsOfDocument([read], 'badge', { capacity: 'self' })).toMatchObject({ issuedOn: false, differs: [] })
    expect(inputsOfDocument([read], 'shell', { capacity: 'self', channel: 'post' }).severalPersons).toBe(true)
    expect(inputsOfDocument([read], 'gone', { capacity: 'head' })).toMatchObject({ issuedOn: false })
  })

  it('is whether a corporation asks, where that makes a difference', () => {
    expect([asksCorporation(read), asksCorporation(scheme)]).toEqual([true, false])
  })

  it('is what proves an authority from whoever acts for others alone', () => {
    expect(kindsWanted([scheme], { capacity: 'head' })).toEqual(['one-point', 'two-points', 'not-accepted'])
    expect(kindsWanted([scheme], { capacity: 'appointed-agent' })).toContain('authority')
  })

  it('is no circumstance of a way that is for others, and none that the visit tells', () => {
    expect(circumstancesOf(read)).toEqual(['own-lamp', 'flood'])
    expect(circumstancesOf(read, { capacity: 'head' })).toEqual(['own-lamp'])
    expect(circumstancesOf(read, { capacity: 'self', corporation: true })).toEqual(['flood'])
    expect(read.toldByOwnSheets).toEqual(['own-lamp'])
  })
})
