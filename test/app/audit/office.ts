import { browserHash, createIds } from '#adapters/browser'
import { createMemoryDatabase } from '#adapters/memory'
import { openAudit } from '#app/audit/open-audit'
import type { AuditParts } from '#app/audit/audit-parts'
import type { Matrix, Principal } from '#core/access'
import { failure, problem, success } from '#core/value'
import { newSigner } from '../../core/audit/ed25519.ts'
import { memoryStore } from '../desk/day/real-desk.ts'

export const ROLES = { auditor: 'auditor', chief: 'general-manager', clerk: 'system-user', head: 'section-head' }

/** Who may do what to the audit in the office of these tests. */
export const MATRIX: Matrix = [
  {
    id: 'audit',
    request: [],
    execute: ['auditor', 'general-manager'],
    approve: ['auditor', 'general-manager'],
    view: ['auditor', 'general-manager', 'system-user', 'section-head'],
    'two-persons': true,
    scope: { 'system-user': 'own-acts', 'section-head': 'own-section' },
  },
]

/** One of the office's people as a principal. */
export const person = (user: keyof typeof ROLES, changes: Partial<Principal> = {}): Principal => {
  const role = ROLES[user]
  const [rule] = MATRIX
  const acts = (['execute', 'approve', 'view'] as const).filter((act) => rule?.[act].includes(role))
  return {
    user,
    terminal: 'T1',
    authority: 'a',
    section: user === 'clerk' || user === 'head' ? 'residents' : 'management',
    roles: [role],
    domains: [],
    operations: acts.map((act) => `audit.${act}`),
    ...changes,
  }
}

/** An audit over a store in memory, with a key for each person; `opened` is whoever has the terminal open. */
export const auditOffice = async () => {
  const now = { epochMs: 1_775_174_400_000, source: 'terminal' as const }
  const clock = { now: () => ({ ...now }) }
  const database = createMemoryDatabase()
  const store = await memoryStore(database)
  const signers = Object.keys(ROLES).map((user) => newSigner(user))
  const opened: { user: string | undefined } = { user: 'auditor' }
  const parts: AuditParts = {
    terminal: 'T1',
    generation: store.generation,
    clock,
    ids: createIds(clock),
    hash: browserHash,
    log: store.audit,
    records: store.records,
    vault: {
      opened: () => (opened.user === undefined ? undefined : { user: opened.user, domains: [] }),
      sign: async (text) => {
        const signer = signers.find(({ user }) => user === opened.user)
        return signer === undefined ? failure(problem('vault-locked')) : success(signer.sign(text))
      },
    },
    matrix: MATRIX,
    people: () =>
      signers.map(({ user, key }) => ({ user, section: person(user as 'clerk').section, signingKeys: [key] })),
  }
  return { audit: openAudit(parts), parts, store, opened, now, database }
}
