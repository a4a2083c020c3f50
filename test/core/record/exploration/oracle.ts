import type { IdentityOutcome } from '#core/identity'
import type { VisitEvent } from '#core/record'
import { RECEIVED, SHOWN, type Attempt, type Listed } from './world.ts'

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
  /** What stands between this visitor and paper: nothing, the back desk, or nothing more for the protected person. */
  readonly way: 'free' | 'shut' | 'own'
  /** What has not been cleared, and whether anything could ever open it. */
  readonly stands: readonly string[]
  readonly hopeless: boolean
  readonly addressAgreed: boolean
  /** Classes of what was printed and not yet settled, each once. */
  readonly out: readonly string[]
  /** Jobs among them that were sent before the back desk said whose visit it is. */
  readonly overtaken: readonly string[]
}

/** The protection list and the back desk, said a second time: what was found since the visitor last changed. */
const checkOf = (
  recent: readonly VisitEvent[],
  listed: Listed,
  visitor: Of<'visitor-registered'>['payload'] | undefined,
): Pick<Situation, 'way' | 'stands' | 'hopeless'> => {
  const said = all(recent, 'hold-resolved').map(({ payload }) => payload)
  const keysOf = (outcome: string) => said.flatMap((payload) => (payload.outcome === outcome ? payload.matters : []))
  const byList = { nobody: [], near: ['near'], same: ['same'], 'with-opponent': ['same', 'opponent'] }[listed]
  const met = [
    ...(all(recent, 'protection-answered').at(-1)?.payload.answer === 'protected' ? ['answered'] : []),
    ...(visitor === undefined ? [] : byList),
  ]
  const stands = met.filter((key) => !keysOf('not-the-person').includes(key))
  const turnedAway = said.some(({ outcome }) => outcome === 'refused')
  const hopeless = turnedAway || stands.includes('opponent') || visitor?.capacity === 'appointed-agent'
  const known = all(recent, 'identity-checked').some(
    ({ payload }, at, checks) =>
      !['refused', 'accepted-with-notice'].includes(payload.outcome) &&
      checks.findLastIndex((check) => check.payload.scheme === payload.scheme) === at,
  )
  if (stands.length === 0) return { way: turnedAway ? 'shut' : 'free', stands, hopeless }
  const own = !hopeless && known && stands.every((key) => keysOf('is-the-person').includes(key))
  return { way: own ? 'own' : 'shut', stands, hopeless }
}

export const situationOf = (history: readonly VisitEvent[], now: number, listed: Listed): Situation => {
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
    ...checkOf(recent, listed, visitor),
    addressAgreed: all(recent, 'address-confirmed').length > 0,
    overtaken: all(history, 'sheet-printed').flatMap(({ payload, seq }) => {
      const opened = history.findLastIndex(
        (event) => event.type === 'hold-resolved' && event.payload.outcome === 'is-the-person',
      )
      return !settled.includes(payload.job) && seq - 1 < opened ? [payload.job] : []
    }),
    out: all(history, 'sheet-printed').flatMap(({ payload }) => (settled.includes(payload.job) ? [] : [payload.class])),
  }
}

const ready = ({ running, visitor, protection }: Situation): boolean =>
  running && visitor !== undefined && protection !== undefined

/** May this be printed? */
const mayPrint = (situation: Situation, { draft, sheet, weather }: Attempt): boolean => {
  if (draft.type !== 'sheet-printed' || !ready(situation) || !weather.hours) return false
  if (situation.way === 'shut') return false
  if (sheet?.form !== draft.payload.form || sheet.contentHash !== draft.payload.contentHash) return false
  switch (sheet.form) {
    case 'careful':
    case 'addressed':
    case 'notice': {
      const accepted: readonly string[] =
        sheet.form === 'addressed'
          ? ['verified']
          : sheet.form === 'careful'
            ? ['verified', 'second-document']
            : ['verified', 'accepted-with-notice']
      const seen = situation.identity[sheet.form === 'notice' ? 'lenient' : 'strict']
      if (sheet.form === 'addressed' && weather.list !== 'current') return false
      if (sheet.form === 'addressed' && situation.way === 'own' && !situation.addressAgreed) return false
      return (
        seen !== undefined &&
        seen.fresh &&
        accepted.includes(seen.outcome) &&
        (situation.way === 'own' || situation.protection === 'none') &&
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

/** May the back desk give this answer? */
const mayAnswer = (situation: Situation, { draft, weather, by, mayHold }: Attempt): boolean => {
  if (draft.type !== 'hold-resolved' || !situation.running || situation.visitor === undefined) return false
  if (!weather.hours || mayHold !== true || situation.way === 'free') return false
  const { outcome, matters } = draft.payload
  const is = (expected: readonly string[]): boolean => matters.join() === expected.join()
  if (outcome === 'refused') return is(situation.stands)
  if (by !== 'u2' || matters.length === 0) return false
  return outcome === 'is-the-person'
    ? !situation.hopeless && is(situation.stands)
    : is(situation.stands.filter((key) => key === 'near'))
}

/** What the oracle says of an attempt; undefined where it has no opinion. */
export const oracle = (situation: Situation, attempt: Attempt): boolean | undefined => {
  if (attempt.draft.type === 'sheet-printed') return mayPrint(situation, attempt)
  if (attempt.draft.type === 'identity-checked') return mayIdentify(situation, attempt)
  if (attempt.draft.type === 'hold-resolved') return mayAnswer(situation, attempt)
  if (attempt.draft.type === 'address-confirmed')
    return ready(situation) && situation.way === 'own' && attempt.by === 'u2'
  if (attempt.draft.type === 'sheet-confirmed') {
    const spoilt = situation.way === 'shut' || situation.overtaken.includes(attempt.draft.payload.job)
    return spoilt ? false : undefined
  }
  return undefined
}
