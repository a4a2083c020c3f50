import { nameOfSection } from '#core/definitions'
import { grantOf, type OfficeGrant, type OfficeState } from '#core/office'
import { dayFromIso, formatWareki } from '#core/value'
import type { OfficeAnswer, OfficeCommand } from './commands.ts'
import type { OfficeParts } from './office-parts.ts'

type NoticeParts = Pick<OfficeParts, 'catalogue' | 'words'>

const nameIn = (of: readonly { readonly id: string; readonly name: { readonly ja: string } }[], id: string): string =>
  of.find((each) => each.id === id)?.name.ja ?? id

const dated = (iso: string): string => {
  const day = dayFromIso(iso)
  return day === undefined ? iso : (formatWareki(day) ?? iso)
}

const paramsOf = (grant: OfficeGrant, { catalogue, words }: NoticeParts): Readonly<Record<string, string>> => ({
  section: nameOfSection(grant.section, catalogue)?.ja ?? grant.section,
  name: grant.name,
  user: grant.user,
  role: nameIn(catalogue.desk.roles, grant.role),
  authority: nameIn(catalogue.desk.authorities, grant.authority),
  domains: words.list(grant.domains.map((domain) => catalogue.vocabulary.domains.get(domain)?.ja ?? domain)),
  from: dated(grant.from),
  to: dated(grant.to),
})

/**
 * The notice to the section's head that a command calls for (要綱10条3項・5項): a code of `office.notice` and what to put in, all in
 * the words of the desk. Undefined for commands that call for none.
 */
export function noticeOf(command: OfficeCommand, state: OfficeState, parts: NoticeParts): OfficeAnswer['notice'] {
  switch (command.type) {
    case 'register-grant': {
      const grant = grantOf(state, command.request)
      return grant === undefined ? undefined : { code: 'grant-registered', params: paramsOf(grant, parts) }
    }
    case 'revoke-grant': {
      const grant = grantOf(state, command.grant)
      if (grant === undefined) return undefined
      return {
        code: command.forced ? 'grant-revoked-forced' : 'grant-revoked',
        params: { ...paramsOf(grant, parts), reason: command.reason },
      }
    }
    case 'approve-renewal': {
      const grants = state.grants.filter(({ renewal }) => renewal === command.proposal)
      const [first] = grants
      if (first === undefined) return undefined
      return {
        code: 'renewal-approved',
        params: { count: String(new Set(grants.map(({ user }) => user)).size), from: dated(first.from) },
      }
    }
    default:
      return undefined
  }
}
