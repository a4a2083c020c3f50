import { worldOf } from '#core/definitions'
import type { Catalogue, Situation } from '#core/definitions'
import { judge } from '#core/derivation'
import { HOUSEHOLD, keyOf, lookFrom, readDate } from '#core/logic'
import type { Variable, World } from '#core/logic'
import { isoFromDay } from '#core/value'
import type { Day } from '#core/value'
import { applicable } from './applicable.ts'
import { meaningsOf } from './answers.ts'
import type { Question } from './answers.ts'
import { placeOf, textOfValue } from './criterion.ts'
import type { Change, Explanation, Failing, OpenFact } from './explanation.ts'
import { groundsOf } from './grounds-of.ts'
import { conditionsOf, looksAt, scopeOf, verdictOf } from './look.ts'
import type { About, Look } from './look.ts'
import { least, nearestFailing } from './nearest-failing.ts'
import { readsOf } from './reads-of.ts'

const NO_GROUNDS = { facts: [], constraints: [], settings: [], fewest: true } as const

/**
 * Why a procedure is needed for somebody or not, what would settle it, what would change it, from what is stated in a
 * situation alone. `isSeen` leaves out facts the asker is not shown: they are neither asked about nor named as open. Undefined when no life event of the
 * situation brings the procedure up for this subject, or the day of reception is not known.
 */
export function explain(
  situation: Situation,
  catalogue: Catalogue,
  about: About,
  isSeen: (fact: string) => boolean = () => true,
): Explanation | undefined {
  const { world: stated } = worldOf(situation, catalogue)
  const world = applicable(stated)
  const today = receptionDay(world)
  if (today === undefined) return undefined
  const looks = looksAt(world, catalogue, about, today)
  const [first] = looks
  if (first === undefined) return undefined
  const verdict = verdictOf(looks, world)
  const question: Question = { world, stated, catalogue, about, today }
  const version = isoFromDay(first.definition.effective.from)
  const common = { ...about, verdict, version, events: looks.map(({ event }) => event) }
  if (verdict === 'not-settled')
    return {
      ...common,
      why: NO_GROUNDS,
      whyNot: [],
      wouldSettle: openFacts(looks, question, isSeen),
      wouldChange: [],
    }
  return {
    ...common,
    why: groundsOf(looks, world, verdict),
    whyNot: verdict === 'needed' ? [] : failingOf(looks, world, isSeen),
    wouldSettle: [],
    wouldChange: changes(looks, question, verdict),
  }
}

function receptionDay(world: World): Day | undefined {
  const date = readDate({ fact: 'visit.received-on' }, lookFrom(world, undefined, { type: 'visit', id: 'visit' }))
  return date.read?.state === 'known' ? date.earliest : undefined
}

/** The nearest failing conditions over all life events. */
function failingOf(looks: readonly Look[], world: World, isSeen: (fact: string) => boolean): readonly Failing[] {
  const { failing } = least(
    looks.flatMap(({ definition, ...look }) =>
      definition.neededWhen === undefined
        ? []
        : [nearestFailing(definition.neededWhen, scopeOf({ definition, ...look }, world), true)],
    ),
  )
  const named = [...new Map(failing.map((each) => [JSON.stringify(each), each])).values()]
  // What is still open is not why: it is told only where nothing else fails.
  const certain = named.filter((each) => each.kind !== 'fact' || each.value !== null)
  return certain.length > 0 ? certain : named.filter((each) => each.kind !== 'fact' || isSeen(each.fact))
}

function openFacts(looks: readonly Look[], question: Question, isSeen: (fact: string) => boolean): readonly OpenFact[] {
  const { world } = question
  const open = looks.filter((look) => verdictOf([look], world) === 'not-settled')
  const missing = new Map<string, { readonly variable: Variable; readonly event: string }>()
  for (const look of open)
    for (const variable of judge(look.definition, scopeOf(look, world)).missing)
      if (isSeen(variable.fact) && !missing.has(keyOf(variable)))
        missing.set(keyOf(variable), { variable, event: look.event })
  return [...missing.values()].map(({ variable, event }) => {
    const reading = world.stated(variable, event)
    return {
      ...placeOf(variable),
      asked: reading.state === 'open' && reading.asked,
      meanings: meaningsOf(variable, question, reading.state === 'known' ? reading.value : undefined, () => true),
    }
  })
}

/** Flips of one stated fact each. What follows from the kind of event, and the day of reception, are no answers of anybody. */
function changes(looks: readonly Look[], question: Question, verdict: Explanation['verdict']): readonly Change[] {
  const { world } = question
  return readsOf(conditionsOf(looks, world), world).flatMap((variable) => {
    if (variable.fact.startsWith('visit.')) return []
    const readings = world.events.map(({ id }) => world.stated(variable, id))
    const reading = readings.find(({ state }) => state === 'known')
    if (reading?.state !== 'known') return []
    if (variable.fact === HOUSEHOLD && reading.origin === 'event') return []
    const meanings = meaningsOf(variable, question, reading.value, (other) => other !== verdict)
    return meanings.length === 0 ? [] : [{ ...placeOf(variable), value: textOfValue(reading.value), meanings }]
  })
}
