import type { Bounds, DateRef, FactRef, Leaf } from '#core/logic'
import { isoFromDay } from '#core/value'

/** A leaf as it is written in a definition, without braces: `fact: person.colour@after, is: red`. */
export function writtenLeaf(leaf: Leaf): string {
  switch (leaf.op) {
    case 'event':
      return `event: ${leaf.kinds.join(', ')}`
    case 'concerned':
      return 'concerned: yes'
    case 'setting':
      return `setting: ${leaf.setting}, is: ${leaf.values.join(', ')}`
    case 'is':
      return `fact: ${fact(leaf.fact)}, is: ${leaf.values.join(', ')}`
    case 'number':
      return `number: ${fact(leaf.fact)}${bounds(leaf.bounds)}`
    case 'age':
      return `age-on: ${date(leaf.on)}${bounds(leaf.bounds)}`
    case 'fiscal-year-of-age':
      return `through-fiscal-year-of-age: ${String(leaf.through)}, on: ${date(leaf.on)}`
    case 'days':
      return `days: ${date(leaf.from)} → ${date(leaf.to)}${bounds(leaf.bounds)}`
    case 'changed':
      return `changed: ${leaf.fact}`
  }
}

function fact({ fact: id, side }: FactRef): string {
  return side === undefined ? id : `${id}@${side}`
}

function date(ref: DateRef): string {
  if ('day' in ref) return isoFromDay(ref.day)
  return ref.monthsBefore === undefined ? fact(ref) : `${fact(ref)} months-before ${String(ref.monthsBefore)}`
}

function bounds({ atLeast, below }: Bounds): string {
  return (
    (atLeast === undefined ? '' : `, at-least: ${String(atLeast)}`) +
    (below === undefined ? '' : `, below: ${String(below)}`)
  )
}
