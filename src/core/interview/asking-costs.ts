import type { Vocabulary } from '#core/definitions'
import type { CostOf, TopicOf } from './open-questions.ts'

/** An ordinary question to somebody who knows the answer. */
const ORDINARY = 1
/** It stands on a paper or a card in the hand, or in the register. */
const AT_HAND = 0.9
/** A day has to be recalled, or written out. */
const DAY = 1.4
/** Several people have to be gone through. */
const PEOPLE = 1.3

/** What asking each fact of a vocabulary costs, by its type and by who can state it. */
export function askingCosts({ lexicon, texts }: Vocabulary): CostOf {
  return (fact) => {
    const type = lexicon.facts.get(fact)?.type
    if (type === 'date' || type === 'text') return DAY
    if (type === 'persons') return PEOPLE
    const statedBy = texts.get(fact)?.statedBy ?? []
    return statedBy.includes('document') || statedBy.includes('register') ? AT_HAND : ORDINARY
  }
}

/** The order in which the facts of a vocabulary stand: what belongs together stands together in it. */
export function topicsOf({ lexicon }: Vocabulary): TopicOf {
  const places = new Map([...lexicon.facts.keys()].map((fact, place) => [fact, place]))
  return (fact) => places.get(fact) ?? places.size
}
