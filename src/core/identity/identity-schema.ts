import * as v from 'valibot'
import { dayFromIso } from '#core/value'
import { CAPACITIES } from './capacity.ts'
import { IDENTITY_OUTCOMES } from './identity-outcome.ts'

// Every scalar arrives as the text that was written (failsafe YAML). The message of a check is a problem code.

const text = v.pipe(v.string(), v.minLength(1, 'empty-text'))
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'not-an-id'))
const label = v.strictObject({ ja: text, 'ja-easy': v.optional(text), en: v.optional(text) })
const atLeast = v.pipe(v.string(), v.regex(/^[1-9]$/, 'not-a-number'), v.transform(Number))
const days = v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,2}$/, 'not-a-number'), v.transform(Number))
const yesNo = v.pipe(
  v.picklist(['yes', 'no'], 'not-yes-or-no'),
  v.transform((written) => written === 'yes'),
)
const isoDay = v.pipe(
  v.string(),
  v.check((written) => dayFromIso(written) !== undefined, 'not-a-date'),
)
const ids = v.pipe(v.array(id), v.minLength(1, 'empty-list'))
const basis = v.pipe(v.array(v.strictObject({ law: text, article: text })), v.minLength(1, 'empty-list'))
const page = v.strictObject({ title: text, address: text, read: isoDay })

/**
 * How far a document goes: alone; only with another one; in place of those when there is a reason (やむを得ない理由); beside
 * another one, being made to be given to others (他人へ提出することを常とする書類); not by itself but for what it says (回答書,
 * 保証書, 居住証); only as proof of authority; or not at all.
 */
export const DOCUMENT_KINDS = [
  'one-point',
  'two-points',
  'substitute',
  'given-to-others',
  'supporting',
  'authority',
  'not-accepted',
] as const

/** How a request reaches the desk: somebody stands there, or it came by post (送付). */
export const CHANNELS = ['window', 'post'] as const

/** What of a document may disagree with the request. */
export const MISMATCHES = ['name', 'address'] as const

/** One document (本人確認書類). */
export const DocumentSchema = v.strictObject({
  id,
  label,
  kind: v.picklist(DOCUMENT_KINDS),
  /** Issued by a public office (官公署発行). */
  official: yesNo,
  photo: yesNo,
  /** `dated`: bears a last day that must be read; `undated`: bears none. */
  validity: v.picklist(['dated', 'undated']),
  /** What stands on it and must be neither asked for nor written down; ids of `never-record`. */
  'never-record': v.optional(v.array(id), []),
  note: v.optional(label),
  /** That it was shown is itself 要配慮個人情報 (個人情報の保護に関する法律2条3項, 同法施行令2条1号). */
  sensitivity: v.optional(v.picklist(['special-care'])),
})

/** What is asked of a document besides what it is. */
const qualities = {
  /** These agree with the request. */
  same: v.optional(v.pipe(v.array(v.picklist(MISMATCHES)), v.minLength(1, 'empty-list'))),
  original: v.optional(yesNo),
  /** Made so many days ago at most, the day it was made not counted. */
  'within-days': v.optional(days),
  /** Nobody else stands on it. */
  'one-person': v.optional(yesNo),
}

/** So many different documents, of these kinds or by name. */
const demand = v.strictObject({
  kind: v.optional(
    v.pipe(
      v.union([v.picklist(DOCUMENT_KINDS), v.pipe(v.array(v.picklist(DOCUMENT_KINDS)), v.minLength(1, 'empty-list'))]),
      v.transform((written) => (typeof written === 'string' ? [written] : written)),
    ),
  ),
  'any-of': v.optional(ids),
  photo: v.optional(yesNo),
  'at-least': v.optional(atLeast, '1'),
  ...qualities,
})

/** For whom a way or a rule is: in which capacities, how it came in, whether a corporation (法人) asks. Absent: whoever. */
const forWhom = {
  capacities: v.optional(v.pipe(v.array(v.picklist(CAPACITIES)), v.minLength(1, 'empty-list'))),
  channel: v.optional(v.picklist(CHANNELS)),
  corporation: v.optional(yesNo),
}

/** One way of confirming: documents, circumstances, or questions only the person can answer. The first that is met holds. */
const WaySchema = v.strictObject({
  outcome: v.picklist(IDENTITY_OUTCOMES),
  ...forWhom,
  documents: v.optional(v.pipe(v.array(demand), v.minLength(1, 'empty-list'))),
  /** Circumstances (事情) that were told and believed; ids of `circumstances`. */
  circumstances: v.optional(ids),
  /** Matters to ask (口頭質問); their being answered is the way. */
  questions: v.optional(v.pipe(v.array(label), v.minLength(1, 'empty-list'))),
  basis: v.optional(basis),
  /** What is to be kept in mind of somebody who was confirmed so. */
  note: v.optional(label),
})

/** How one kind of notification or request asks who stands there. */
export const SchemeSchema = v.strictObject({
  id,
  label,
  basis,
  /** Who may come at all; absent: whoever. Anybody else is refused. */
  capacities: v.optional(v.pipe(v.array(v.picklist(CAPACITIES)), v.minLength(1, 'empty-list'))),
  ways: v.pipe(v.array(WaySchema), v.minLength(1, 'empty-list')),
  /** Circumstances that decide whatever was shown; the first that was told. */
  unless: v.optional(
    v.array(
      v.strictObject({ circumstance: id, outcome: v.picklist(IDENTITY_OUTCOMES), basis, note: v.optional(label) }),
    ),
    [],
  ),
  /** What holds when no way is met. */
  otherwise: v.strictObject({ outcome: v.picklist(['refused', 'accepted-with-notice']), note: v.optional(label) }),
  accepts: v.pipe(v.array(v.picklist(IDENTITY_OUTCOMES)), v.minLength(1, 'empty-list')),
  /** The form that tells the person what was accepted without confirmation (受理通知, 照会書); it goes out with that outcome. */
  notice: v.optional(v.strictObject({ form: id, label })),
  /** For each capacity that must prove its authority, the documents of which one is enough. */
  authority: v.optional(
    v.array(
      v.strictObject({
        capacity: v.picklist(CAPACITIES),
        channel: v.optional(v.picklist(CHANNELS)),
        corporation: v.optional(yesNo),
        'any-of': ids,
        original: v.optional(yesNo),
        'within-days': v.optional(days),
        basis,
        note: v.optional(label),
      }),
    ),
    [],
  ),
  /** What a careful clerk asks for besides, which nobody is refused for: not in force once one of `unless-any-of` was shown. */
  advice: v.optional(
    v.array(v.strictObject({ id, ...forWhom, 'unless-any-of': v.optional(ids, []), label, basis })),
    [],
  ),
  /** How the confirming itself is done and noted down (複数の職員で, 写しを保管しない). */
  duties: v.optional(v.array(v.strictObject({ id, label, basis })), []),
})

/** `madoguchi/identity@1`: the documents, what must not be noted down from them, and the schemes (本人確認の方法). */
export const IdentitySchema = v.strictObject({
  format: v.literal('madoguchi/identity@1'),
  'never-record': v.array(v.strictObject({ id, label, basis })),
  documents: v.pipe(v.array(DocumentSchema), v.minLength(1, 'empty-list')),
  /**
   * Circumstances (事情) a way or a decision may rest on. `known-when` names what of the visit itself says so: `own-sheets`, whoever
   * signs is the very person that each sheet asking this scheme is for. Then nobody is asked.
   */
  circumstances: v.optional(
    v.array(v.strictObject({ id, label, 'known-when': v.optional(v.picklist(['own-sheets'])) })),
    [],
  ),
  schemes: v.pipe(v.array(SchemeSchema), v.minLength(1, 'empty-list')),
  sources: v.array(page),
})

/** An identity file, its shape read. */
export type IdentityFile = v.InferOutput<typeof IdentitySchema>
/** One document of an identity file. */
export type IdentityDocument = v.InferOutput<typeof DocumentSchema>
/** One scheme of an identity file. */
export type SchemeFile = v.InferOutput<typeof SchemeSchema>
/** One demand of a way. */
export type DocumentDemand = v.InferOutput<typeof demand>
/** A text of an identity file in the languages of the window. */
export type IdentityText = v.InferOutput<typeof label>
/** An article an identity file rests on. */
export type IdentityBasis = v.InferOutput<typeof basis>[number]
