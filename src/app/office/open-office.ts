import { hasOperation, type Principal } from '#core/access'
import type { AuditAct } from '#core/audit'
import { alignmentFor, principalOf } from '#core/office'
import { failure, problem, success, type Problem, type Result } from '#core/value'
import { adjustmentsOf, stopsOf } from './adjustments-of.ts'
import type { OfficeAnswer, OfficeCommand, OfficeView } from './commands.ts'
import { executeOffice, noteRefusal } from './execute-office.ts'
import { foundOffice, isOfficeFounded } from './found-office.ts'
import { foundSampleOffice } from './found-sample.ts'
import { officeRules, type OfficeParts } from './office-parts.ts'
import { createOfficeReader } from './office-reader.ts'
import { viewOfOffice } from './office-view.ts'
import type { Office } from './office.ts'
import { note, signIn } from './sign-in.ts'

const TRIES = 3
const SIGNED_OUT = { action: 'sign-out' } as AuditAct

/** Opens the office of a terminal. */
export function openOffice(parts: OfficeParts): Office {
  const reader = createOfficeReader(parts)
  const rules = officeRules(parts)

  /** Whoever has the vault open, as they are now; `user` is who they are said to be. */
  const standing = async (user: string | undefined): Promise<Result<Principal>> => {
    const opened = parts.vault.opened()
    if (opened === undefined || (user ?? opened.user) !== opened.user) return failure(problem('not-signed-in'))
    const read = await reader.current()
    if (!read.ok) return read
    return principalOf(read.value.state, { user: opened.user, terminal: parts.terminal }, nowOf(parts), rules)
  }

  const viewFor = (principal: Principal): Result<OfficeView> => {
    const record = reader.known()
    if (record === undefined) return failure(problem('not-signed-in'))
    return success(viewOfOffice(record.state, principal, lookedAt(parts), rules))
  }

  const attempt = async (command: OfficeCommand, user: string, tries: number): Promise<Result<OfficeAnswer>> => {
    const principal = await standing(user)
    const record = reader.known()
    if (!principal.ok) return principal
    if (record === undefined) return failure(problem('not-signed-in'))
    const executed = await executeOffice(parts, record.state, principal.value, command)
    if (!executed.ok)
      // Somebody else wrote meanwhile: the command is checked again on what they left.
      return tries > 1 && has(executed.problems, 'version-conflict') ? attempt(command, user, tries - 1) : executed
    reader.keep({ ...record, state: executed.value.state })
    const after = await standing(user)
    const view = viewFor(after.ok ? after.value : { ...principal.value, operations: [], roles: [] })
    return view.ok ? success({ ...executed.value.answer, office: view.value }) : view
  }

  const office: Office = {
    founded: () => isOfficeFounded(parts),
    found: async (founder) => {
      const founded = await foundOffice(parts, founder)
      if (!founded.ok) return founded
      reader.keep({ state: founded.value.state, problems: [] })
      return success({ recovery: founded.value.recovery })
    },
    foundSample: (staff, password) => foundSampleOffice(parts, office, staff, password),
    signIn: (user, secret, entrance = 'sign-in') => signIn(parts, reader, user, secret, entrance),
    signOut: async () => {
      const principal = await standing(undefined)
      const user = parts.vault.opened()?.user
      if (user !== undefined) await note(parts, principal.ok ? principal.value : { user }, SIGNED_OUT)
      await parts.vault.lock()
    },
    principal: () => standing(undefined),
    authorise: async (principal, operation, act) => {
      const now = await standing(principal.user)
      if (!now.ok) return now
      return hasOperation(now.value, operation, act)
        ? success(undefined)
        : failure(problem('operation-not-granted', { operation }))
    },
    execute: async (command, principal) => {
      const answer = await attempt(command, principal.user, TRIES)
      if (!answer.ok) await noteRefusal(parts, principal.user, command, answer.problems[0]?.code ?? '')
      return answer
    },
    view: async (principal) => {
      const now = await standing(principal.user)
      return now.ok ? viewFor(now.value) : now
    },
    adjustments: () => adjustmentsOf(reader.known()?.state),
    stops: () => stopsOf(reader.known()?.state),
    alignmentOf: (form) => alignmentFor(reader.known()?.state.alignments ?? [], parts.terminal, form),
    retentionHolds: () => reader.known()?.state.retentionHolds ?? [],
    people: () => reader.known()?.state.people ?? [],
  }
  return office
}

const nowOf = ({ clock }: OfficeParts): number => clock.now().epochMs

const lookedAt = ({ clock }: OfficeParts) => {
  const { epochMs, source } = clock.now()
  return { now: epochMs, clockSuspect: source === 'suspect' }
}

const has = (problems: readonly Problem[], code: string): boolean => problems.some((each) => each.code === code)
