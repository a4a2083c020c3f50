import * as v from 'valibot'
import { dayFromIso } from '#core/value'
import { CAPACITIES } from './capacity.ts'
import { IDENTITY_OUTCOMES } from './identity-outcome.ts'

// Every scalar arrives as the text that was written (failsafe YAML). The message of a check is a problem code.

const text = v.pipe(v.string(), v.minLength(1, 'empty-text'))
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'not-an-id'))
const label = v.strictObject({ ja: text, 'ja-easy': v.optional(text), en: v.optional(text) })
const atLeast = v.pipe(v.string(), v.regex(/^[1-9]$/, 'not-a-number'), v.transform(Number))
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

/** How far a document goes: alone, only with another one, only as proof of authority, or not at all. */
export const DOCUMENT_KINDS = ['one-point', 'two-points', 'authority', 'not-accepted'] as const

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

/** One way of confirming: so many different documents, or questions only the person can answer. The first that is met holds. */
const WaySchema = v.strictObject({
  outcome: v.picklist(IDENTITY_OUTCOMES),
  documents: v.optional(
    v.pipe(
      v.array(v.strictObject({ kind: v.picklist(DOCUMENT_KINDS), 'at-least': atLeast })),
      v.minLength(1, 'empty-list'),
    ),
  ),
  /** Matters to ask (口頭質問); their being answered is the way. */
  questions: v.optional(v.pipe(v.array(label), v.minLength(1, 'empty-list'))),
})

/** How one kind of notification or request asks who stands there. */
export const SchemeSchema = v.strictObject({
  id,
  label,
  basis,
  ways: v.pipe(v.array(WaySchema), v.minLength(1, 'empty-list')),
  /** What holds when no way is met. */
  otherwise: v.strictObject({ outcome: v.picklist(['refused', 'accepted-with-notice']), note: v.optional(label) }),
  accepts: v.pipe(v.array(v.picklist(IDENTITY_OUTCOMES)), v.minLength(1, 'empty-list')),
  /** For each capacity that must prove its authority, the documents of which one is enough. */
  authority: v.optional(
    v.array(v.strictObject({ capacity: v.picklist(CAPACITIES), 'any-of': ids, basis, note: v.optional(label) })),
    [],
  ),
})

/** `madoguchi/identity@1`: the documents, what must not be noted down from them, and the schemes (本人確認の方法). */
export const IdentitySchema = v.strictObject({
  format: v.literal('madoguchi/identity@1'),
  'never-record': v.array(v.strictObject({ id, label, basis })),
  documents: v.pipe(v.array(DocumentSchema), v.minLength(1, 'empty-list')),
  schemes: v.pipe(v.array(SchemeSchema), v.minLength(1, 'empty-list')),
  sources: v.array(page),
})

/** An identity file, its shape read. */
export type IdentityFile = v.InferOutput<typeof IdentitySchema>
/** One document of an identity file. */
export type IdentityDocument = v.InferOutput<typeof DocumentSchema>
/** One scheme of an identity file. */
export type SchemeFile = v.InferOutput<typeof SchemeSchema>
