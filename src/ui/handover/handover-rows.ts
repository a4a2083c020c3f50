import { refOfEntry } from '#app/desk/entry-ref'
import type { VisitView } from '#app/desk/visit-view'
import { isAdvice } from '#core/derivation'
import type { Entry } from '#core/derivation'
import { procedureKey } from '#core/record'
import type { Disposition, ProcedureRef } from '#core/record'
import { grouped } from '#core/value'
import { keptBy } from '../cases/case-rows.ts'
import { nameOf } from '../desk/fact-words.ts'

/** A procedure to be disposed of, for everybody it is needed for in the same way. */
export interface HandoverRow {
  readonly key: string
  readonly name: string
  readonly who: string
  readonly deadline: string
  readonly section: string
  readonly refs: readonly ProcedureRef[]
  /** What was said of all of them; empty while nothing, or not the same, was said. */
  readonly disposition: Disposition | ''
  /** A case keeps it, so that it may be left pending. */
  readonly kept: boolean
  /** What follows from who handles it. */
  readonly suggested: Disposition
}

/** The words a row is made with. */
interface RowWords {
  readonly household: string
  readonly list: (names: readonly string[]) => string
  readonly deadline: (entry: Entry) => string
}

const SUGGESTED: Readonly<Record<string, Disposition>> = {
  'complete-here': 'done',
  'accept-and-forward': 'forwarded',
  'call-section': 'forwarded',
  'go-to-window': 'elsewhere',
  'other-body': 'elsewhere',
  'guide-only': 'later',
}

/** The needed procedures of a visit that somebody has to see to, one row for those of the same name and handling. */
export function handoverRows(visit: VisitView, words: RowWords): readonly HandoverRow[] {
  const needed = visit.plan.filter((entry) => entry.verdict === 'needed' && !isAdvice(entry))
  const groups = grouped(needed, ({ procedure, handling }) => `${procedure} ${handling?.handling ?? ''}`)
  return [...groups].map(([key, entries]) => {
    const refs = entries.map((entry) => refOfEntry(entry, visit))
    const said = new Set(refs.map((ref) => visit.dispositions[procedureKey(ref)]?.disposition ?? ''))
    const people = entries.flatMap(({ subject }) => (visit.persons.includes(subject) ? [nameOf(visit, subject)] : []))
    const [first] = entries
    return {
      key,
      name: first?.name ?? '',
      who: people.length === 0 ? words.household : words.list(people),
      deadline: first === undefined ? '' : words.deadline(first),
      section: first?.handling?.section ?? first?.section ?? '',
      refs,
      disposition: said.size === 1 ? ([...said][0] ?? '') : '',
      kept: keptBy(refs, visit) !== undefined,
      suggested: SUGGESTED[first?.handling?.handling ?? ''] ?? 'later',
    }
  })
}
