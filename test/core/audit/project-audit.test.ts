import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Matrix, Principal } from '#core/access'
import { CHAIN_START, chainEntries, projectAudit, type AuditContent } from '#core/audit'
import { act } from '../../adapters/contract/sample-visit.ts'
import { digest } from './sample-export.ts'

const ROLES: string[] = [
  'system-user',
  'section-head',
  'procedure-owner',
  'general-manager',
  'auditor',
  'trainer',
  'maintainer',
]
const MATRIX: Matrix = [
  {
    id: 'audit',
    request: [],
    execute: [],
    approve: [],
    view: ROLES.filter((role) => role !== 'trainer'),
    'two-persons': true,
    scope: { 'system-user': 'own-acts', 'section-head': 'own-section', 'procedure-owner': 'own-domain' },
  },
]

const PEOPLE = [
  { user: 'clerk', section: 'residents' },
  { user: 'colleague', section: 'residents' },
  { user: 'head', section: 'residents' },
  { user: 'other', section: 'taxes' },
]
const principal = (user: string, roles: readonly string[], changes: Partial<Principal> = {}): Principal => ({
  user,
  terminal: 'T1',
  authority: 'a',
  section: PEOPLE.find((person) => person.user === user)?.section ?? 'none',
  roles,
  domains: [],
  operations: ['audit.view'],
  ...changes,
})
const by = (actor: string, changes: Partial<AuditContent> = {}): AuditContent => ({
  ...act('visit/fact-stated'),
  actor,
  record: 'secret-commitment',
  commitment: 'secret-commitment',
  ...changes,
})
const entries = chainEntries(
  'T1',
  CHAIN_START,
  [
    by('clerk'),
    by('colleague', { domain: 'pension' }),
    by('colleague', { domain: 'protection' }),
    by('other'),
    by('other', { domain: 'pension' }),
    by('deputy', { onBehalfOf: 'clerk' }),
    by('clerk', { action: 'clock-suspect' }),
  ],
  digest,
)
const seen = (who: Principal): readonly number[] => projectAudit(entries, who, PEOPLE, MATRIX).map(({ seq }) => seq)

describe('projectAudit', () => {
  it.each<[string, Principal, readonly number[]]>([
    ['a clerk sees what they did, or was done for them', principal('clerk', ['system-user']), [1, 6, 7]],
    ['a section head sees the section, but nothing discreet', principal('head', ['section-head']), [1, 2, 7]],
    [
      'a section head who keeps the protection list sees that too',
      principal('head', ['section-head'], { domains: ['protection'] }),
      [1, 2, 3, 7],
    ],
    [
      'a procedure’s owner sees what concerns their domain',
      principal('head', ['procedure-owner'], { domains: ['pension'] }),
      [2, 5],
    ],
    ['the auditor sees all', principal('auditor', ['auditor']), [1, 2, 3, 4, 5, 6, 7]],
    ['the general manager sees all', principal('chief', ['general-manager']), [1, 2, 3, 4, 5, 6, 7]],
    ['the contractor sees what the machine did', principal('contractor', ['maintainer']), [7]],
    ['a role the matrix does not name sees nothing', principal('other', ['trainer']), []],
    ['several roles add up', principal('other', ['maintainer', 'system-user']), [4, 5, 7]],
    ['without the operation nothing is seen', principal('auditor', ['auditor'], { operations: [] }), []],
    ['without a role nothing is seen', principal('clerk', []), []],
  ])('%s', (_, who, expected) => {
    expect(seen(who)).toEqual(expected)
  })

  it('does not tell the contractor who it was', () => {
    const [line] = projectAudit(entries, principal('contractor', ['maintainer']), PEOPLE, MATRIX)
    expect(line).toBeDefined()
    expect(JSON.stringify(line)).not.toMatch(/clerk|actor|onBehalfOf/)
  })

  it('shows nobody a commitment', () => {
    for (const role of ROLES)
      expect(JSON.stringify(projectAudit(entries, principal('clerk', [role]), PEOPLE, MATRIX))).not.toContain(
        'commitment',
      )
  })

  it('shows nobody more for having fewer roles, domains or operations', () => {
    const roles = fc.subarray(ROLES)
    const domains = fc.subarray(['pension', 'protection'])
    fc.assert(
      fc.property(fc.constantFrom('clerk', 'head', 'other', 'nobody'), roles, domains, (user, all, held) => {
        const more = seen(principal(user, all, { domains: held }))
        for (const role of all)
          expect(more).toEqual(expect.arrayContaining([...seen(principal(user, [role], { domains: [] }))]))
      }),
    )
  })
})
