import type { Amount, Catalogue, Definition } from '#core/definitions'
import type { Condition } from '#core/logic'
import type { ImpactKind } from './impact.ts'

/** One part of a definition that hangs on its verdict: under which condition, and what it says. */
export interface Part {
  readonly kind: ImpactKind
  readonly id: string
  /** Undefined where it always holds. */
  readonly when: Condition | undefined
  /** Everything else of it, as text to compare. */
  readonly body: string
}

/** The parts of a definition by kind and id, settings worked in. */
export function partsOf(definition: Definition, { settings }: Catalogue): ReadonlyMap<string, Part> {
  const worked = (amount: Amount): number => (typeof amount === 'number' ? amount : Number(settings[amount.setting]))
  const part = (kind: ImpactKind, id: string, when: Condition | undefined, body: unknown): Part => ({
    kind,
    id,
    when: when === undefined ? undefined : bySettings(when, settings),
    body: JSON.stringify(body),
  })
  const all = [
    ...definition.deadline.map(({ id, when, length, ...rest }) =>
      part('deadline', id, when, { ...rest, length: { ...length, amount: worked(length.amount) } }),
    ),
    ...definition.checks.map(({ id, when, label }) => part('check', id, when, { label })),
    ...definition.documents.map(({ id, when, note }) => part('document', id, when, { note })),
    ...definition.fee.map(({ id, when, amount, per, exempt, effective }) =>
      part('fee', id, when, {
        ...{ amount: worked(amount), per: withoutPlaces(per), effective },
        ...(exempt.length === 0 ? {} : { exempt: exempt.map((each) => [each.id, bySettings(each.when, settings)]) }),
      }),
    ),
    ...definition.forms.map(({ form, prints, when }) => part('print', form, when, { prints })),
  ]
  // The same form may stand there twice, for different boxes.
  const named = new Map<string, Part>()
  for (const each of all) {
    let key = `${each.kind} ${each.id}`
    while (named.has(key)) key += "'"
    named.set(key, each)
  }
  return named
}

/** A condition with the city's settings worked in, and without where it was written. */
export function bySettings(condition: Condition, settings: Readonly<Record<string, string>>): Condition {
  switch (condition.op) {
    case 'all':
    case 'any':
      return { op: condition.op, conditions: condition.conditions.map((child) => bySettings(child, settings)) }
    case 'not':
      return { op: 'not', condition: bySettings(condition.condition, settings) }
    case 'some':
    case 'every':
    case 'at-least': {
      const { op, n, of } = condition
      return { op, n, of, suchThat: bySettings(condition.suchThat, settings) }
    }
    case 'setting':
      return { op: condition.values.includes(settings[condition.setting] ?? '') ? 'all' : 'any', conditions: [] }
    default: {
      const { at: _at, law: _law, ...leaf } = condition
      return leaf as Condition
    }
  }
}

/** Data as it is compared: where it was written does not count. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at')
      .map(([key, inner]) => [key, withoutPlaces(inner)]),
  )
}
