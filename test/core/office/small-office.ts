import type { Matrix, OperationRule } from '#core/access'
import {
  NO_OFFICE,
  officeKind,
  type OfficeEvent,
  type OfficeGrant,
  type OfficeRules,
  type OfficeState,
} from '#core/office'
import { foldEvents } from '#core/record'
import { dayFromIso, isoFromDay } from '#core/value'

const rule = (id: string, cells: Partial<OperationRule>): OperationRule => ({
  id,
  request: [],
  execute: [],
  approve: [],
  view: [],
  'two-persons': false,
  scope: 'any',
  ...cells,
})

/** The matrix of an invented office: keepers see fields, heads ask, the manager grants. */
export const MATRIX: Matrix = [
  rule('field-view', { view: ['keeper'] }),
  rule('visit', { execute: ['keeper'] }),
  rule('grant', { request: ['head', 'general-manager'], execute: ['general-manager'], scope: { head: 'own-section' } }),
  rule('hours-extension', { execute: ['general-manager'] }),
  rule('clock', { execute: ['general-manager', 'deputy-manager'] }),
  rule('deputy', { execute: ['deputy-manager', 'general-manager'] }),
]

/** Open from 8 to 21 by a clock nine hours east of UTC. */
export const RULES: OfficeRules = {
  matrix: MATRIX,
  hours: { opens: '08:00', closes: '21:00', utcOffsetMinutes: 540, closedSpans: [] },
}

export const day = (iso: string): number => dayFromIso(iso) ?? 0
export const iso = isoFromDay

/** The first instant of a day by the office's clock, and so many minutes after. */
export const at = (date: string, minutes = 0): number => day(date) * 86_400_000 + (minutes - 540) * 60_000

/** A registered grant. */
export const grant = (changes: Partial<OfficeGrant> = {}): OfficeGrant => ({
  grant: 'g-1',
  user: 'u-1',
  name: 'N',
  section: 'lamps',
  role: 'keeper',
  authority: 'lamp-desk',
  domains: ['oil', 'desk'],
  from: '2026-04-01',
  to: '2027-03-31',
  reason: 'R',
  decision: 'registered',
  requestedBy: 'h-1',
  ...changes,
})

/** An office with these grants, everybody of them known. */
export const office = (...grants: readonly OfficeGrant[]): OfficeState => ({
  ...NO_OFFICE,
  stream: 'real/office/main',
  people: [...new Set(grants.map(({ user }) => user))].map((user) => ({
    user,
    name: 'N',
    section: 'lamps',
    signingKeys: ['k'],
    codeOutstanding: false,
  })),
  grants,
})

/** An event of the invented office. */
export const event = (type: OfficeEvent['type'], payload: object, changes: Partial<OfficeEvent> = {}): OfficeEvent =>
  ({
    stream: 'real/office/main',
    seq: 1,
    id: 'e',
    terminal: 'T1',
    actor: 'm-1',
    recordedAt: at('2026-04-10'),
    timeSource: 'terminal',
    v: 1,
    catalogue: 'c',
    ...changes,
    type,
    payload: { ...payload, signature: 's' },
  }) as OfficeEvent

/** What some events leave. */
export const after = (...events: readonly OfficeEvent[]): OfficeState => foldEvents(officeKind, events)
