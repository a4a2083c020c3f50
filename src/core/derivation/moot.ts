import { worldOf } from '#core/definitions'
import type { Catalogue, Situation, Statement } from '#core/definitions'
import { appliesTo, lookTogether } from '#core/logic'
import type { World } from '#core/logic'
import type { Problem } from '#core/value'

/** A situation in which all that is stated applies, its world with what was wrong with the values, and what was left out. */
export interface Applying {
  readonly situation: Situation
  readonly world: World
  readonly problems: readonly Problem[]
  readonly moot: readonly Statement[]
}

/**
 * A situation without what no longer applies, and what that is: facts that were stated and whose `applies-when` has become
 * *no* by what was stated since (答え直しで聞く意味のなくなった答え). They stay on record; nothing follows from them.
 */
export function withoutMoot(situation: Situation, catalogue: Catalogue): Applying {
  const { world, problems } = worldOf(situation, catalogue)
  const moot = situation.statements.filter((statement) => isMoot(statement, world))
  if (moot.length === 0) return { situation, world, problems, moot }
  const left = situation.statements.filter((statement) => !moot.includes(statement))
  // What applied by a fact that is gone may be gone with it.
  const rest = withoutMoot({ ...situation, statements: left }, catalogue)
  return { ...rest, moot: [...moot, ...rest.moot] }
}

function isMoot({ entity, fact }: Statement, world: World): boolean {
  const declaration = world.lexicon.facts.get(fact)
  if (declaration?.appliesWhen === undefined) return false
  const events = declaration.entity === 'event' ? world.events.filter(({ id }) => id === entity) : world.events
  const subject = { type: declaration.entity, id: entity }
  return (
    events.length > 0 &&
    events.every(({ id }) => appliesTo(entity, declaration, lookTogether(world, id, subject)) === 'no')
  )
}
