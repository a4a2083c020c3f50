/** The keys that say which kind of condition a node is; exactly one of them stands in each node. */
export const CONDITION_KEYS = [
  'all',
  'any',
  'not',
  'some',
  'every',
  'at-least-of',
  'event',
  'concerned',
  'setting',
  'fact',
  'number',
  'age-on',
  'through-fiscal-year-of-age',
  'days',
  'changed',
] as const

/** One of the keys that say which kind of condition a node is. */
export type ConditionKey = (typeof CONDITION_KEYS)[number]

/** The other keys each kind may carry (besides `law`). */
export const COMPANIONS: Readonly<Record<ConditionKey, readonly string[]>> = {
  all: [],
  any: [],
  not: [],
  event: [],
  concerned: [],
  changed: [],
  some: [],
  every: [],
  'at-least-of': [],
  setting: ['is'],
  fact: ['is'],
  number: ['at-least', 'below'],
  'age-on': ['at-least', 'below', 'counted', 'birth'],
  'through-fiscal-year-of-age': ['on', 'birth'],
  days: ['at-least', 'at-most', 'below', 'rolls'],
}
