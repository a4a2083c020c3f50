import * as v from 'valibot'
import {
  condition,
  count,
  day,
  effective,
  dateReference,
  id,
  lawReference,
  localized,
  oneOrMany,
  pageSource,
  text,
  yesNo,
} from '../shape.ts'

/** How a case is handled at this window (窓口対応方法). */
export const handlings = [
  'complete-here',
  'accept-and-forward',
  'call-section',
  'go-to-window',
  'other-body',
  'guide-only',
] as const

/** One routing pattern: for these authorities (業務権限) and, where given, under this condition. The first that fits holds. */
const routing = v.strictObject({
  authority: oneOrMany(id),
  when: v.optional(condition),
  handling: v.picklist(handlings),
  /** Section role it goes to; the owning section where not given. */
  to: v.optional(id),
  note: v.optional(localized),
})

/** `14 days` or `3 months`; a number may be a setting of the overlay: `{ setting: id, unit: days }`. */
const length = v.union([
  v.pipe(v.string(), v.regex(/^\d{1,4} (days|months)$/, 'not-a-length')),
  v.strictObject({ setting: id, unit: v.picklist(['days', 'months']) }),
])

/** One rule of the deadline; of all that apply the earliest day counts. */
const deadline = v.strictObject({
  id,
  when: v.optional(condition),
  from: dateReference,
  length,
  direction: v.optional(v.picklist(['after', 'before']), 'after'),
  'first-day': v.picklist(['counted', 'not-counted']),
  rolls: yesNo,
  law: text,
  effective: v.optional(effective),
})

const documentItem = v.strictObject({ id, when: v.optional(condition), note: v.optional(localized) })

/** Who does not pay a fee (手数料の免除), and by which rule. */
const exemption = v.strictObject({ id, label: localized, when: condition, law: text })

const fee = v.strictObject({
  id,
  label: localized,
  amount: v.union([count, v.strictObject({ setting: id })]),
  when: v.optional(condition),
  /** One for the entry, or one for each member of a set such that … */
  per: v.optional(v.strictObject({ of: text, 'such-that': condition })),
  /** Where one of them holds, nothing is paid of this fee. */
  exempt: v.optional(v.array(exemption), []),
  law: text,
  effective: v.optional(effective),
})

const check = v.strictObject({ id, label: localized, when: v.optional(condition), help: v.optional(localized) })

/** A box of a member's row and the code it gets there: `health-insurance.join`. */
const printedBox = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/, 'not-a-printed-box'))

const formUse = v.strictObject({ form: id, prints: v.optional(v.array(printedBox), []), when: v.optional(condition) })

/** `definition.yaml`: one procedure (行政手続の定義, 要綱第7条第2項), with exactly the parts the regulation names. */
export const definitionFormat = v.strictObject({
  format: v.literal('madoguchi/definition@1'),
  id,
  name: localized,
  // (1) overview and guidance 概要・案内文
  overview: localized,
  guidance: localized,
  /** Never on a sheet others may see: 支援措置. */
  discreet: v.optional(yesNo, 'no'),
  // (2) conditions 案内条件
  'for-each': v.picklist(['concerned-person', 'person', 'household-before', 'household-after']),
  events: v.pipe(v.array(id), v.minLength(1, 'empty-list')),
  'needed-when': v.optional(condition),
  'nothing-to-do-when': v.optional(v.strictObject({ when: condition, reason: localized, law: v.optional(text) })),
  // (3) routing by authority 業務権限に応じた振り分け
  section: id,
  routing: v.pipe(v.array(routing), v.minLength(1, 'empty-list')),
  // (4) reception checks 確認事項
  checks: v.optional(v.array(check), []),
  // (5) forms and printed fields 帳票・印字項目
  forms: v.optional(v.array(formUse), []),
  // (6) other その他
  law: v.pipe(v.array(lawReference), v.minLength(1, 'empty-list')),
  source: v.strictObject({
    status: v.picklist(['verified', 'unverified', 'local']),
    checked: day,
    pages: v.optional(v.array(pageSource), []),
    note: v.optional(text),
  }),
  deadline: v.optional(v.array(deadline), []),
  documents: v.optional(v.array(documentItem), []),
  fee: v.optional(v.array(fee), []),
  effective,
  'review-by': day,
})

/** `definition.yaml`, its shape read, its conditions still as written. */
export type DefinitionFile = v.InferOutput<typeof definitionFormat>

/** `override.yaml` of an overlay: the parts of a national definition that a city sets itself. Lists replace lists. */
export const overrideFormat = v.strictObject({
  format: v.literal('madoguchi/override@1'),
  overrides: id,
  why: text,
  guidance: v.optional(localized),
  section: v.optional(id),
  routing: v.optional(v.array(routing)),
  checks: v.optional(v.array(check)),
  documents: v.optional(v.array(documentItem)),
  fee: v.optional(v.array(fee)),
  deadline: v.optional(v.array(deadline)),
  forms: v.optional(v.array(formUse)),
})

/** `override.yaml`, read. */
export type OverrideFile = v.InferOutput<typeof overrideFormat>
