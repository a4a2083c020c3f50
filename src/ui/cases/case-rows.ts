import { refOfEntry } from '#app/desk/entry-ref'
import type { VisitView } from '#app/desk/visit-view'
import type { Entry } from '#core/derivation'
import { PENDING, procedureKey } from '#core/record'
import type { ProcedureRef } from '#core/record'
import { grouped } from '#core/value'
import { phrase } from '#locales'
import { nameOf } from '../desk/fact-words.ts'

/** A procedure that may be left for a later day, for everybody it is needed for. */
export interface CaseRow {
  readonly key: string
  readonly label: string
  readonly refs: readonly ProcedureRef[]
  readonly entries: readonly Entry[]
  /** Nothing was said of what becomes of it today, or that it is for later. */
  readonly isOpen: boolean
}

/** The procedures of a visit that a case can keep: needed, not kept by one already, and not discreet: others can read the screen. */
export function caseRows(visit: VisitView): readonly CaseRow[] {
  const needed = visit.plan.filter((entry) => entry.verdict === 'needed' && !entry.discreet)
  const groups = grouped(needed, ({ procedure }) => procedure)
  return [...groups].flatMap(([key, entries]) => {
    const refs = entries.map((entry) => refOfEntry(entry, visit))
    const ends = refs.map((ref) => visit.dispositions[procedureKey(ref)]?.disposition)
    if (ends.every((end) => end === PENDING)) return []
    const name = entries[0]?.name ?? key
    const people = entries.flatMap(({ subject }) => (visit.persons.includes(subject) ? [nameOf(visit, subject)] : []))
    const who = people.join(phrase('ja', 'desk.marks.list'))
    const label = who === '' ? name : phrase('ja', 'cases.begin.procedureOf', { name, who })
    return [{ key, label, refs, entries, isOpen: ends.every((end) => end === undefined || end === 'later') }]
  })
}

/** The number of the case that keeps all of these procedures; undefined while none does. */
export const keptBy = (
  refs: readonly ProcedureRef[],
  { cases }: Pick<VisitView, 'cases'>,
): VisitView['cases'][number] | undefined =>
  cases.findLast(({ procedures }) => {
    const kept = new Set(procedures.map(procedureKey))
    return refs.length > 0 && refs.every((ref) => kept.has(procedureKey(ref)))
  })
