import type { Failing } from '#core/explanation'
import { format } from './format.ts'
import type { SpokenContent } from './spoken-content.ts'
import type { SpokenLine } from './spoken-line.ts'
import { wordCriterion } from './word-criterion.ts'

/** A condition that is not met, as a sentence. */
export function wordFailing(failing: Failing, spoken: SpokenContent): SpokenLine {
  return { say: sentence(failing, spoken), note: failing.law }
}

function sentence(failing: Failing, spoken: SpokenContent): string {
  const { words } = spoken
  switch (failing.kind) {
    case 'event':
      return format(failing.wanted ? words.failing.event : words.failing.notEvent, {
        events: failing.events
          .map((kind) => format(words.answer.value, { value: spoken.event(kind) }))
          .join(words.answer.or),
      })
    case 'concerned':
      return format(failing.wanted ? words.failing.concerned : words.failing.notConcerned, {
        who: spoken.who(failing.subject),
      })
    case 'setting':
      return format(words.failing.setting, { setting: failing.setting })
    case 'nobody': {
      const sets: Readonly<Record<string, string>> = words.failing.of
      return format(failing.n > 1 ? words.failing.tooFew : words.failing.nobody, {
        who: spoken.who(failing.subject),
        set: sets[failing.set] ?? spoken.label(failing.set),
        n: failing.n,
      })
    }
    case 'fact':
      return ofFact(failing, spoken)
  }
}

function ofFact(failing: Extract<Failing, { kind: 'fact' }>, spoken: SpokenContent): string {
  const { words } = spoken
  const { fact: id, subject, side, value, criterion, wanted } = failing
  const who = spoken.who(subject)
  const label = spoken.label(id)
  const fact = spoken.fact(failing)
  if (value === null) return format(words.failing.open, { fact })
  if (id === 'person.household')
    return format(value === 'none' ? words.failing.livesElsewhere : words.failing.livesHere, {
      who,
      side: spoken.side(side),
    })
  if (value === 'none') return format(words.failing.none, { who, label })
  if (spoken.isYesNo(id) && side === null)
    return format(value === 'yes' ? words.failing.holds : words.failing.holdsNot, { who, label })
  const said = {
    fact,
    value: wordCriterion(id, { kind: 'is', values: [value] }, spoken),
    criterion: wordCriterion(id, criterion, spoken),
  }
  if (criterion.kind === 'is') return format(wanted ? words.failing.isNot : words.failing.is, said)
  return format(wanted ? words.failing.notMet : words.failing.met, said)
}
