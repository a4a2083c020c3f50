import { auditFor, type AuditContent } from '#core/audit'
import { streamOf, type Setup, type VisitDraft, type VisitEvent } from '#core/record'
import { browserHash } from '#adapters/browser'

/** A stream id of an invented visit. */
export const visitStream = (id: string, setup: Setup = 'real'): string => streamOf(setup, 'visit', id)

const OPENED: VisitDraft = {
  type: 'visit-opened',
  payload: { ticket: '12', catalogue: 'c1', receivedOn: '2026-04-03' },
}

/** Event number `seq` of a visit; every one but the first states a fact of its own. */
export const visitEvent = (stream: string, seq: number, changes: Partial<VisitEvent> = {}): VisitEvent =>
  ({
    stream,
    seq,
    id: `E-${stream}-${seq}`,
    terminal: 'T1',
    actor: 'u1',
    recordedAt: 1_775_174_400_000 + seq,
    timeSource: 'terminal',
    v: 1,
    catalogue: 'c1',
    ...(seq === 1
      ? OPENED
      : {
          type: 'fact-stated',
          payload: {
            subject: { type: 'person', id: 'p1' },
            fact: 'address',
            value: `見本市${seq}番地`,
            origin: 'visitor',
          },
        }),
    ...changes,
  }) as VisitEvent

/** Events `from` to `to` of a visit. */
export const visitEvents = (stream: string, from: number, to: number): readonly VisitEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => visitEvent(stream, from + index))

/** Their audit, under a key. */
export const auditOf = (events: readonly VisitEvent[], key = '00'): readonly AuditContent[] =>
  events.map((event) => auditFor(event, (text) => browserHash.commit(key, text)))

/** An audit entry that belongs to no event. */
export const act = (action: string, terminal = 'T1'): AuditContent => ({
  v: 1,
  action,
  terminal,
  actor: 'u1',
  at: 1_775_174_400_000,
  timeSource: 'terminal',
  codes: {},
  counts: {},
})
