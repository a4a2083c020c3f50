import * as v from 'valibot'
import { condition, count, factId, id, localized, oneOrMany, text, yesNo } from '../shape.ts'

/** A value of a closed list: its words, and what it stands for elsewhere (codes of extracts come later). */
const value = v.union([text, localized])

const fact = v.strictObject({
  id: factId,
  type: v.picklist(['choice', 'yes-no', 'date', 'number', 'text', 'person', 'persons', 'household']),
  timed: v.optional(yesNo, 'no'),
  values: v.optional(v.record(id, value)),
  range: v.optional(v.strictObject({ from: count, to: count })),
  label: localized,
  question: v.optional(localized),
  help: v.optional(localized),
  /** Who or what can state it, best source first (住民票・書類・本人の申出・職員の確認). */
  'stated-by': v.pipe(v.array(v.picklist(['register', 'document', 'visitor', 'clerk'])), v.minLength(1, 'empty-list')),
  'legal-basis': text,
  domain: id,
  /** The question asked once for several yes-no facts and everybody. */
  group: v.optional(id),
  /** Why it is held although nothing that follows hangs on it: without this the verification asks for it to be removed. */
  'kept-for': v.optional(localized),
  /** 要配慮個人情報 (個人情報の保護に関する法律2条3項): that it was looked at is audited by name. */
  sensitivity: v.optional(v.picklist(['special-care'])),
  'applies-when': v.optional(condition),
  relation: v.optional(
    v.strictObject({
      by: v.optional(factId),
      pairs: v.optional(v.record(id, v.record(id, v.picklist(['yes', 'unknown'])))),
      'inverse-of': v.optional(factId),
    }),
  ),
})

/** A rule between facts: `if` … `then` …, or `must` alone, for each person or household. */
const constraint = v.strictObject({
  id,
  each: v.picklist(['person', 'household']),
  if: v.optional(condition),
  then: v.optional(condition),
  must: v.optional(condition),
  why: localized,
  law: v.optional(oneOrMany(text)),
})

/** `vocabulary.yaml`: every fact conditions, questions and forms may speak of, and the constraints between facts. */
export const vocabularyFormat = v.strictObject({
  format: v.literal('madoguchi/vocabulary@1'),
  domains: v.optional(v.array(v.strictObject({ id, name: localized })), []),
  /** Questions that ask for several yes-no facts of everybody at once (まとめて聞く質問): whoever and whatever is not named is a no. */
  groups: v.optional(v.array(v.strictObject({ id, question: localized, help: v.optional(localized) })), []),
  facts: v.array(fact),
  constraints: v.optional(v.array(constraint), []),
})

/** `vocabulary.yaml`, read but not yet checked. */
export type VocabularyFile = v.InferOutput<typeof vocabularyFormat>

/** `events.yaml`: the kinds of life event (異動・届出の種類), and what each does to the household of those it concerns. */
export const eventsFormat = v.strictObject({
  format: v.literal('madoguchi/events@1'),
  events: v.array(
    v.strictObject({
      id,
      name: localized,
      /** enters: comes into a household here; leaves: has none here afterwards; stays: neither by itself. */
      household: v.picklist(['enters', 'leaves', 'stays']),
      concerns: localized,
      'date-label': localized,
      law: v.array(text),
      asks: v.optional(v.array(factId), []),
    }),
  ),
})

/** `events.yaml`, read. */
export type EventsFile = v.InferOutput<typeof eventsFormat>
