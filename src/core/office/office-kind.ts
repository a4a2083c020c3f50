import type { EventVersions, RecordKind } from '#core/record'
import { applyPaper } from './apply-paper.ts'
import { applyPeople } from './apply-people.ts'
import { applyRetention } from './apply-retention.ts'
import { applyTime } from './apply-time.ts'
import type { OfficeEvent } from './office-payloads.ts'
import { NO_OFFICE, type OfficeState } from './office-state.ts'

/** A type of event that has had one shape so far. */
const FIRST: EventVersions = { current: 1, lifts: [] }

/**
 * The office (要綱3条・10条・11条・15条): one record a set-up, of people, grants and what was decided about time. Its fold believes
 * every event: who reads the record verifies each signature and permission first (`admitEvent`).
 */
export const officeKind: RecordKind<OfficeState, OfficeEvent> = {
  id: 'office',
  initial: NO_OFFICE,
  apply: (state, event) => ({
    ...applyPaper(applyRetention(applyTime(applyPeople(state, event), event), event), event),
    version: event.seq,
    stream: event.stream,
    lastAt: event.type === 'clock-cleared' ? event.recordedAt : Math.max(state.lastAt, event.recordedAt),
  }),
  versions: {
    'office-founded': FIRST,
    'person-registered': FIRST,
    'person-keys-set': FIRST,
    'grant-requested': FIRST,
    'grant-registered': FIRST,
    'grant-refused': FIRST,
    'revocation-requested': FIRST,
    'grant-revoked': FIRST,
    'renewal-proposed': FIRST,
    'renewal-approved': FIRST,
    'reset-requested': FIRST,
    'reset-code-issued': FIRST,
    'password-set': FIRST,
    'deputising-begun': FIRST,
    'deputising-ended': FIRST,
    'hours-extended': FIRST,
    'extension-withdrawn': FIRST,
    'stop-announced': FIRST,
    'stopped-now': FIRST,
    'stop-ended': FIRST,
    'clock-cleared': FIRST,
    'store-loss-cleared': FIRST,
    'retention-held': FIRST,
    'retention-approved': FIRST,
    'retention-released': FIRST,
    'paper-aligned': FIRST,
    'notice-read': FIRST,
  },
}
