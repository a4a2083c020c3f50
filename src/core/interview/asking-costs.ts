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

/**
 * The topics of a vocabulary (the domains of its facts) in the order in which it comes to speak of them, those that something was
 * already stated of before all others: what was begun is finished first.
 */
export function topicsOf({ lexicon, texts }: Vocabulary, stated: Iterable<string> = []): TopicOf {
  const domainOf = (fact: string): string => texts.get(fact)?.domain ?? ''
  const places = new Map([...lexicon.facts.keys()].map((fact, place) => [fact, place]))
  const domains = [...new Set([...lexicon.facts.keys()].map(domainOf))]
  const begun = new Set([...stated].map(domainOf))
  const topics = new Map(domains.map((domain, at) => [domain, begun.has(domain) ? at : at + domains.length]))
  return (fact) => ({
    topic: topics.get(domainOf(fact)) ?? 2 * domains.length,
    place: places.get(fact) ?? places.size,
  })
}
