import { csvWriter } from '#adapters/csv'
import { openDesk, type Desk } from '#app/desk/open-desk'
import type { DeskParts } from '#app/desk/desk-parts'
import type { Principal } from '#core/access'
import type { AuditContent } from '#core/audit'
import type { Side, VisitDraft } from '#core/record'
import { clerk, memoryStore, realParts, sampleContent, value } from '../desk/day/real-desk.ts'

/** The content of the sample city. */
export const content = await sampleContent()

/** Noon of the day of the visit; the desk is open. */
export const NOON = Date.parse('2026-04-03T12:00:00+09:00')
export const DAY = 24 * 60 * 60_000

/** A clerk who may enter data, and take files of them. */
export const who: Principal = {
  ...clerk(content.catalogue),
  operations: [...clerk(content.catalogue).operations, 'entry-data.execute', 'entry-file.execute'],
}

/** A fact from a document; `h…` is a household. */
export const fact = (subject: string, id: string, said: string | { unknown: true }, side?: Side): VisitDraft => ({
  type: 'fact-stated',
  payload: {
    subject: { type: subject.startsWith('h') ? 'household' : 'person', id: subject },
    fact: id,
    value: said,
    origin: 'document',
    ...(side === undefined ? {} : { side }),
  },
})

/** A name, the same before and after. */
const named = (id: string, family: string, given: string): readonly VisitDraft[] =>
  (['before', 'after'] as const).flatMap((side) => [
    fact(id, 'family-name', family, side),
    fact(id, 'given-name', given, side),
  ])

/** Who stands here, and the answer on protection. */
export const RECEPTION = (answer: 'none' | 'protected' = 'none'): readonly VisitDraft[] => [
  {
    type: 'visitor-registered',
    payload: { id: 'v1', name: '辺見 太郎', contact: '', capacity: 'self', documentsShown: [] },
  },
  { type: 'protection-answered', payload: { source: 'clerk', answer, initials: 'K' } },
]

/** A couple moves in; not everything of them is known. */
const FAMILY: readonly VisitDraft[] = [
  { type: 'household-added', payload: { household: 'h1' } },
  { type: 'person-added', payload: { person: 'p1' } },
  { type: 'person-added', payload: { person: 'p2' } },
  {
    type: 'event-added',
    payload: {
      event: {
        id: 'e1',
        kind: 'move-in',
        date: '2026-04-01',
        persons: ['p1', 'p2'],
        facts: { origin: 'domestic', 'previous-address': '旧町一丁目' },
      },
    },
  },
  ...named('p1', '𠮷田', '太郎'),
  ...named('p2', '𠮷田', '花子'),
  fact('h1', 'address', '見本町二丁目3番'),
  fact('p1', 'name-kana', 'ﾖｼﾀﾞ ﾀﾛｳ'),
  fact('p1', 'birth-date', '昭和63年5月5日'),
  fact('p2', 'birth-date', '1990-05'),
  fact('p1', 'sex', 'male'),
  fact('p1', 'relationship', 'head', 'after'),
  fact('p2', 'relationship', 'spouse', 'after'),
  fact('p1', 'nationality', 'japanese'),
  fact('p1', 'registered-domicile', '旧町本籍'),
  fact('p2', 'registered-domicile', { unknown: true }),
  fact('p1', 'insurance', 'uninsured', 'after'),
]

/** A visit of a family that moves in, at a desk whose clock is told. */
export const opened = async (
  given: { drafts?: readonly VisitDraft[]; list?: 'current' | 'old'; tables?: boolean } = {},
) => {
  let now = NOON
  const store = await memoryStore()
  const audited: AuditContent[] = []
  const parts: DeskParts = {
    ...realParts(content, store, { now: () => ({ epochMs: now, source: 'terminal' }) }),
    ...(given.tables === false ? {} : { tables: () => Promise.resolve(csvWriter) }),
    protection: {
      known: () => Promise.resolve({ list: given.list ?? 'current', mattersOf: () => [] }),
    } as unknown as NonNullable<DeskParts['protection']>,
    audit: {
      append: (entries) => {
        audited.push(...entries)
        return store.audit.append(entries)
      },
    },
  }
  const desk = openDesk(parts)
  const { visit } = value(await desk.execute({ type: 'open-visit', ticket: '12' }, who))
  const record = async (...drafts: readonly VisitDraft[]) => {
    const seen = await desk.visit(visit.stream, who)
    return desk.execute(
      { type: 'record', visit: visit.stream, expectedVersion: seen.ok ? seen.value.version : 0, drafts },
      who,
    )
  }
  const drafts = given.drafts ?? [...RECEPTION(), ...FAMILY]
  for (const draft of drafts.slice(0, 2)) value(await record(draft))
  if (drafts.length > 2) value(await record(...drafts.slice(2)))
  return { desk, stream: visit.stream, record, audited, at: (ms: number) => void (now = ms) }
}

/** A cell of the data for a system, as it stands now. */
export const cell = async (desk: Desk, stream: string, system: string, field: string, at = 0, principal = who) =>
  value(await desk.entryData(stream, principal))
    .systems.find(({ id }) => id === system)
    ?.rows[at]?.cells.find((each) => each.field === field)
