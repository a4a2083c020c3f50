import { IDENTITY_OUTCOMES } from '#core/identity'
import type { Sheet, VisitDraft } from '#core/record'
import { FAIR, forms, RECEIVED, SHOWN, WEATHERS, type Attempt } from './world.ts'

const reason = { code: 'why' }
const visitor = (id: string, capacity: 'self' | 'appointed-agent'): VisitDraft => ({
  type: 'visitor-registered',
  payload: { id, name: `name of ${id}`, contact: '', capacity, documentsShown: [] },
})

const plain: readonly VisitDraft[] = [
  ...RECEIVED.map((receivedOn): VisitDraft => ({
    type: 'visit-opened',
    payload: { ticket: '1', catalogue: 'c1', receivedOn },
  })),
  visitor('v1', 'self'),
  visitor('v1', 'appointed-agent'),
  visitor('v2', 'self'),
  ...(['none', 'protected', 'unknown'] as const).map((answer): VisitDraft => ({
    type: 'protection-answered',
    payload: { source: 'clerk', answer, initials: 'KT' },
  })),
  { type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: ' ' } },
  { type: 'visit-suspended', payload: { reason } },
  { type: 'visit-resumed', payload: {} },
  { type: 'visit-closed', payload: { outcome: 'completed' } },
]

const identities: readonly VisitDraft[] = (['lenient', 'strict'] as const).flatMap((scheme) =>
  ['v1', 'v2'].flatMap((id) =>
    SHOWN.flatMap(({ documents, explained }) =>
      IDENTITY_OUTCOMES.map((outcome): VisitDraft => ({
        type: 'identity-checked',
        payload: { scheme, visitor: id, documents, explained, outcome },
      })),
    ),
  ),
)

const printed = (sheet: Sheet, job: string, changes: object = {}): VisitDraft => ({
  type: 'sheet-printed',
  payload: {
    job,
    form: sheet.form,
    class: sheet.class,
    copy: 1,
    sheets: 1,
    contentHash: sheet.contentHash,
    ...changes,
  },
})

/** Every way of asking for paper: in each weather, and with a payload that does not say what the gate was shown. */
const prints = (job: string): readonly Attempt[] =>
  forms.flatMap((sheet): readonly Attempt[] => [
    ...WEATHERS.map((weather) => ({ draft: printed(sheet, job), sheet, weather })),
    { draft: printed(sheet, job), weather: FAIR },
    { draft: printed(sheet, job, { contentHash: 'swapped' }), sheet, weather: FAIR },
    ...forms
      .filter((shown) => shown.form !== sheet.form && sheet.class === 'resident-form')
      .map((shown) => ({ draft: printed(sheet, job), sheet: shown, weather: FAIR })),
  ])

/** The paper that hangs on the list and the back desk. */
const printsInShort = (job: string): readonly Attempt[] =>
  forms
    .filter(({ form }) => ['careful', 'addressed', 'leaflet', 'telling-leaflet'].includes(form))
    .flatMap((sheet) =>
      WEATHERS.filter((weather) => weather === FAIR || (weather.hours && weather.list !== 'current')).map(
        (weather) => ({
          draft: printed(sheet, job),
          sheet,
          weather,
        }),
      ),
    )

const settling = (jobs: readonly string[]): readonly VisitDraft[] =>
  jobs.flatMap((job): readonly VisitDraft[] => [
    { type: 'sheet-confirmed', payload: { job, sheets: 1 } },
    { type: 'sheet-confirmed', payload: { job, sheets: 2 } },
    { type: 'sheet-voided', payload: { job, reason } },
  ])

const inFairAndClosed = (drafts: readonly VisitDraft[]): readonly Attempt[] =>
  drafts.flatMap((draft) => [
    { draft, weather: FAIR },
    { draft, weather: { ...FAIR, hours: false } },
  ])

/** Every set of matters that could stand at some moment, and some that never do. */
const MATTER_SETS = [
  [],
  ['answered'],
  ['near'],
  ['same'],
  ['answered', 'near'],
  ['answered', 'same'],
  ['same', 'opponent'],
  ['answered', 'same', 'opponent'],
  ['opponent'],
]

/** Every answer the back desk could give, by the first clerk and by another, with and without the right to it. */
const holds: readonly Attempt[] = (['not-the-person', 'is-the-person', 'refused'] as const).flatMap((outcome) =>
  MATTER_SETS.flatMap((matters): readonly Attempt[] => {
    const draft: VisitDraft = { type: 'hold-resolved', payload: { outcome, matters, reason } }
    return [
      { draft, weather: FAIR, by: 'u1', mayHold: true },
      { draft, weather: FAIR, by: 'u2', mayHold: true },
      { draft, weather: FAIR, by: 'u2' },
      { draft, weather: { ...FAIR, hours: false }, by: 'u2', mayHold: true },
    ]
  }),
)
const seconds: readonly Attempt[] = (['u1', 'u2'] as const).map((by) => ({
  draft: { type: 'address-confirmed', payload: { form: 'addressed' } },
  weather: FAIR,
  by,
}))

const identified: readonly Attempt[] = identities.map((draft) => ({ draft, weather: FAIR }))
/** Of identity, what the back desk's check hangs on: known, not known, and by the other scheme. */
const identifiedInShort = identified.filter(({ draft }) => {
  if (draft.type !== 'identity-checked' || draft.payload.visitor !== 'v1') return false
  const { scheme, outcome } = draft.payload
  return scheme === 'strict' ? ['verified', 'refused'].includes(outcome) : outcome === 'accepted-with-notice'
})
const inShort = plain.filter((draft) => {
  if (draft.type === 'visit-opened') return draft.payload.receivedOn === RECEIVED[0]
  return draft.type !== 'visitor-registered' || draft.payload.id === 'v1'
})

/**
 * What an exploration tries. The whole product would be endless and say little: `paper` tries everything around identity and
 * the form while nobody is on the list, `hold` everything around the list and the back desk with little of identity.
 */
export type Scope = 'paper' | 'hold'

const FIXED: Readonly<Record<Scope, readonly Attempt[]>> = {
  paper: [...inFairAndClosed(plain), ...identified],
  hold: [...holds, ...seconds, ...inShort.map((draft) => ({ draft, weather: FAIR })), ...identifiedInShort],
}

/** Everything anybody could try next, given the jobs sent so far. */
export const attempts = (jobs: readonly string[], scope: Scope): readonly Attempt[] => [
  ...FIXED[scope],
  ...inFairAndClosed(settling(jobs.slice(-2))),
  ...(scope === 'paper' ? prints : printsInShort)(`j${jobs.length + 1}`),
]
