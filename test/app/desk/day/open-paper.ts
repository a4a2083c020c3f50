import type { Content } from '#app/desk/load-content'
import { openDesk } from '#app/desk/open-desk'
import type { Principal } from '#core/access'
import type { IdentityOutcome } from '#core/identity'
import type { Reason, VisitDraft } from '#core/record'
import { clerkOf } from './one-visit.ts'
import { clerk, memoryStore, realParts, value } from './real-desk.ts'

const START = Date.UTC(2026, 3, 3, 1)
/** A fact of the one person, as a document says it. */
export const fact = (id: string, stated: string, side?: 'before' | 'after'): VisitDraft => ({
  type: 'fact-stated',
  payload: {
    subject: { type: 'person', id: 'p1' },
    fact: id,
    value: stated,
    origin: 'document',
    ...(side && { side }),
  },
})
/** The visitor was identified by a scheme. */
export const identified = (scheme: string, outcome: IdentityOutcome = 'verified'): VisitDraft => ({
  type: 'identity-checked',
  payload: {
    scheme,
    visitor: 'v1',
    documents: [{ document: 'individual-number-card', validUntil: '2030-01-01' }],
    explained: false,
    outcome,
  },
})
/** The move, to this address. */
export const moved = (address: string): VisitDraft => ({
  type: 'event-changed',
  payload: {
    event: {
      id: 'e1',
      kind: 'move-in',
      date: '2026-04-01',
      persons: ['p1'],
      facts: {
        origin: 'domestic',
        'special-procedure': 'no',
        'new-address': address,
        'previous-address': '隣市隣町2番地',
        'previous-head': '見本 花子',
      },
    },
  },
})
const WORDS: readonly VisitDraft[] = [
  moved('見本市見本町1番地'),
  fact('family-name', '見本', 'after'),
  fact('given-name', '花子', 'after'),
  fact('name-kana', 'ミホン ハナコ'),
  fact('sex', 'female'),
  fact('wants-seal-registration', 'yes'),
  fact('seal-registered', 'no'),
  identified('resident-registration'),
  identified('resident-record-request'),
  identified('seal-registration'),
]

/** A visit at the point where its paper goes out, and what its clerk (`who`) does with it; another may look at the paper too. */
export const openPaper = async (content: Content) => {
  const store = await memoryStore()
  const parts = realParts(content, store, { now: () => ({ epochMs: START, source: 'terminal' }) })
  const desk = openDesk({ ...parts, protection: { known: async () => ({ list: 'current', mattersOf: () => [] }) } })
  const who = clerk(content.catalogue)
  const { acts, visit } = clerkOf(desk, who)
  for (const act of acts.slice(0, 9)) value(await act())
  const stream = visit() ?? ''
  const view = async () => value(await desk.visit(stream, who))
  const record = async (...drafts: readonly VisitDraft[]) =>
    value(await desk.execute({ type: 'record', visit: stream, expectedVersion: (await view()).version, drafts }, who))
  await record(...WORDS)
  const paper = async (chosen?: readonly string[], as: Principal = who) => value(await desk.sheets(stream, as, chosen))
  /** Prints what is ready and not out, with those chosen; or, `again`, those alone. Why, by form, where one is printed again. */
  const print = async (
    chosen: readonly string[] = [],
    reasons: Readonly<Record<string, Reason>> = {},
    again = false,
  ) => {
    const { sheets } = await paper(chosen)
    const going = sheets.filter(
      ({ job, key, offered, printed }) =>
        job !== undefined &&
        (again
          ? chosen.includes(key)
          : (offered !== true || chosen.includes(key)) && !printed.some(({ status }) => status === 'confirmed')),
    )
    return desk.execute(
      {
        type: 'print-sheets',
        visit: stream,
        expectedVersion: (await view()).version,
        sheets: going.map(({ form, subject, contentHash }) => ({
          form,
          ...(subject === undefined ? {} : { subject }),
          contentHash,
          pages: 1,
          ...(reasons[form] === undefined ? {} : { reason: reasons[form] }),
        })),
      },
      who,
    )
  }
  const confirm = async () =>
    record(
      ...(await view()).sheets
        .filter(({ status }) => status === 'awaiting')
        .map(({ job }): VisitDraft => ({ type: 'sheet-confirmed', payload: { job, sheets: 1 } })),
    )
  const doubts = async (as: Principal = who) => value(await desk.doubts(stream, as))
  const preview = async (drafts: readonly VisitDraft[], as: Principal = who) =>
    value(await desk.preview(stream, drafts, as))
  const audit = async () => value(await store.audit.read(parts.terminal))
  return { paper, print, confirm, record, view, doubts, preview, audit, who }
}
