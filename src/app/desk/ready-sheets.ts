import type { Principal } from '#core/access'
import type { Entry } from '#core/derivation'
import type { VisitState } from '#core/record'
import type { DeskParts } from './desk-parts.ts'
import { sheetKey, sheetOfKey } from './sheet-calls.ts'
import { sheetNumbers } from './sheet-numbers.ts'
import { formsOfVisit, isOffered, planSeenBy, readySheet } from './sheets.ts'
import type { ReadySheet } from './sheets.ts'

/** What was asked for and is out already stays chosen. */
export const handedOut = ({ sheets }: VisitState): readonly string[] =>
  sheets
    .filter(({ status }) => status === 'awaiting' || status === 'confirmed')
    .map(({ form, subject }) => sheetKey(form, subject))

/**
 * All sheets of a visit made ready, in the order they are handed over. `chosen` are the keys of offered forms that are to go
 * out too: they take their numbers with those that are called for, and the guide sheet knows of them. The same state and
 * choice always give the same sheets, so that what is printed is what was looked at.
 */
export async function readySheets(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  chosen: readonly string[] = [],
  plan: readonly Entry[] = planSeenBy(state, parts, principal),
): Promise<readonly ReadySheet[]> {
  const keys = formsOfVisit(state, parts, principal, plan)
  const going = [...chosen, ...handedOut(state)]
  const numbers = sheetNumbers(state, parts)
  const ready = new Map<string, ReadySheet>()
  const isOut = (key: string): boolean => going.includes(key) || !isOffered(sheetOfKey(key).form, state, parts)
  for (const key of [...keys.filter(isOut), ...keys.filter((each) => !isOut(each))]) {
    const resting = parts.rest?.()
    if (resting !== undefined) await resting
    const made = await readySheet(parts, principal, state, key, { plan, serial: numbers.free(), chosen: going })
    if (!made.ok) continue
    if (isOut(key) && made.value.job !== undefined) numbers.take(made.value.sheet.serial)
    ready.set(key, made.value)
  }
  return keys.flatMap((key) => ready.get(key) ?? [])
}
