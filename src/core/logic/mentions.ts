import { slotsOf } from './formula.ts'
import type { Open, Slot } from './formula.ts'

const slots = new WeakMap<Open, ReadonlySet<Slot>>()

/** Whether a formula says anything about a slot. */
export function mentions(formula: Open, slot: Slot): boolean {
  let found = slots.get(formula)
  if (found === undefined) {
    found = slotsOf(formula)
    slots.set(formula, found)
  }
  return found.has(slot)
}
