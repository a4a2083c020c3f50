import type { Entry, Fee } from '#core/derivation'
import { standingOf } from '#core/record'
import { dayFromIso, formatWareki, grouped, isClosed } from '#core/value'
import type { Day } from '#core/value'
import { phrase, wordHandling } from '#locales'
import type { Catalogue } from '#core/definitions'
import type { NoticeLine } from '#app/day/commands'
import type { DeskView } from '#app/desk/commands'
import type { VisitView } from '#app/desk/visit-view'
import { shutByNotice } from '../day/notice-words.ts'
import { labelOf, nameOf } from '../desk/fact-words.ts'
import { momentWords } from '../desk/moment-words.ts'

/** One card of the plan: a procedure with everyone it concerns in the same way. */
export interface PlanCard {
  readonly key: string
  readonly entry: Entry
  readonly entries: readonly Entry[]
  readonly persons: readonly { readonly id: string; readonly name: string }[]
  readonly because: string | undefined
  readonly missing: readonly string[]
  readonly deadline: { readonly date: string; readonly daysLeft: number } | undefined
  readonly documents: readonly string[]
  readonly fee: string | undefined
  readonly handling: string | undefined
  readonly handlingTone: 'here' | 'forward' | 'elsewhere'
  /** The clerk decided otherwise than the facts. */
  readonly choice: 'added' | 'struck' | undefined
  /** The window it leads to is shut now, by its hours or by a notice of today, and when it opens. */
  readonly shut: string | undefined
  /** The agent's letter of attorney does not cover it (委任外). */
  readonly outside: boolean
}

const TONES = {
  'complete-here': 'here',
  'accept-and-forward': 'forward',
  'call-section': 'forward',
  'go-to-window': 'elsewhere',
  'other-body': 'elsewhere',
  'guide-only': 'here',
} as const

/** The cards of a plan, one per procedure and verdict, in the order of the definitions; what is discreet has none: others can read the screen. */
export function planCards(
  visit: VisitView,
  catalogue: Catalogue,
  sections: DeskView['sections'] = {},
  notices: readonly NoticeLine[] = [],
): readonly PlanCard[] {
  const groups = grouped(
    visit.plan.filter(({ discreet }) => !discreet),
    ({ procedure, verdict, chosen }) => `${procedure}|${verdict}|${chosen?.choice ?? ''}`,
  )
  return [...groups].flatMap(([key, entries]) => {
    const [entry] = entries
    return entry === undefined ? [] : [cardOf(key, entry, entries, visit, catalogue, { sections, notices })]
  })
}

/** What is known of the windows now. */
interface Windows {
  readonly sections: DeskView['sections']
  readonly notices: readonly NoticeLine[]
}

function cardOf(
  key: string,
  entry: Entry,
  entries: readonly Entry[],
  visit: VisitView,
  catalogue: Catalogue,
  windows: Windows,
): PlanCard {
  const definition = catalogue.definitions.get(entry.procedure)?.at(-1)
  const persons = [...new Set(entries.map(({ subject }) => subject))].filter((id) => visit.persons.includes(id))
  const earliest = entries
    .map(({ deadline }) => deadline)
    .filter((each) => each !== null)
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0]
  const due = dayFromIso(earliest?.date ?? '')
  const received = dayFromIso(visit.receivedOn)
  return {
    key,
    entry,
    entries,
    persons: persons.map((id) => ({ id, name: nameOf(visit, id) })),
    because:
      entry.verdict === 'nothing-to-do'
        ? (entry.reason ?? undefined)
        : entry.verdict === 'needed'
          ? definition?.overview.ja
          : undefined,
    missing: [
      ...new Set(
        entries.flatMap((each) =>
          each.missing.slice(0, 2).map(({ fact, subject }) => missingWords(fact, subject, visit, catalogue)),
        ),
      ),
    ].slice(0, 4),
    deadline:
      due === undefined || received === undefined
        ? undefined
        : { date: formatWareki(due) ?? '', daysLeft: due - received },
    documents: [...new Set(entries.flatMap(({ documents }) => documents.map(({ name }) => name)))],
    fee: feeWords(entry.fee),
    handling: entry.verdict === 'needed' ? wordHandling(entry, catalogue) : undefined,
    handlingTone: TONES[entry.handling?.handling ?? 'guide-only'],
    choice: entry.chosen?.choice,
    shut: entry.verdict === 'needed' ? shutWords(entry, catalogue, windows, received) : undefined,
    outside: entry.verdict === 'needed' && isOutside(entry.procedure, visit),
  }
}

/** What is paid; where something is waived, that too. */
function feeWords(fee: Fee | null): string | undefined {
  const [yen, waived] = [fee?.yen ?? 0, fee?.waived ?? 0]
  const yenWords = (amount: number): string => phrase('ja', 'desk.paper.yen', { amount })
  if (waived > 0) return phrase('ja', 'desk.paper.waived', { due: yenWords(yen), waived: yenWords(waived) })
  return yen === 0 ? undefined : yenWords(yen)
}

function missingWords(fact: string, subject: string, visit: VisitView, catalogue: Catalogue): string {
  const name = visit.persons.includes(subject) ? `${nameOf(visit, subject)}: ` : ''
  return name + labelOf(catalogue, fact)
}

/**
 * What a letter of attorney was looked at for and does not name; one nobody has looked at says nothing either way. Of several
 * visitors one who may do it is enough.
 */
function isOutside(procedure: string, visit: VisitView): boolean {
  const mandates = standingOf(visit).map(({ mandate }) => mandate)
  return (
    mandates.length > 0 &&
    mandates.every((mandate) => mandate !== undefined && mandate !== 'all' && !mandate.includes(procedure))
  )
}

/** Only where somebody is to be called or gone to does it matter whether they are there. */
const HANDED_ON: readonly string[] = ['call-section', 'go-to-window']

function shutWords(
  { handling }: Entry,
  { desk, calendar }: Catalogue,
  { sections, notices }: Windows,
  received: Day | undefined,
): string | undefined {
  if (handling === null) return undefined
  // On a day the city is closed nothing is finished: what is handed in is kept for the next open day (預かり).
  const opensAt = sections[handling.section]?.opensAt
  if (received !== undefined && isClosed(calendar, received) && opensAt !== undefined)
    return phrase('ja', 'cases.closedDay', { opens: momentWords(opensAt, desk.hours['utc-offset-minutes']) })
  if (!HANDED_ON.includes(handling.handling)) return undefined
  const byNotice = shutByNotice(notices, handling.section, desk.hours['utc-offset-minutes'])
  const state = sections[handling.section]
  // Past its hours it does not open again when the notice says so.
  if (byNotice !== undefined && state?.open !== false) return byNotice
  if (state === undefined || state.open) return undefined
  return state.opensAt === undefined
    ? phrase('ja', 'desk.plan.closedNowUnknown')
    : phrase('ja', 'desk.plan.closedNow', { opens: momentWords(state.opensAt, desk.hours['utc-offset-minutes']) })
}
