import type { IdentityOutcome } from '#core/identity'
import type { VisitEvent } from '#core/record'
import { RECEIVED, SHOWN, type Attempt } from './world.ts'

// What a resident's form requires, said a second time and differently: by reading the whole history backwards from the
// moment of printing. It shares no line with the fold, the table of actions or the gate.

const MINUTES_30 = 30 * 60_000

type Of<Type extends VisitEvent['type']> = Extract<VisitEvent, { readonly type: Type }>
const all = <Type extends VisitEvent['type']>(history: readonly VisitEvent[], type: Type): readonly Of<Type>[] =>
  history.filter((event): event is Of<Type> => event.type === type)

const who = ({ payload }: Of<'visitor-registered'>): string => [payload.id, payload.name, payload.capacity].join('|')

/** The events since the window last had reason to ask everything anew. */
const sinceInterruption = (history: readonly VisitEvent[]): readonly VisitEvent[] => {
  let from = 0
  let standing = ''
  for (const [index, event] of history.entries()) {
    if (event.type === 'visit-suspended' || event.type === 'visit-resumed') from = index
    if (event.type === 'visitor-registered' && who(event) !== standing) {
      standing = who(event)
      from = index
    }
  }
  return history.slice(from)
}

/** What the oracle holds of a history; part of what makes two explored situations different. */
export interface Situation {
  readonly opened: string | undefined
  readonly running: boolean
  readonly visitor: string | undefined
  readonly agent: boolean
  readonly protection: string | undefined
  readonly identity: Readonly<Record<string, { readonly outcome: IdentityOutcome; readonly fresh: boolean }>>
  /** Classes of what was printed and not yet settled, each once. */
  readonly out: readonly string[]
}

export const situationOf = (history: readonly VisitEvent[], now: number): Situation => {
  const recent = sinceInterruption(history)
  const visitor = all(history, 'visitor-registered').at(-1)?.payload
  const lastStop = history.findLast(({ type }) => type === 'visit-suspended' || type === 'visit-resumed')
  const settled = [...all(history, 'sheet-confirmed'), ...all(history, 'sheet-voided')].map(
    ({ payload }) => payload.job,
  )
  return {
    opened: all(history, 'visit-opened')[0]?.payload.receivedOn,
    running: lastStop?.type !== 'visit-suspended' && all(history, 'visit-closed').length === 0,
    visitor: visitor?.id,
    agent: visitor?.capacity === 'appointed-agent',
    protection: all(recent, 'protection-answered').at(-1)?.payload.answer,
    identity: Object.fromEntries(
      ['lenient', 'strict'].flatMap((scheme) => {
        const last = all(recent, 'identity-checked').findLast(({ payload }) => payload.scheme === scheme)
        return last === undefined
          ? []
          : [[scheme, { outcome: last.payload.outcome, fresh: now - last.recordedAt <= MINUTES_30 }]]
      }),
    ),
    out: all(history, 'sheet-printed').flatMap(({ payload }) => (settled.includes(payload.job) ? [] : [payload.class])),
  }
}

const ready = ({ running, visitor, protection }: Situation): boolean =>
  running && visitor !== undefined && protection !== undefined

/** May this be printed? */
const mayPrint = (situation: Situation, { draft, sheet, weather }: Attempt): boolean => {
  if (draft.type !== 'sheet-printed' || !ready(situation) || !weather.hours) return false
  if (sheet?.form !== draft.payload.form || sheet.contentHash !== draft.payload.contentHash) return false
  switch (sheet.form) {
    case 'careful':
    case 'notice': {
      const accepted: readonly string[] =
        sheet.form === 'careful' ? ['verified', 'second-document'] : ['verified', 'accepted-with-notice']
      const seen = situation.identity[sheet.form === 'careful' ? 'strict' : 'lenient']
      return (
        seen !== undefined &&
        seen.fresh &&
        accepted.includes(seen.outcome) &&
        situation.protection === 'none' &&
        weather.preflight === 'clean' &&
        weather.catalogueInUse === 'c1' &&
        situation.opened === RECEIVED[0] &&
        situation.out.length === 0
      )
    }
    case 'leaflet':
      return true
    case 'cover':
      return weather.mayPrintOfficePaper
    case 'specimen':
      return true
    default:
      return false
  }
}

/** May this identity outcome be recorded? */
const mayIdentify = (situation: Situation, { draft }: Attempt): boolean => {
  if (draft.type !== 'identity-checked' || !ready(situation) || draft.payload.visitor !== situation.visitor)
    return false
  const { documents, explained, outcome } = draft.payload
  const shown = SHOWN.find((row) => row.documents === documents && row.explained === explained)
  if (outcome === 'refused' || shown === undefined) return shown !== undefined
  if (situation.agent && !shown.mandate) return false
  return outcome === shown.gives[draft.payload.scheme as 'lenient' | 'strict']
}

/** What the oracle says of an attempt; undefined where it has no opinion. */
export const oracle = (situation: Situation, attempt: Attempt): boolean | undefined => {
  if (attempt.draft.type === 'sheet-printed') return mayPrint(situation, attempt)
  if (attempt.draft.type === 'identity-checked') return mayIdentify(situation, attempt)
  return undefined
}
