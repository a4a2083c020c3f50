import type { Deadline, DocumentToBring, Entry, Fee } from '#core/derivation'
import { compareIds, grouped } from '#core/value'

/** One procedure of a guide sheet, for everybody it is needed for together. */
export interface Needed {
  readonly entry: Entry
  readonly people: number
  readonly deadline: Deadline | null
  readonly documents: readonly DocumentToBring[]
  readonly fee: Pick<Fee, 'yen' | 'waived' | 'certain'> | null
}

/** One for each procedure: what everybody has to bring, what all of them pay, the earliest of their last days. */
export function neededTogether(entries: readonly Entry[]): readonly Needed[] {
  const groups = grouped(entries, ({ procedure }) => procedure)
  return [...groups.values()].flatMap((group): readonly Needed[] => {
    const [entry] = group
    if (entry === undefined) return []
    const deadlines = group.flatMap(({ deadline }) => deadline ?? [])
    return [
      {
        entry,
        people: new Set(group.map(({ subject }) => subject)).size,
        deadline: deadlines.toSorted((a, b) => compareIds(a.date, b.date))[0] ?? null,
        documents: [...new Map(group.flatMap(({ documents }) => documents).map((each) => [each.id, each])).values()],
        fee: sumOf(group.flatMap(({ fee }) => fee ?? [])),
      },
    ]
  })
}

function sumOf(fees: readonly Fee[]): Needed['fee'] {
  if (fees.length === 0) return null
  const waived = fees.reduce((sum, fee) => sum + (fee.waived ?? 0), 0)
  return {
    yen: fees.reduce((sum, { yen }) => sum + yen, 0),
    certain: fees.every(({ certain }) => certain),
    ...(waived === 0 ? {} : { waived }),
  }
}

/** By their last days, what has none at the end. */
export const byDay = (a: Needed, b: Needed): number =>
  compareIds(a.deadline?.date ?? '9999', b.deadline?.date ?? '9999')
