import type { OfficePayloads } from '#core/office'
import { asCode, asCount, asId, asUser } from './as-code.ts'
import type { AuditMapping } from './audit-mapping.ts'

const SAYS_NOTHING = (): object => ({})

/** Rights as codes: whose, which, of how many domains. Names and reasons stay out. */
const rights = ({
  grant,
  user,
  role,
  section,
  domains,
}: {
  readonly grant: string
  readonly user: string
  readonly role: string
  readonly section: string
  readonly domains: readonly string[]
}) => ({
  codes: { grant: asId(grant), user: asUser(user), role: asCode(role), section: asCode(section) },
  counts: { domains: asCount(domains.length) },
})

/** The office's events: user ids and codes, never a name or a reason somebody wrote. */
export const OFFICE_AUDIT = {
  'office-founded': rights,
  'person-registered': ({ user, section }) => ({ codes: { user: asUser(user), section: asCode(section) } }),
  'person-keys-set': ({ user }) => ({ codes: { user: asUser(user) } }),
  'grant-requested': rights,
  'grant-registered': ({ grant }) => ({ codes: { grant: asId(grant) } }),
  'grant-refused': ({ grant }) => ({ codes: { grant: asId(grant) } }),
  'revocation-requested': ({ grant }) => ({ codes: { grant: asId(grant) } }),
  'grant-revoked': ({ grant, forced }) => ({ codes: { grant: asId(grant), forced: forced ? 'yes' : 'no' } }),
  'renewal-proposed': ({ renewal, grants }) => ({
    codes: { renewal: asId(renewal) },
    counts: { grants: asCount(grants.length) },
  }),
  'renewal-approved': ({ renewal }) => ({ codes: { renewal: asId(renewal) } }),
  'reset-requested': ({ user }) => ({ codes: { user: asUser(user) } }),
  'reset-code-issued': ({ user }) => ({ codes: { user: asUser(user) } }),
  'password-set': SAYS_NOTHING,
  'deputising-begun': SAYS_NOTHING,
  'deputising-ended': ({ user }) => ({ codes: { user: asUser(user) } }),
  'hours-extended': ({ extension, from, to }) => ({
    codes: { extension: asId(extension) },
    counts: { from: asCount(from), to: asCount(to) },
  }),
  'extension-withdrawn': ({ extension }) => ({ codes: { extension: asId(extension) } }),
  'stop-announced': ({ stop, from, to }) => ({
    codes: { stop: asId(stop) },
    counts: { from: asCount(from), to: asCount(to) },
  }),
  'stopped-now': ({ stop }) => ({ codes: { stop: asId(stop) } }),
  'stop-ended': ({ stop }) => ({ codes: { stop: asId(stop) } }),
  'clock-cleared': SAYS_NOTHING,
  'store-loss-cleared': SAYS_NOTHING,
  'retention-held': ({ hold, domain }) => ({ codes: { hold: asId(hold), domain: asCode(domain) } }),
  'retention-approved': ({ hold }) => ({ codes: { hold: asId(hold) } }),
  'retention-released': ({ hold }) => ({ codes: { hold: asId(hold) } }),
  'paper-aligned': ({ form, used }) => ({ codes: { form: asCode(form), paper: used ? 'pre-printed' : 'white' } }),
  'notice-read': SAYS_NOTHING,
} as const satisfies AuditMapping<OfficePayloads>
