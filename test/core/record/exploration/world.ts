import type { IdentityDocument, IdentityOutcome, IdentityScheme, ShownDocument } from '#core/identity'
import type { DraftContext, GateRules, HoldMatter, ListStanding, Sheet, SheetClass, VisitDraft } from '#core/record'
import { dayOf } from '#core/value'

// An invented, very small desk: two schemes, five forms, three people who may stand at the window.

const document = (
  id: string,
  kind: IdentityDocument['kind'],
  validity: IdentityDocument['validity'],
): IdentityDocument => ({ id, label: { ja: id }, kind, official: true, photo: false, validity, 'never-record': [] })
const documents = {
  card: document('card', 'one-point', 'dated'),
  book: document('book', 'two-points', 'undated'),
  bill: document('bill', 'two-points', 'undated'),
  mandate: document('mandate', 'authority', 'undated'),
}
const basis = [{ law: '法', article: '第1条' }]
const scheme = (id: string, otherwise: 'refused' | 'accepted-with-notice'): IdentityScheme => ({
  id,
  label: { ja: id },
  basis,
  documents,
  circumstances: {},
  toldByOwnSheets: [],
  unless: [],
  advice: [],
  duties: [],
  ways: [
    { outcome: 'verified', documents: [{ kind: ['one-point'], 'at-least': 1 }] },
    { outcome: 'second-document', documents: [{ kind: ['two-points'], 'at-least': 2 }] },
    { outcome: 'explanation', questions: [{ ja: '問' }] },
  ],
  otherwise: { outcome: otherwise },
  accepts: ['verified'],
  authority: [{ capacity: 'appointed-agent', 'any-of': ['mandate'], basis }],
})
const schemes = { lenient: scheme('lenient', 'accepted-with-notice'), strict: scheme('strict', 'refused') }

export const rules: GateRules = {
  asks: {
    'resident-form': [
      'visit-open',
      'identity',
      'protection',
      'hours',
      'preflight',
      'definition',
      'no-unconfirmed-print',
    ],
    guidance: ['hours'],
    'office-paper': ['role'],
    sample: ['marked-as-sample'],
  },
  identityHoldsMinutes: 30,
}

export const RECEIVED = ['2026-04-03', '2026-03-31'] as const
const FROM = dayOf(2026, 4, 1) ?? 0

const sheet = (form: string, sheetClass: SheetClass, more: Partial<Sheet> = {}): Sheet => ({
  form,
  class: sheetClass,
  effective: { from: FROM },
  contentHash: `hash of ${form}`,
  bearsAddress: false,
  marked: false,
  ...more,
})
/** What each form asks stands here once more for the oracle to read: it is the desk's data, not the gate's. */
export const forms: readonly Sheet[] = [
  sheet('careful', 'resident-form', { identity: { scheme: 'strict', accepts: ['verified', 'second-document'] } }),
  sheet('notice', 'resident-form', { identity: { scheme: 'lenient', accepts: ['verified', 'accepted-with-notice'] } }),
  sheet('addressed', 'resident-form', { identity: { scheme: 'strict', accepts: ['verified'] }, bearsAddress: true }),
  sheet('nobody', 'resident-form'),
  sheet('leaflet', 'guidance'),
  sheet('telling-leaflet', 'guidance', { bearsAddress: true }),
  sheet('cover', 'office-paper'),
  sheet('specimen', 'sample', { marked: true }),
  sheet('bare-specimen', 'sample'),
]

/** What is laid on the desk, and what each scheme should make of it for somebody who acts for themselves. */
export const SHOWN: readonly {
  readonly documents: readonly ShownDocument[]
  readonly explained: boolean
  readonly gives: Readonly<Record<'lenient' | 'strict', IdentityOutcome>>
  readonly mandate: boolean
}[] = [
  {
    documents: [],
    explained: false,
    gives: { lenient: 'accepted-with-notice', strict: 'refused' },
    mandate: false,
  },
  { documents: [], explained: true, gives: { lenient: 'explanation', strict: 'explanation' }, mandate: false },
  {
    documents: [{ document: 'card', validUntil: '2026-04-02' }],
    explained: false,
    gives: { lenient: 'accepted-with-notice', strict: 'refused' },
    mandate: false,
  },
  {
    documents: [{ document: 'card', validUntil: '2026-04-03' }],
    explained: false,
    gives: { lenient: 'verified', strict: 'verified' },
    mandate: false,
  },
  {
    documents: [{ document: 'book' }, { document: 'book' }],
    explained: false,
    gives: { lenient: 'accepted-with-notice', strict: 'refused' },
    mandate: false,
  },
  {
    documents: [{ document: 'book' }, { document: 'bill' }, { document: 'mandate' }],
    explained: false,
    gives: { lenient: 'second-document', strict: 'second-document' },
    mandate: true,
  },
]

/** Everything outside the record that a command meets. Each is tried with every command it could matter to. */
export interface Weather {
  readonly hours: boolean
  readonly catalogueInUse: string
  readonly preflight: 'clean' | 'dirty' | 'other' | 'missing'
  readonly mayPrintOfficePaper: boolean
  readonly list: ListStanding
}
const FAIR: Weather = {
  hours: true,
  catalogueInUse: 'c1',
  preflight: 'clean',
  mayPrintOfficePaper: true,
  list: 'current',
}
export const WEATHERS: readonly Weather[] = [
  FAIR,
  { ...FAIR, hours: false },
  { ...FAIR, catalogueInUse: 'c2' },
  { ...FAIR, preflight: 'dirty' },
  { ...FAIR, preflight: 'other' },
  { ...FAIR, preflight: 'missing' },
  { ...FAIR, mayPrintOfficePaper: false },
  { ...FAIR, list: 'old' },
  { ...FAIR, list: 'unreadable' },
  { hours: false, catalogueInUse: 'c2', preflight: 'missing', mayPrintOfficePaper: false, list: 'old' },
]

/** Whom the protection list has, as far as the visitor is concerned. It may change at any moment. */
export type Listed = 'nobody' | 'near' | 'same' | 'with-opponent'
export const LISTED: readonly Listed[] = ['nobody', 'near', 'same', 'with-opponent']
const matter = (key: string, met: HoldMatter['met'], clearable: boolean): HoldMatter => ({
  key,
  met,
  subject: 'visitor',
  entry: 'L',
  clearable,
})
const MATTERS: Readonly<Record<Listed, readonly HoldMatter[]>> = {
  nobody: [],
  near: [matter('near', 'protected', true)],
  same: [matter('same', 'protected', false)],
  'with-opponent': [matter('same', 'protected', false), matter('opponent', 'opponent', false)],
}

/** One attempt to record something: the draft, the sheet the gate is shown, and the weather; by the first clerk, or another. */
export interface Attempt {
  readonly draft: VisitDraft
  readonly weather: Weather
  readonly sheet?: Sheet
  readonly by?: 'u1' | 'u2'
  readonly mayHold?: boolean
}

const preflightOf = ({ preflight }: Weather, { contentHash }: Sheet): Pick<DraftContext, 'preflight'> => {
  if (preflight === 'missing') return {}
  const problems = preflight === 'dirty' ? [{ code: 'does-not-fit', params: {} }] : []
  return { preflight: { contentHash: preflight === 'other' ? 'another' : contentHash, problems } }
}

/** What checking is told of an attempt at a moment. */
export const contextOf = (
  { weather, sheet, by = 'u1', mayHold = false }: Attempt,
  now: number,
  asked: GateRules,
  listed: Listed = 'nobody',
): DraftContext => ({
  rules: asked,
  setup: 'real',
  principal: {
    user: by,
    terminal: 'T1',
    authority: 'desk',
    section: 'lamps',
    roles: [],
    domains: [],
    operations: [
      ...(weather.mayPrintOfficePaper ? ['print-office-paper.execute'] : []),
      ...(mayHold ? ['hold.execute'] : []),
    ],
  },
  now,
  today: dayOf(2026, 4, 3) ?? 0,
  schemes,
  hours: { open: weather.hours },
  protection: {
    list: weather.list,
    mattersOf: ({ visitor }) => (visitor === undefined ? [] : MATTERS[listed]),
  },
  catalogueInUse: weather.catalogueInUse,
  ...(sheet === undefined ? {} : { sheet, ...preflightOf(weather, sheet) }),
})
export { FAIR }
