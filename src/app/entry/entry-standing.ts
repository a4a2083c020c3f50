import type { Entry } from '#core/derivation'
import { entryRows } from '#core/entry'
import { entryKey } from '#core/record'
import type { VisitState } from '#core/record'
import type { DeskParts } from '../desk/desk-parts.ts'
import { situationOfVisit } from '../desk/situation-of-visit.ts'
import { enteredToday } from './entered-today.ts'

/** How far the data of a visit are entered into one core system (入力済): its rows, and those nobody has said that of. */
export interface EntryStanding {
  readonly system: string
  readonly rows: number
  readonly open: number
}

/** Every core system (基幹系) that has rows of this visit. Counts alone, no value of anybody. A consultation has none. */
export function entryStanding(
  state: VisitState,
  plan: readonly Entry[],
  { catalogue }: Pick<DeskParts, 'catalogue'>,
): readonly EntryStanding[] {
  if (state.purpose === 'consultation') return []
  const entered = enteredToday(plan, state)
  const input = { situation: situationOfVisit(state), plan: entered, ticket: state.ticket }
  const nothing = { byHand: new Set<string>(), notShown: new Set<string>() }
  return catalogue.exports.systems.flatMap((system) => {
    const rows = entryRows(system, { ...input, ...nothing }, catalogue)
    const open = rows.filter(({ subject, event }) => {
      const ref = { system: system.id, subject, ...(event === undefined ? {} : { event }) }
      return !Object.hasOwn(state.entries, entryKey(ref))
    })
    return rows.length === 0 ? [] : [{ system: system.name.ja, rows: rows.length, open: open.length }]
  })
}
