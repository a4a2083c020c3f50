import { addMonths, dayFromIso, parseDate, problem, type Day, type Problem } from '#core/value'
import { statusOn } from './entry-status.ts'
import type { ListedPerson } from './listed-person.ts'
import type { ProtectionDraft, ProtectionPayloads } from './protection-payloads.ts'
import type { ProtectionEntry, ProtectionState } from './protection-state.ts'

/** Who acts on the list, and on which day. */
export interface ProtectionContext {
  readonly today: Day
  readonly user: string
  readonly onBehalfOf?: string
}

type Checks = {
  readonly [Type in keyof ProtectionPayloads]: (
    payload: ProtectionPayloads[Type],
    state: ProtectionState,
    context: ProtectionContext,
  ) => readonly Problem[]
}

const checkPerson = ({ name, kana, birth }: ListedPerson): readonly Problem[] => [
  ...(`${name}${kana}`.trim() === '' ? [problem('protection-person-missing')] : []),
  ...(birth === '' || parseDate(birth).ok ? [] : [problem('protection-birth-not-read', { text: birth })]),
]

/** The entry a draft is about, if it can still be changed. */
const about = (
  state: ProtectionState,
  id: string,
  then: (entry: ProtectionEntry) => readonly Problem[],
): readonly Problem[] => {
  const entry = state.entries.find((known) => known.id === id)
  if (entry === undefined) return [problem('protection-entry-unknown')]
  return entry.lifted ? [problem('protection-entry-lifted')] : then(entry)
}

const isTerm = (from: Day | undefined, to: Day | undefined): boolean =>
  from !== undefined && to !== undefined && from <= to && to <= addMonths(from, 12)

const reasonGiven = (reason: string): readonly Problem[] =>
  reason.trim() === '' ? [problem('protection-reason-missing')] : []

const CHECKS: Checks = {
  /** Of an entry that is there only the missing names are written, once: what stops visits is never taken back so. */
  'entry-set': ({ entry, person, household, opponents }, state) => {
    const known = state.entries.find(({ id }) => id === entry)
    return [
      ...[person, ...household, ...opponents].flatMap(checkPerson),
      ...(known?.lifted === true ? [problem('protection-entry-lifted')] : []),
      ...(known?.details === undefined ? [] : [problem('protection-already-named')]),
    ]
  },
  'entry-indexed': ({ people }) =>
    people.every(({ tokens }) => tokens.length > 0) ? [] : [problem('protection-person-missing')],
  'entry-confirmed': ({ entry, from, to }, state) =>
    about(state, entry, ({ term }) => [
      ...(term === undefined ? [] : [problem('protection-already-confirmed')]),
      ...(isTerm(dayFromIso(from), dayFromIso(to)) ? [] : [problem('protection-term-impossible')]),
    ]),
  'entry-renewed': ({ entry, to }, state, { today }) =>
    about(state, entry, (known) => {
      const end = known.term === undefined ? undefined : dayFromIso(known.term.to)
      if (end === undefined) return [problem('protection-not-confirmed')]
      if (today < addMonths(end, -1)) return [problem('protection-not-renewable-yet')]
      const next = dayFromIso(to)
      return next !== undefined && next > end && isTerm(Math.max(end, today), next)
        ? []
        : [problem('protection-term-impossible')]
    }),
  'lift-proposed': ({ entry, reason }, state, { today }) =>
    about(state, entry, (known) => [
      ...(statusOn(known, today) === 'lift-proposed' ? [problem('protection-lift-already-proposed')] : []),
      ...reasonGiven(reason),
    ]),
  /** Two persons, always: neither of the second is either of the first. */
  'lift-approved': ({ entry }, state, { user, onBehalfOf }) =>
    about(state, entry, ({ liftProposedBy }) => {
      if (liftProposedBy === undefined) return [problem('protection-lift-not-proposed')]
      const acting = [user, ...(onBehalfOf === undefined ? [] : [onBehalfOf])]
      return acting.some((person) => liftProposedBy.includes(person)) ? [problem('second-person-needed')] : []
    }),
  'list-confirmed': ({ asOf }, state, { today }) => {
    const day = dayFromIso(asOf)
    const before = state.asOf === undefined ? undefined : dayFromIso(state.asOf)
    const possible = day !== undefined && day <= today && (before === undefined || before > today || day >= before)
    return possible ? [] : [problem('protection-list-day-impossible')]
  },
  'notice-held': ({ entry }, state) => (entry === '' ? [] : about(state, entry, () => [])),
  'notice-released': ({ entry, notice, reason }, state, { user }) => {
    const notices = entry === '' ? state.notices : state.entries.find(({ id }) => id === entry)?.notices
    const held = notices?.find(({ id }) => id === notice)
    if (held === undefined) return [problem('protection-notice-unknown')]
    return [
      ...(held.released ? [problem('protection-notice-released')] : []),
      ...(held.heldBy === user ? [problem('second-person-needed')] : []),
      ...reasonGiven(reason),
    ]
  },
}

/**
 * What stands against recording this on the list. Each draft is about one entry; there is none that lifts several. Problems:
 * `protection-person-missing`, `protection-already-named`, `protection-birth-not-read` {text}, `protection-entry-unknown`, `protection-entry-lifted`,
 * `protection-term-impossible`, `protection-already-confirmed`, `protection-not-confirmed`, `protection-not-renewable-yet`,
 * `protection-lift-already-proposed`, `protection-lift-not-proposed`, `second-person-needed`, `protection-reason-missing`,
 * `protection-list-day-impossible`, `protection-notice-unknown`, `protection-notice-released`.
 */
export const checkProtectionDraft = (
  state: ProtectionState,
  { type, payload }: ProtectionDraft,
  context: ProtectionContext,
): readonly Problem[] => {
  // Each type's check takes that type's payload; the compiler cannot follow that through the table.
  const check = CHECKS[type] as (
    payload: unknown,
    state: ProtectionState,
    context: ProtectionContext,
  ) => readonly Problem[]
  return check(payload, state, context)
}
