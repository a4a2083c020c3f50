import type { Condition } from '#core/logic'

/** What a clerk knows before any question: what happened, and how the city has set its own matters. */
export interface KnownOfEvent {
  readonly kind: string
  readonly settings: Readonly<Record<string, string>>
}

/** What is left of a condition once the kind of event and the settings are known: itself without what they settle, or settled altogether. */
export type InEvent = Condition | boolean

const negated = (inner: InEvent, whole: Extract<Condition, { op: 'not' }>): InEvent =>
  typeof inner === 'boolean' ? !inner : { ...whole, condition: inner }

const joined = (whole: Extract<Condition, { op: 'all' | 'any' }>, known: KnownOfEvent): InEvent => {
  const decides = whole.op === 'any'
  const parts = whole.conditions.map((part) => conditionInEvent(part, known))
  if (parts.includes(decides)) return decides
  const left = parts.filter((part): part is Condition => typeof part !== 'boolean')
  const [only] = left
  if (only === undefined) return !decides
  return left.length === 1 ? only : { ...whole, conditions: left }
}

/**
 * A condition for one kind of event in one city, as a clerk reads it on paper who knows both: `event` and `setting` are settled and
 * what hangs on them is dropped. Facts are left as they are.
 */
export function conditionInEvent(condition: Condition, known: KnownOfEvent): InEvent {
  switch (condition.op) {
    case 'event':
      return condition.kinds.includes(known.kind)
    case 'setting':
      return condition.values.includes(known.settings[condition.setting] ?? '')
    case 'not':
      return negated(conditionInEvent(condition.condition, known), condition)
    case 'all':
    case 'any':
      return joined(condition, known)
    case 'some':
    case 'every':
    case 'at-least': {
      const suchThat = conditionInEvent(condition.suchThat, known)
      // Nobody can be such: none is found, and every one of an empty wish is vacuous only where everybody may be such.
      if (suchThat === false) return condition.op === 'every' ? condition : false
      return suchThat === true ? condition : { ...condition, suchThat }
    }
    default:
      return condition
  }
}
