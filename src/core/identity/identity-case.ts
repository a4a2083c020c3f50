import * as v from 'valibot'
import { dayFromIso, problem, type Day, type Problem } from '#core/value'
import { CAPACITIES } from './capacity.ts'
import { IDENTITY_OUTCOMES } from './identity-outcome.ts'
import { CHANNELS, MISMATCHES } from './identity-schema.ts'
import { circumstancesOf, type IdentityScheme } from './identity-scheme.ts'
import type { Shown } from './shown.ts'
import type { ShownDocument } from './shown-document.ts'

const text = v.pipe(v.string(), v.minLength(1, 'empty-text'))
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'not-an-id'))
const yesNo = v.pipe(
  v.picklist(['yes', 'no'], 'not-yes-or-no'),
  v.transform((written) => written === 'yes'),
  v.metadata({ title: 'yes-no' }),
)
const day = v.pipe(
  v.string(),
  v.check((written) => dayFromIso(written) !== undefined, 'not-a-date'),
  v.metadata({ title: 'date' }),
)

const documentShape = v.strictObject({
  document: id,
  'valid-until': v.optional(day),
  'issued-on': v.optional(day),
  copy: v.optional(yesNo, 'no'),
  differs: v.optional(v.array(v.picklist(MISMATCHES)), []),
  'several-persons': v.optional(yesNo, 'no'),
  doubtful: v.optional(yesNo, 'no'),
  superseded: v.optional(yesNo, 'no'),
})

/**
 * `madoguchi/identity-case@1`: who came, in what capacity, with which documents; what it should come to may stand beside it
 * (`expected`), and what it is after (`cites`).
 */
export const IdentityCaseSchema = v.strictObject({
  format: v.optional(v.literal('madoguchi/identity-case@1')),
  title: v.optional(text),
  cites: v.optional(text),
  scheme: id,
  'received-on': day,
  channel: v.optional(v.picklist(CHANNELS), 'window'),
  capacity: v.picklist(CAPACITIES),
  corporation: v.optional(yesNo, 'no'),
  documents: v.optional(v.array(documentShape), []),
  explained: v.optional(yesNo, 'no'),
  circumstances: v.optional(v.array(id), []),
  expected: v.optional(
    v.strictObject({
      outcome: v.picklist(IDENTITY_OUTCOMES),
      settled: v.optional(yesNo, 'yes'),
      'set-aside': v.optional(v.record(id, text), {}),
      'must-not-record': v.optional(v.array(id), []),
    }),
  ),
})

/** A case of who came, its shape read. */
export type IdentityCase = v.InferOutput<typeof IdentityCaseSchema>

const shownDocument = (written: IdentityCase['documents'][number]): ShownDocument => ({
  document: written.document,
  ...(written['valid-until'] === undefined ? {} : { validUntil: written['valid-until'] }),
  ...(written['issued-on'] === undefined ? {} : { issuedOn: written['issued-on'] }),
  copy: written.copy,
  differs: written.differs,
  severalPersons: written['several-persons'],
  doubtful: written.doubtful,
  superseded: written.superseded,
})

/** What was shown in a case, and the day of reception. */
export const shownInCase = (written: IdentityCase): { readonly shown: Shown; readonly today: Day } => ({
  shown: {
    capacity: written.capacity,
    documents: written.documents.map(shownDocument),
    explained: written.explained,
    channel: written.channel,
    corporation: written.corporation,
    circumstances: written.circumstances,
  },
  today: dayFromIso(written['received-on']) ?? 0,
})

/** A problem of a case, and the JSON pointer of its place. */
export interface CaseProblem {
  readonly pointer: string
  readonly problem: Problem
}

/**
 * What a case says that its scheme does not know. Problems: `identity-case-scheme` {scheme, expected},
 * `identity-case-document` {document}, `identity-case-circumstance` {circumstance, expected}.
 */
export const checkIdentityCase = (
  written: IdentityCase,
  schemes: Readonly<Record<string, IdentityScheme>>,
): readonly CaseProblem[] => {
  const scheme = Object.hasOwn(schemes, written.scheme) ? schemes[written.scheme] : undefined
  if (scheme === undefined) {
    const expected = Object.keys(schemes).join(', ')
    return [{ pointer: '/scheme', problem: problem('identity-case-scheme', { scheme: written.scheme, expected }) }]
  }
  const known = circumstancesOf(scheme)
  return [
    ...written.documents.flatMap(({ document }, i) =>
      Object.hasOwn(scheme.documents, document)
        ? []
        : [{ pointer: `/documents/${String(i)}/document`, problem: problem('identity-case-document', { document }) }],
    ),
    ...written.circumstances.flatMap((circumstance, i) =>
      known.includes(circumstance)
        ? []
        : [
            {
              pointer: `/circumstances/${String(i)}`,
              problem: problem('identity-case-circumstance', { circumstance, expected: known.join(', ') }),
            },
          ],
    ),
  ]
}
