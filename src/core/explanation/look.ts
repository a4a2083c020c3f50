import { versionOn } from '#core/definitions'
import type { Catalogue, Definition } from '#core/definitions'
import { eventDay, heaviest, ruleOf, subjectsOf } from '#core/derivation'
import type { Settled, Verdict } from '#core/derivation'
import { evaluate, lookFrom, possibleOutcomes } from '#core/logic'
import type { Condition, Entity, Rule, Scope, World } from '#core/logic'
import type { Day } from '#core/value'

/** One procedure seen from one subject in one life event: the version in force and the rule it is judged by. */
export interface Look {
  readonly definition: Definition
  readonly rule: Rule<Settled>
  readonly event: string
  readonly subject: Entity
}

/** What is looked at: which procedure, for whom. */
export interface About {
  readonly procedure: string
  readonly subject: string
}

/** Every look a world gives at a procedure and subject, one a life event; none where no event brings the procedure up for them. */
export function looksAt(
  world: World,
  catalogue: Catalogue,
  { procedure, subject }: About,
  today: Day,
): readonly Look[] {
  const versions = catalogue.definitions.get(procedure) ?? []
  return world.events.flatMap((event) => {
    const definition = versionOn(versions, eventDay(world, event) ?? today)
    if (definition?.events.includes(event.kind) !== true) return []
    return subjectsOf(definition, event, world)
      .filter(({ id }) => id === subject)
      .map((each) => ({ definition, rule: ruleOf(definition), event: event.id, subject: each }))
  })
}

/** The scope of a look in a world, which may hold more or fewer facts than the one the look was made in. */
export function scopeOf(look: Look, world: World): Scope {
  return lookFrom(world, look.event, look.subject)
}

/** What the looks come to together by the fast pass alone, which asks no constraint between facts. */
export function plainVerdictOf(looks: readonly Look[], world: World): Verdict {
  return heaviest(
    looks.map((look): Verdict => {
      const scope = scopeOf(look, world)
      return look.rule.decide(look.rule.conditions.map((condition) => evaluate(condition, scope))) ?? 'not-settled'
    }),
  )
}

/** What the looks come to together in a world, every constraint between facts considered. */
export function verdictOf(looks: readonly Look[], world: World): Verdict {
  return heaviest(
    looks.map((look): Verdict => {
      const { outcomes, exhausted } = possibleOutcomes(look.rule, scopeOf(look, world), 2)
      const [only, second] = outcomes
      return only === undefined || second !== undefined || exhausted ? 'not-settled' : only.outcome
    }),
  )
}

/** A condition and from where it looks. */
export interface Asked {
  readonly condition: Condition
  readonly scope: Scope
}

/** The conditions of all looks. */
export function conditionsOf(looks: readonly Look[], world: World): readonly Asked[] {
  return looks.flatMap((look) => look.rule.conditions.map((condition) => ({ condition, scope: scopeOf(look, world) })))
}
