import { problem, type Problem } from '#core/value'
import type { DraftChecks } from './draft-context.ts'
import { ENTERED_BY, entryKey, type EntryRef } from './entered-row.ts'
import type { VisitState } from './visit-state.ts'

const SHA_256 = /^[0-9a-f]{64}$/

/** A row is of somebody, or something, of this visit. */
const checkRow = ({ subject, event }: EntryRef, state: VisitState): readonly Problem[] => {
  const known: Readonly<Record<string, readonly string[]>> = {
    person: state.persons,
    household: state.households,
    event: state.events.map(({ id }) => id),
  }
  const ids = Object.hasOwn(known, subject.type) ? (known[subject.type] ?? []) : []
  return [
    ...(ids.includes(subject.id) ? [] : [problem('subject-unknown', { type: subject.type, id: subject.id })]),
    ...(event === undefined || known['event']?.includes(event) === true
      ? []
      : [problem('life-event-unknown', { id: event })]),
  ]
}

/** Data entered into the core systems (基幹系). Problems: `entry-not-as-shown`, `entry-not-recorded`. */
export const entryChecks: Partial<DraftChecks> = {
  'entry-recorded': (payload, state) => [
    ...checkRow(payload, state),
    ...(ENTERED_BY.includes(payload.by) && SHA_256.test(payload.contentHash) ? [] : [problem('entry-not-as-shown')]),
  ],
  'entry-withdrawn': (payload, state) =>
    Object.hasOwn(state.entries, entryKey(payload)) ? [] : [problem('entry-not-recorded')],
}
