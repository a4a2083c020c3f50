import { factsOf, readFact } from '#core/logic'
import type { DateRef, FactRef, Leaf, Reading, Scope, Value, Variable } from '#core/logic'
import { isoFromDay } from '#core/value'
import type { Criterion, FactPlace, HeldTo } from './explanation.ts'

/** What a leaf holds its fact to; undefined for one that reads none. */
export function criterionOf(leaf: Leaf): Criterion | undefined {
  switch (leaf.op) {
    case 'is':
      return { kind: 'is', values: leaf.values }
    case 'number':
      return { kind: 'number', bounds: leaf.bounds }
    case 'age':
      return { kind: 'age', bounds: leaf.bounds, on: heldTo(leaf.on) }
    case 'fiscal-year-of-age':
      return { kind: 'fiscal-year-of-age', through: leaf.through, on: heldTo(leaf.on) }
    case 'days':
      return { kind: 'days', bounds: leaf.bounds, from: heldTo(leaf.from), to: heldTo(leaf.to) }
    case 'changed':
      return { kind: 'changed' }
    default:
      return undefined
  }
}

function heldTo(ref: DateRef): HeldTo {
  if ('day' in ref) return { day: isoFromDay(ref.day) }
  const held = { fact: ref.fact, side: ref.side ?? null }
  return ref.monthsBefore === undefined ? held : { ...held, monthsBefore: ref.monthsBefore }
}

/** The fact a leaf is about: of the dates of a comparison the first that is a fact. */
export function factOf(leaf: Leaf): FactRef | undefined {
  return leaf.op === 'changed' ? { fact: leaf.fact, side: 'after' } : factsOf(leaf)[0]
}

/** The variable a leaf is about, as seen from a scope. */
export function variableOf(leaf: Leaf, scope: Scope): Variable | undefined {
  const ref = factOf(leaf)
  return ref === undefined ? undefined : readFact(ref, scope).variable
}

/** A variable as it is spoken of. */
export function placeOf({ fact, entity, side, other }: Variable): FactPlace {
  return { fact, subject: entity, side: side ?? null, other: other ?? null }
}

/** What is known of a variable, as text; `none` where it does not apply, null while it is open. */
export function textOfReading(reading: Reading): string | null {
  if (reading.state === 'open') return null
  return reading.state === 'none' ? 'none' : textOfValue(reading.value)
}

/** A value as text: a date as it was written, persons by their ids with `, ` between. */
export function textOfValue(value: Value): string {
  if (typeof value !== 'object') return String(value)
  if (!('earliest' in value)) return value.join(', ')
  return value.text === '' ? isoFromDay(value.earliest) : value.text
}
