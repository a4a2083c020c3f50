import { openCases } from '#app/cases/open-cases'
import { openDesk } from '#app/desk/open-desk'
import type { Content } from '#app/desk/load-content'
import type { Clock } from '#app/ports'
import type { ProcedureRef, VisitDraft } from '#core/record'
import { inRoles, memoryStore, realParts, value, watchFor } from '../desk/day/real-desk.ts'

const SATURDAY = '2026-04-04T10:00:00+09:00'
export const MONDAY = '2026-04-06T09:00:00+09:00'

/** Somebody of the household stands at the window. */
export const VISITOR: VisitDraft = {
  type: 'visitor-registered',
  payload: { id: 'v1', name: '見本 花子', contact: '0000-00-0000', capacity: 'same-household', documentsShown: [] },
}

/** The answer on protection, by the clerk. */
export const answered = (answer: 'none' | 'protected'): VisitDraft => ({
  type: 'protection-answered',
  payload: { source: 'clerk', answer, initials: 'K' },
})

/** A fact of the first person, from a document. */
export const fact = (id: string, given: string, side?: 'before'): VisitDraft => ({
  type: 'fact-stated',
  payload: {
    subject: { type: 'person', id: 'p1' },
    fact: id,
    ...(side === undefined ? {} : { side }),
    value: given,
    origin: 'document',
  },
})

/** What a visit after a death records: one household, who died, and what is known of them. */
export const DEATH: readonly VisitDraft[] = [
  { type: 'household-added', payload: { household: 'h1' } },
  { type: 'person-added', payload: { person: 'p1' } },
  {
    type: 'event-added',
    payload: { event: { id: 'e1', kind: 'death', date: '2026-04-03', persons: ['p1'], facts: {} } },
  },
  fact('family-name', '架空', 'before'),
  fact('given-name', '一郎', 'before'),
  fact('name-kana', 'カクウ イチロウ'),
  fact('birth-date', '1940-05-05'),
  fact('insurance', 'late-elderly', 'before'),
]

/** What waits in these tests for a day on which its window is open. */
export const RETURN: ProcedureRef = { procedure: 'late-elderly-after-death', subject: { type: 'person', id: 'p1' } }

/** A desk on a Saturday, whose clock can be moved, and whose protection list has the names that a test puts on it. */
export const openCaseDesk = async (content: Content) => {
  const time = { at: Date.parse(SATURDAY) }
  const clock: Clock = { now: () => ({ epochMs: time.at, source: 'terminal' }) }
  const store = await memoryStore()
  const names: string[] = []
  const parts = { ...realParts(content, store, clock), protection: watchFor(names) }
  const principal = inRoles(content.catalogue, ['system-user'])
  const desk = openDesk(parts)
  const cases = openCases(parts)
  const record = async (
    visit: { readonly stream: string; readonly version: number },
    ...drafts: readonly VisitDraft[]
  ) => desk.execute({ type: 'record', visit: visit.stream, expectedVersion: visit.version, drafts }, principal)
  const begin = async (...drafts: readonly VisitDraft[]) => {
    const { visit } = value(await desk.execute({ type: 'open-visit', ticket: '105' }, principal))
    return value(await record(visit, VISITOR, answered('none'), ...drafts)).visit
  }
  const keep = async (visit: { readonly stream: string; readonly version: number }, change: object = {}) =>
    cases.execute(
      {
        ...{ type: 'open-case', visit: visit.stream, expectedVersion: visit.version, kind: 'held-over' },
        ...{ awaited: '開庁日の手続', dueOn: '2026-04-06', dueBy: 'city', procedures: [RETURN] },
        ...change,
      } as Parameters<typeof cases.execute>[0],
      principal,
    )
  return { time, store, parts, principal, desk, cases, names, record, begin, keep }
}
