import type { Desk } from '#app/desk/open-desk'
import type { Principal } from '#core/access'
import type { Side, VisitDraft } from '#core/record'
import type { Result } from '#core/value'

const subject = { type: 'person', id: 'p1' }
const fact = (id: string, value: string, side?: Side): VisitDraft => ({
  type: 'fact-stated',
  payload: { subject, fact: id, value, origin: 'visitor', ...(side === undefined ? {} : { side }) },
})

/** What is recorded one after another in a short visit, up to the paper. */
const STEPS: readonly (readonly VisitDraft[])[] = [
  [
    {
      type: 'visitor-registered',
      payload: { id: 'v1', name: '見本 花子', contact: '090-0000-0000', capacity: 'self', documentsShown: [] },
    },
  ],
  [{ type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } }],
  [
    { type: 'household-added', payload: { household: 'h1' } },
    { type: 'person-added', payload: { person: 'p1' } },
    {
      type: 'event-added',
      payload: {
        event: { id: 'e1', kind: 'move-in', date: '2026-04-01', persons: ['p1'], facts: { origin: 'domestic' } },
      },
    },
  ],
  [fact('family-name', '見本'), fact('given-name', '花子')],
  [fact('birth-date', '1988-05-05')],
  [fact('household', 'h1', 'after'), fact('relationship', 'head', 'after')],
  [fact('nationality', 'japanese')],
  [fact('pension-category', 'first', 'before')],
]

/** What a clerk does in a visit, in order. Each goes on from the version the one before it left; a refusal leaves it as it was. */
export interface Clerk {
  readonly acts: readonly (() => Promise<Result<unknown>>)[]
  /** The stream of the visit once it was opened. */
  readonly visit: () => string | undefined
}

/** A clerk with one visit: opened, filled in, its guide sheet printed, counted, suspended, taken up again and ended. */
export const clerkOf = (desk: Desk, principal: Principal, ticket = '12'): Clerk => {
  let visit: string | undefined
  let version = 0
  let job: { readonly id: string; readonly sheets: number } | undefined
  const kept = async (answer: ReturnType<Desk['execute']>) => {
    const given = await answer
    if (given.ok) {
      visit = given.value.visit.stream
      version = given.value.visit.version
      const sheet = given.value.visit.sheets.findLast(({ status }) => status === 'awaiting')
      job = sheet === undefined ? undefined : { id: sheet.job, sheets: sheet.sheets }
    }
    return given
  }
  const record = (...drafts: readonly VisitDraft[]) =>
    kept(desk.execute({ type: 'record', visit: visit ?? 'none', expectedVersion: version, drafts }, principal))
  const print = async (): Promise<Result<unknown>> => {
    const sheets = await desk.sheets(visit ?? 'none', principal)
    if (!sheets.ok) return sheets
    const guide = sheets.value.sheets.find(({ form }) => form === 'guide-sheet')
    if (guide === undefined) throw new Error('no guide sheet')
    const { form, contentHash } = guide
    return kept(
      desk.execute(
        {
          type: 'print-sheets',
          visit: visit ?? 'none',
          expectedVersion: version,
          sheets: [{ form, contentHash, pages: 1 }],
        },
        principal,
      ),
    )
  }
  const confirm = () => record({ type: 'sheet-confirmed', payload: { job: job?.id ?? '', sheets: job?.sheets ?? 0 } })
  return {
    visit: () => visit,
    acts: [
      () => kept(desk.execute({ type: 'open-visit', ticket }, principal)),
      ...STEPS.map((drafts) => () => record(...drafts)),
      print,
      confirm,
      () => record({ type: 'visit-suspended', payload: { reason: { code: 'waiting' } } }),
      () => record({ type: 'visit-resumed', payload: {} }),
      () => record({ type: 'visit-closed', payload: { outcome: 'completed' } }),
    ],
  }
}
