import { asBase64url, asCode, asCount, asDigest, asFact, asId, asUser } from './as-code.ts'
import type { AuditActs } from './audit-acts.ts'
import type { AuditMapping } from './audit-mapping.ts'

const SAYS_NOTHING = (): object => ({})
const MOST_FIELDS = 24 // more would not make it clearer, and an entry stays small whatever it is given

/** Codes and counts of each act. A new act does not compile until it stands here. */
export const ACT_AUDIT = {
  'sign-in': ({ secret }) => ({ codes: { secret: asCode(secret) } }),
  'sign-in-failed': ({ problem }) => ({ codes: { problem: asCode(problem) } }),
  'sign-out': SAYS_NOTHING,
  locked: ({ because }) => ({ codes: { because: asCode(because) } }),
  unlocked: ({ secret }) => ({ codes: { secret: asCode(secret) } }),
  refused: ({ operation, act, refusal }) => ({
    codes: { operation: asCode(operation), act: asCode(act), refusal: asCode(refusal) },
  }),
  'special-care-shown': ({ fields }) => ({
    codes: { fields: fields.slice(0, MOST_FIELDS).map(asFact).join(' ') },
    counts: { fields: fields.length },
  }),
  search: ({ hits }) => ({ counts: { hits: asCount(hits) } }),
  'export-approved': ({ export: id, executing }) => ({ codes: { export: asId(id), executing: asUser(executing) } }),
  export: ({ export: id, entries, approved }) => ({
    codes: { export: asId(id), approved: asUser(approved) },
    counts: { entries: asCount(entries) },
  }),
  purge: ({ records }) => ({ counts: { records: asCount(records) } }),
  'clock-suspect': ({ by, seconds }) => ({ codes: { by: asCode(by) }, counts: { seconds: asCount(seconds) } }),
  'extension-used': SAYS_NOTHING,
  closing: ({ suspended, failed }) => ({ counts: { suspended: asCount(suspended), failed: asCount(failed) } }),
  'office-paper-printed': ({ form, sheets }) => ({
    codes: { form: asCode(form) },
    counts: { sheets: asCount(sheets) },
  }),
  'blank-printed': ({ form, sheets }) => ({ codes: { form: asCode(form) }, counts: { sheets: asCount(sheets) } }),
  'entry-shown': ({ systems, rows, left }) => ({
    counts: { systems: asCount(systems), rows: asCount(rows), left: asCount(left) },
  }),
  'entry-file': ({ system, encoding, rows, left }) => ({
    codes: { system: asCode(system), encoding: asCode(encoding) },
    counts: { rows: asCount(rows), left: asCount(left) },
  }),
  'store-loss': ({ problem, remembered, found }) => ({
    codes: { problem: asCode(problem) },
    counts: { remembered: asCount(remembered), found: asCount(found) },
  }),
  checkpoint: ({ seq, hash, key, signature }) => ({
    codes: { hash: asDigest(hash), key: asBase64url(key), signature: asBase64url(signature) },
    counts: { seq: asCount(seq) },
  }),
} as const satisfies AuditMapping<AuditActs>
