import { createMemoryDatabase, type MemoryDatabase } from '#adapters/memory'
import type { DeskParts } from '#app/desk/desk-parts'
import type { Content } from '#app/desk/load-content'
import { openDesk, type Desk } from '#app/desk/open-desk'
import type { OpenStore } from '#app/ports'
import { openProtection, type OpenedProtection } from '#app/protection/open-protection'
import { watchProtection } from '#app/protection/protection-watch'
import type { Principal } from '#core/access'
import type { Capacity } from '#core/identity'
import type { VisitDraft } from '#core/record'
import type { Result } from '#core/value'
import { memoryStore, realParts, value } from '../desk/day/real-desk.ts'

/** A moment of an invented morning: 3 April 2026, 10:00 in Japan; tests move it. */
export const clockAt = (start = Date.UTC(2026, 3, 3, 1)) => {
  let now = start
  return {
    clock: { now: () => ({ epochMs: now, source: 'terminal' as const }) },
    pass: (ms: number) => (now += ms),
  }
}

/** One tab: a store, a desk and the list's use cases over a database it shares. */
export interface Tab {
  readonly parts: DeskParts
  readonly store: OpenStore
  readonly desk: Desk
  readonly protection: OpenedProtection
}

export const openTab = async (
  content: Content,
  clock: DeskParts['clock'],
  database: MemoryDatabase = createMemoryDatabase(),
): Promise<Tab> => {
  const store = await memoryStore(database)
  const base = realParts(content, store, clock)
  const parts: DeskParts = { ...base, protection: watchProtection(base) }
  return { parts, store, desk: openDesk(parts), protection: openProtection(parts) }
}

/** Who stands at the window, and who is on the visit's own list. */
export interface Walk {
  readonly name?: string
  readonly capacity?: Capacity
  readonly channel?: 'post'
  readonly family?: string
  readonly given?: string
  readonly birth?: string
}

const fact = (
  subject: { type: string; id: string },
  id: string,
  text: string,
  side?: 'before' | 'after',
): VisitDraft => ({
  type: 'fact-stated',
  payload: { subject, fact: id, value: text, origin: 'document', ...(side === undefined ? {} : { side }) },
})

const p1 = { type: 'person', id: 'p1' }

/** An address that exists nowhere else; half of it would already tell. */
export const NEW_ADDRESS = '見本市秘匿町9丁目8番7号'
export const OLD_ADDRESS = '架空市旧居町1丁目2番3号'

export const shownFor = (capacity: Capacity) => [
  { document: 'individual-number-card', validUntil: '2030-01-01' },
  ...(capacity === 'statutory-agent' ? [{ document: 'family-register-certificate' }] : []),
  ...(capacity === 'appointed-agent' || capacity === 'messenger' ? [{ document: 'power-of-attorney' }] : []),
]

/** The steps of one visit, each recorded on its own as the screens do. */
export const stepsOf = (walk: Walk = {}): readonly (readonly VisitDraft[])[] => {
  const { family = '見本', given = '花', birth = '1988-05-05', capacity = 'self' } = walk
  const name = walk.name ?? `${family} ${given}`
  return [
    [
      {
        type: 'visitor-registered',
        payload: {
          id: 'v1',
          name,
          contact: '090-0000-0000',
          capacity,
          documentsShown: [],
          ...(walk.channel === undefined ? {} : { channel: walk.channel }),
        },
      },
    ],
    [{ type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } }],
    [
      {
        type: 'identity-checked',
        payload: {
          scheme: 'resident-registration',
          visitor: 'v1',
          documents: shownFor(capacity),
          explained: false,
          outcome: 'verified',
        },
      },
    ],
    [
      { type: 'household-added', payload: { household: 'h1' } },
      { type: 'person-added', payload: { person: 'p1' } },
      {
        type: 'event-added',
        payload: {
          event: {
            id: 'e1',
            kind: 'move-in',
            date: '2026-04-01',
            persons: ['p1'],
            facts: {
              origin: 'domestic',
              'special-procedure': 'no',
              'previous-address': OLD_ADDRESS,
              'new-address': NEW_ADDRESS,
            },
          },
        },
      },
      fact(p1, 'family-name', family, 'after'),
      fact(p1, 'given-name', given, 'after'),
      fact(p1, 'birth-date', birth),
      fact(p1, 'household', 'h1', 'after'),
      fact(p1, 'relationship', 'head', 'after'),
      fact(p1, 'nationality', 'japanese'),
    ],
  ]
}

/** A clerk at a visit: opened, recorded, printed, settled; each step from the version the last one left. */
export const visitIn = async ({ desk }: Pick<Tab, 'desk'>, principal: Principal, ticket = '12') => {
  const opened = value(await desk.execute({ type: 'open-visit', ticket }, principal)).visit
  const visit = opened.stream
  const version = async (): Promise<number> => value(await desk.visit(visit, principal)).version
  const record = async (...drafts: readonly VisitDraft[]) =>
    desk.execute({ type: 'record', visit, expectedVersion: await version(), drafts }, principal)
  return {
    visit,
    version,
    record,
    view: async () => value(await desk.visit(visit, principal)),
    walk: async (walk?: Walk) => {
      const answers: Result<unknown>[] = []
      for (const drafts of stepsOf(walk)) answers.push(await record(...drafts))
      return answers
    },
    sheet: async (form: string) => value(await desk.sheets(visit, principal)).sheets.find((each) => each.form === form),
    print: async (form: string) => {
      const sheet = value(await desk.sheets(visit, principal)).sheets.find((each) => each.form === form)
      const contentHash = sheet?.contentHash ?? ''
      return desk.execute(
        { type: 'print-sheets', visit, expectedVersion: await version(), sheets: [{ form, contentHash, pages: 1 }] },
        principal,
      )
    },
  }
}
