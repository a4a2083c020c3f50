import { keyOf, settle } from '#core/logic'
import type { Variable, World } from '#core/logic'
import { judge } from '#core/derivation'
import type { Settled } from '#core/derivation'
import { criterionOf, placeOf, textOfReading, variableOf } from './criterion.ts'
import { decidingLeaves } from './deciding-leaves.ts'
import type { DecidingLeaf } from './deciding-leaves.ts'
import type { Grounds, Met, Reason, RestsOn } from './explanation.ts'
import { fewest } from './fewest.ts'
import type { Fewest } from './fewest.ts'
import { conditionsOf, plainVerdictOf, scopeOf, verdictOf } from './look.ts'
import type { Look } from './look.ts'
import { readsOf } from './reads-of.ts'
import { isStated, restrictWorld } from './restrict-world.ts'

/** How often a choice of facts is tried before the search for a smallest one is cut short; with constraints each try is dear. */
const PLAIN_TRIES = 2_000
const TRIES = 60

/**
 * Why a settled verdict stands: a smallest set of known facts from which it follows, whatever the rest may be, with the
 * constraints and the city's matters that take part. What is fixed besides: the life events, their kinds and people, and
 * which version is in force.
 */
export function groundsOf(looks: readonly Look[], world: World, verdict: Settled): Grounds {
  // What follows without the constraints between facts is told without them.
  const isPlain = plainVerdictOf(looks, world) === verdict
  const constraints = isPlain ? [] : constraintsOf(looks, world)
  const { items, proven } = isPlain ? plainFacts(looks, world, verdict) : boundFacts(looks, world, verdict, constraints)
  const bare = restrictWorld(world, items)
  const leaves = looksThatCount(looks, bare, verdict).flatMap((look) => leavesOfLook(look, bare, verdict))
  return {
    facts: items.map((variable) => reasonOf(variable, world, leaves)),
    constraints,
    settings: settingsOf(leaves, world),
    fewest: proven,
  }
}

function plainFacts(looks: readonly Look[], world: World, verdict: Settled): Fewest<Variable> {
  const known = readsOf(conditionsOf(looks, world), world).filter((variable) => isStated(world, variable))
  return fewest(known, (chosen) => plainVerdictOf(looks, restrictWorld(world, chosen)) === verdict, PLAIN_TRIES)
}

/** Of the grounds of the judgements, with the constraints they name alone where these are enough. */
function boundFacts(
  looks: readonly Look[],
  world: World,
  verdict: Settled,
  constraints: readonly RestsOn[],
): Fewest<Variable> {
  const grounds = looks.flatMap((look) => judge(look.definition, scopeOf(look, world)).grounds)
  const known = [...new Map(grounds.map(({ variable }) => [keyOf(variable), variable])).values()].filter((variable) =>
    isStated(world, variable),
  )
  const named = new Set(constraints.map(({ constraint }) => constraint))
  const follows = (chosen: readonly Variable[], of: ReadonlySet<string> | undefined) =>
    verdictOf(looks, restrictWorld(world, chosen, of)) === verdict
  const enough = follows(known, named) ? named : undefined
  return { ...fewest(known, (chosen) => follows(chosen, enough), TRIES), proven: false }
}

/** Where one event is enough the ones that say so, else all: nothing must be needed by any of them. */
function looksThatCount(looks: readonly Look[], world: World, verdict: Settled): readonly Look[] {
  const saying = looks.filter((look) => verdictOf([look], world) === verdict)
  return verdict === 'needed' ? saying.slice(0, 1) : looks
}

function leavesOfLook(look: Look, world: World, verdict: Settled): readonly DecidingLeaf[] {
  const [needed, nothing] = look.rule.conditions
  const decisive = verdict === 'needed' ? [needed] : [needed, nothing]
  return decisive.flatMap((condition) =>
    condition === undefined ? [] : decidingLeaves(condition, scopeOf(look, world)),
  )
}

function reasonOf(variable: Variable, world: World, leaves: readonly DecidingLeaf[]): Reason {
  const event = world.events.find(({ id }) => world.stated(variable, id).state !== 'open')?.id
  const reading = world.stated(variable, event)
  const own = leaves.filter(({ leaf, scope }) => {
    const about = variableOf(leaf, scope)
    return about !== undefined && keyOf(about) === keyOf(variable)
  })
  return {
    ...placeOf(variable),
    value: textOfReading(reading) ?? '',
    origin: reading.state === 'known' ? reading.origin : 'vocabulary',
    law: own.find((each) => each.law !== null)?.law ?? null,
    met: unique(own.flatMap(metOf)),
  }
}

function metOf({ leaf, truth }: DecidingLeaf): readonly Met[] {
  const criterion = criterionOf(leaf)
  if (criterion === undefined || criterion.kind === 'is' || truth === 'unknown') return []
  return [{ criterion, holds: truth === 'yes' }]
}

function settingsOf(leaves: readonly DecidingLeaf[], world: World): Grounds['settings'] {
  return unique(
    leaves.flatMap(({ leaf }) =>
      leaf.op === 'setting' ? [{ setting: leaf.setting, value: world.settings[leaf.setting] ?? '' }] : [],
    ),
  )
}

/** The constraints without which what is known would not settle it. */
function constraintsOf(looks: readonly Look[], world: World): readonly RestsOn[] {
  return unique(
    looks.flatMap((look) =>
      settle(look.rule, scopeOf(look, world)).obligations.map(({ constraint, subject }) => ({
        constraint: constraint.id,
        subject: subject.id,
      })),
    ),
  )
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
