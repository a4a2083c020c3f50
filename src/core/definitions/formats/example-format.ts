import * as v from 'valibot'
import { count, day, id, oneOrMany, text, yesNo } from '../shape.ts'
import { handlings } from './definition-format.ts'

const verdict = v.picklist(['needed', 'not-needed', 'not-settled', 'nothing-to-do'])

/** What an example expects for one subject of its procedure. Parts that are left out are not looked at. */
const expectation = v.strictObject({
  subject: text,
  verdict,
  deadline: v.optional(v.union([day, v.literal('none')])),
  rule: v.optional(id),
  overdue: v.optional(yesNo),
  missing: v.optional(v.array(text)),
  handling: v.optional(v.picklist(handlings)),
  fee: v.optional(count),
  documents: v.optional(v.array(id)),
})

/** `examples.yaml` beside a definition: households for which it applies, does not, and is still unknown (事例). */
export const examplesFormat = v.strictObject({
  format: v.literal('madoguchi/examples@1'),
  examples: v.pipe(
    v.array(v.strictObject({ title: text, case: v.unknown(), expect: v.array(expectation) })),
    v.minLength(1, 'empty-list'),
  ),
})

/** What an example expects of one subject. */
export type Expectation = v.InferOutput<typeof expectation>

/** A scenario (場面): a whole household with what must and what must not follow. */
export const scenarioFormat = v.strictObject({
  format: v.literal('madoguchi/scenario@1'),
  title: text,
  pack: v.optional(id),
  case: v.unknown(),
  expected: v.array(
    v.strictObject({
      procedure: id,
      subject: v.optional(text),
      verdict: v.optional(verdict, 'needed'),
      deadline: v.optional(v.union([day, v.literal('none')])),
      source: v.optional(oneOrMany(text)),
    }),
  ),
  forbidden: v.optional(v.array(id), []),
})

/** A scenario, read. */
export type ScenarioFile = v.InferOutput<typeof scenarioFormat>
