import type { Bounds, DateRef, FactRef, Leaf } from '../condition.ts'

type LeafOf<O extends Leaf['op']> = Extract<Leaf, { op: O }>
type Keys = { readonly [O in Leaf['op']]: (leaf: LeafOf<O>) => string }

const factKey = ({ fact, side }: FactRef): string => (side === undefined ? fact : `${fact}@${side}`)
const dateKey = (ref: DateRef): string =>
  'day' in ref ? String(ref.day) : `${factKey(ref)}-${String(ref.monthsBefore ?? 0)}`
const boundsKey = ({ atLeast, below }: Bounds): string => `${String(atLeast)}-${String(below)}`

/** Values and ids may hold anything but the separators of the vocabulary's own ids. */
const keys = {
  event: ({ kinds }) => `event|${kinds.join('|')}`,
  concerned: () => 'concerned',
  setting: ({ setting, values }) => `setting|${setting}|${values.join('|')}`,
  is: ({ fact, values }) => `is|${factKey(fact)}|${values.join('|')}`,
  number: ({ fact, bounds }) => `number|${factKey(fact)}|${boundsKey(bounds)}`,
  age: ({ birth, on, counting, bounds }) => `age|${factKey(birth)}|${dateKey(on)}|${counting}|${boundsKey(bounds)}`,
  'fiscal-year-of-age': ({ birth, on, through }) => `year|${factKey(birth)}|${dateKey(on)}|${String(through)}`,
  days: ({ from, to, bounds, rolls }) =>
    `days|${dateKey(from)}|${dateKey(to)}|${boundsKey(bounds)}|${rolls === true ? 'rolls' : ''}`,
  changed: ({ fact }) => `changed|${fact}`,
} satisfies Keys

/** One text for leaves that ask the same, wherever they are written and whatever article they rest on. */
export function leafKey(leaf: Leaf): string {
  const key = keys[leaf.op] as (leaf: Leaf) => string
  return key(leaf)
}
