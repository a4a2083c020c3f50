import type { ProtectionPayloads } from '#core/protection'
import type { AuditMapping } from './audit-mapping.ts'

const SAYS_NOTHING = (): Record<string, never> => ({})

/** The protection list's events (支援措置): how many people, never who, from whom, why or until when. */
export const PROTECTION_AUDIT = {
  'entry-set': ({ household, opponents }) => ({
    counts: { household: household.length, opponents: opponents.length },
  }),
  'entry-indexed': ({ people }) => ({ counts: { people: people.length } }),
  'entry-confirmed': SAYS_NOTHING,
  'entry-renewed': SAYS_NOTHING,
  'lift-proposed': SAYS_NOTHING,
  'lift-approved': SAYS_NOTHING,
  'list-confirmed': SAYS_NOTHING,
  'notice-held': SAYS_NOTHING,
  'notice-released': SAYS_NOTHING,
} as const satisfies AuditMapping<ProtectionPayloads>
