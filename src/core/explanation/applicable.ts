import { appliesTo, lookFrom, withReading } from '#core/logic'
import type { Reading, Value, Variable, World } from '#core/logic'

const OPEN: Reading = { state: 'open', asked: false }

/**
 * A world in which what was stated and does not apply counts for nothing, as in the derivation (答え直しで聞く意味のなくなった
 * 答え). What is hidden comes back as soon as it applies.
 */
export function applicable(world: World): World {
  const applying = new Map<string, boolean>()
  const result: World = {
    ...world,
    stated: (variable, event) => {
      const reading = world.stated(variable, event)
      return reading.state === 'open' || applies(variable) ? reading : OPEN
    },
  }
  return result

  function applies({ entity, fact }: Variable): boolean {
    const declaration = result.lexicon.facts.get(fact)
    if (declaration?.appliesWhen === undefined) return true
    const key = `${entity}|${fact}`
    const found = applying.get(key)
    if (found !== undefined) return found
    // While it is being found out a fact applies: one cannot do away with itself.
    applying.set(key, true)
    const events = declaration.entity === 'event' ? result.events.filter(({ id }) => id === entity) : result.events
    const subject = { type: declaration.entity, id: entity }
    const holds = events.some(({ id }) => appliesTo(entity, declaration, lookFrom(result, id, subject)) !== 'no')
    applying.set(key, holds)
    return holds
  }
}

/** The world in which a fact has another value, as if it had been answered so. `stated` holds also what does not apply. */
export function answered(stated: World, variable: Variable, value: Value): World {
  return applicable(withReading(stated, variable, { state: 'known', value, origin: 'assumed' }))
}
