import type { Act } from '#core/access'
import {
  checkTerms,
  personOf,
  type NamedGrant,
  type OfficeDraft,
  type OfficeLists,
  type OfficeState,
} from '#core/office'
import type { Problem } from '#core/value'
import type { OfficeCommand } from './commands.ts'

/** What an office command needs of the matrix, for the audit of a refusal. */
export const OPERATION_OF = {
  'request-grant': ['grant', 'request'],
  'register-grant': ['grant', 'execute'],
  'refuse-grant': ['grant', 'execute'],
  'request-revocation': ['revocation', 'request'],
  'revoke-grant': ['revocation', 'execute'],
  'propose-renewal': ['renewal', 'request'],
  'approve-renewal': ['renewal', 'approve'],
  'request-reset': ['password-reset', 'request'],
  'issue-reset-code': ['password-reset', 'execute'],
  'begin-deputising': ['deputy', 'execute'],
  'end-deputising': ['deputy', 'execute'],
  'extend-hours': ['hours-extension', 'execute'],
  'withdraw-extension': ['hours-extension', 'execute'],
  'announce-stop': ['maintenance-stop', 'execute'],
  'stop-now': ['emergency-stop', 'execute'],
  'end-stop': ['emergency-stop', 'execute'],
  'clear-clock': ['clock', 'execute'],
  'clear-store-loss': ['store-loss', 'execute'],
  'hold-record': ['retention', 'execute'],
  'approve-hold': ['retention', 'approve'],
  'release-hold': ['retention', 'execute'],
  'align-paper': ['paper-alignment', 'execute'],
  'read-notice': ['notice', 'view'],
} as const satisfies Record<OfficeCommand['type'], readonly [string, Act]>

/** What a command is turned into events by. */
export interface DraftContext {
  readonly state: OfficeState
  readonly actor: string
  readonly next: () => string
}

/** The person of some terms, if they are new: their account's key is filled in when it is made. */
const newPeople = (terms: readonly NamedGrant[], state: OfficeState): readonly OfficeDraft[] =>
  terms
    .filter(({ user }, i) => personOf(state, user) === undefined && terms.findIndex((t) => t.user === user) === i)
    .map(({ user, name, section }) => ({
      type: 'person-registered',
      payload: { user, name, section, signingKey: '' },
    }))

/** The events a command asks for, before they are checked. A new person's key is still empty. */
export function draftsOf(command: OfficeCommand, { state, actor, next }: DraftContext): readonly OfficeDraft[] {
  switch (command.type) {
    case 'request-grant':
      return [{ type: 'grant-requested', payload: { ...command.request, grant: next() } }]
    case 'register-grant': {
      const asked = state.grants.filter(({ grant }) => grant === command.request)
      return [...newPeople(asked, state), { type: 'grant-registered', payload: { grant: command.request } }]
    }
    case 'refuse-grant':
      return [{ type: 'grant-refused', payload: { grant: command.request, reason: command.reason } }]
    case 'request-revocation':
      return [{ type: 'revocation-requested', payload: { grant: command.grant, reason: command.reason } }]
    case 'revoke-grant': {
      const { grant, reason, forced } = command
      return [{ type: 'grant-revoked', payload: { grant, reason, forced } }]
    }
    case 'propose-renewal': {
      const grants = command.requests.map((request) => ({ ...request, grant: next() }))
      return [{ type: 'renewal-proposed', payload: { renewal: next(), grants } }]
    }
    case 'approve-renewal': {
      const asked = state.grants.filter(({ renewal }) => renewal === command.proposal)
      return [...newPeople(asked, state), { type: 'renewal-approved', payload: { renewal: command.proposal } }]
    }
    case 'request-reset':
      return [{ type: 'reset-requested', payload: { user: command.user } }]
    case 'issue-reset-code':
      return [
        { type: 'person-keys-set', payload: { user: command.user, signingKey: '' } },
        { type: 'reset-code-issued', payload: { user: command.user } },
      ]
    case 'begin-deputising': {
      const { from, to, reason } = command
      return [{ type: 'deputising-begun', payload: { from, to, reason } }]
    }
    case 'end-deputising':
      return [{ type: 'deputising-ended', payload: { user: deputyNow(state, actor) } }]
    case 'extend-hours': {
      const { from, to, reason } = command
      return [{ type: 'hours-extended', payload: { extension: next(), from, to, reason } }]
    }
    case 'withdraw-extension':
      return [{ type: 'extension-withdrawn', payload: { extension: command.extension } }]
    case 'announce-stop': {
      const { from, to, reason } = command
      return [{ type: 'stop-announced', payload: { stop: next(), from, to, reason } }]
    }
    case 'stop-now':
      return [{ type: 'stopped-now', payload: { stop: next(), reason: command.reason } }]
    case 'end-stop':
      return [{ type: 'stop-ended', payload: { stop: command.stop } }]
    case 'clear-clock':
      return [{ type: 'clock-cleared', payload: { reason: command.reason } }]
    case 'clear-store-loss':
      return [{ type: 'store-loss-cleared', payload: { reason: command.reason } }]
    case 'hold-record': {
      const { record, domain, since, until, reason } = command
      return [{ type: 'retention-held', payload: { hold: next(), record, domain, since, until, reason } }]
    }
    case 'approve-hold':
      return [{ type: 'retention-approved', payload: { hold: command.hold } }]
    case 'release-hold':
      return [{ type: 'retention-released', payload: { hold: command.hold, reason: command.reason } }]
    case 'align-paper': {
      const { form, printer, readings, used } = command
      return [{ type: 'paper-aligned', payload: { form, printer, readings, used } }]
    }
    case 'read-notice':
      return [{ type: 'notice-read', payload: { notice: command.notice } }]
  }
}

/** Whose deputising is ended: one's own, else the one that stands. */
function deputyNow({ deputising }: OfficeState, actor: string): string {
  const open = deputising.filter(({ ended }) => !ended)
  return (open.findLast(({ user }) => user === actor) ?? open.at(-1))?.user ?? actor
}

/** The problems of what a command asks for in words of the desk: those of `checkTerms`. */
export const checkAsked = (command: OfficeCommand, lists: OfficeLists): readonly Problem[] => {
  if (command.type === 'request-grant') return checkTerms(command.request, lists)
  return command.type === 'propose-renewal' ? command.requests.flatMap((request) => checkTerms(request, lists)) : []
}
