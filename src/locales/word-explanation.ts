import type { Catalogue, Definition } from '#core/definitions'
import type { Deadline } from '#core/derivation'
import type { Change, Explanation, Grounds, OpenFact, Reason } from '#core/explanation'
import { isoFromDay } from '#core/value'
import { format } from './format.ts'
import type { Language } from './explanation-words.ts'
import { spokenContent } from './spoken-content.ts'
import type { Called, SpokenContent } from './spoken-content.ts'
import type { SpokenLine } from './spoken-line.ts'
import { wordAnswers, wordCriterion } from './word-criterion.ts'
import { wordFailing } from './word-failing.ts'

/** The parts of an explanation that have something to say, in order. */
export type SpokenPart = 'why' | 'whyNot' | 'wouldSettle' | 'wouldChange' | 'deadline' | 'law'

/** An explanation in sentences a clerk can say aloud. */
export interface SpokenExplanation {
  readonly verdict: string
  readonly parts: readonly {
    readonly id: SpokenPart
    readonly heading: string
    readonly lines: readonly SpokenLine[]
  }[]
  /** Words of the content that this language does not have yet, in Japanese. */
  readonly untranslated: readonly string[]
}

/** Days of the visit and its events that are said beside the criterion they are the date of. */
const DATES_OF_THE_CASE = ['visit.received-on', 'event.date']

/** Words an explanation in a language, with the deadline where one is given. Every fact said stands in the explanation. */
export function wordExplanation(
  explanation: Explanation,
  catalogue: Catalogue,
  called: Called,
  language: Language,
  deadline: Deadline | null = null,
): SpokenExplanation {
  const { why } = explanation
  const days = Object.fromEntries(
    why.facts.filter(({ fact }) => DATES_OF_THE_CASE.includes(fact)).map(({ fact, value }) => [fact, value]),
  )
  const spoken = spokenContent(catalogue, called, language, days)
  const { words } = spoken
  const definition = definitionOf(explanation, catalogue)
  const lines: readonly (readonly [SpokenPart, readonly SpokenLine[]])[] = [
    ['why', explanation.verdict === 'not-settled' ? [] : whyLines(explanation, definition, catalogue, spoken)],
    ['whyNot', explanation.whyNot.map((failing) => wordFailing(failing, spoken))],
    ['wouldSettle', settleLines(explanation, catalogue, spoken)],
    ['wouldChange', explanation.wouldChange.flatMap((change) => changeLines(change, spoken))],
    ['deadline', deadline === null ? [] : [deadlineLine(deadline, spoken)]],
    ['law', lawLines(definition, spoken)],
  ]
  const verdict = format(words.verdict[explanation.verdict], {
    subject: spoken.who(explanation.subject),
    procedure: spoken.content(definition?.name, explanation.procedure),
  })
  const parts = lines
    .filter(([, said]) => said.length > 0)
    .map(([id, said]) => ({ id, heading: words.heading[id], lines: said }))
  return { verdict, parts, untranslated: spoken.untranslated() }
}

function definitionOf({ procedure, version }: Explanation, catalogue: Catalogue): Definition | undefined {
  return catalogue.definitions.get(procedure)?.find(({ effective }) => isoFromDay(effective.from) === version)
}

function deadlineLine({ date, law, overdue, provisional }: Deadline, spoken: SpokenContent): SpokenLine {
  const { due, overdue: late, provisional: open } = spoken.words.deadline
  const said = format(overdue ? late : due, { date: spoken.date(date) })
  return { say: inTurn(provisional ? [said, open] : [said], spoken), note: law }
}

function lawLines(definition: Definition | undefined, { words }: SpokenContent): readonly SpokenLine[] {
  const laws = (definition?.law ?? []).map(({ law, article }) => law + article)
  return laws.length === 0 ? [] : [{ say: laws.join(words.list), note: null }]
}

function whyLines(
  { why, verdict }: Explanation,
  definition: Definition | undefined,
  catalogue: Catalogue,
  spoken: SpokenContent,
): readonly SpokenLine[] {
  const { words } = spoken
  const reason = verdict === 'nothing-to-do' ? definition?.nothingToDo?.reason : undefined
  const said = new Set(why.facts.flatMap(({ met }) => met.flatMap(({ criterion }) => datesOf(criterion))))
  const facts = why.facts.filter(({ fact }) => !said.has(fact) || !DATES_OF_THE_CASE.includes(fact))
  const lines = [
    ...(reason === undefined ? [] : [{ say: spoken.content(reason, ''), note: definition?.nothingToDo?.law ?? null }]),
    ...facts.map((fact) => reasonLine(fact, spoken)),
    ...restLines(why, catalogue, spoken),
  ]
  return lines.length === 0 ? [{ say: words.reason.nothing, note: null }] : lines
}

function datesOf(criterion: Reason['met'][number]['criterion']): readonly string[] {
  const held = 'on' in criterion ? [criterion.on] : 'from' in criterion ? [criterion.from, criterion.to] : []
  return held.flatMap((each) => ('fact' in each ? [each.fact] : []))
}

function restLines(
  { constraints, settings }: Grounds,
  catalogue: Catalogue,
  spoken: SpokenContent,
): readonly SpokenLine[] {
  const { words } = spoken
  const reasons = [...new Set(constraints.map(({ constraint }) => constraint))]
  return [
    ...reasons.map((id) => ({
      say: format(words.reason.constraint, {
        why: spoken.content(catalogue.vocabulary.constraintReasons.get(id), id),
      }),
      note: null,
    })),
    ...settings.map(({ setting }) => ({ say: format(words.reason.setting, { setting }), note: null })),
  ]
}

function reasonLine(reason: Reason, spoken: SpokenContent): SpokenLine {
  const { words } = spoken
  const origins: Readonly<Record<string, string>> = words.origin
  const origin = origins[reason.origin] ?? reason.origin
  const met = reason.met.map(({ criterion, holds }) =>
    format(holds ? words.reason.met : words.reason.notMet, {
      criterion: wordCriterion(reason.fact, criterion, spoken),
    }),
  )
  return {
    say: inTurn([statement(reason, spoken), ...met], spoken),
    note: reason.law === null ? origin : format(words.reason.note, { origin, law: reason.law }),
  }
}

/** Sentences one after another, as the language sets them apart. */
function inTurn(sentences: readonly string[], { words }: SpokenContent): string {
  return sentences.reduce((first, next) => format(words.sentences, { first, next }))
}

function statement(reason: Reason, spoken: SpokenContent): string {
  const { words } = spoken
  const { fact, subject, side, value } = reason
  const who = spoken.who(subject)
  if (fact === 'person.household')
    return format(value === 'none' ? words.reason.livesElsewhere : words.reason.livesHere, {
      who,
      side: spoken.side(side),
    })
  const label = spoken.label(fact)
  if (value === 'none') return format(words.reason.none, { who, label })
  if (spoken.isYesNo(fact) && side === null)
    return format(value === 'yes' ? words.reason.holds : words.reason.holdsNot, { who, label })
  return format(words.reason.value, { fact: spoken.fact(reason), value: quotedValue(reason, spoken) })
}

/** Dates are said as they are; words of a list are quoted. */
function quotedValue({ fact, value }: Reason, spoken: SpokenContent): string {
  return wordCriterion(fact, { kind: 'is', values: [value] }, spoken)
}

function settleLines(explanation: Explanation, catalogue: Catalogue, spoken: SpokenContent): readonly SpokenLine[] {
  const { words } = spoken
  if (explanation.verdict === 'not-settled' && explanation.wouldSettle.length === 0)
    return [{ say: words.settle.nothing, note: null }]
  return explanation.wouldSettle.map((open) => ({
    say: inTurn([questionOf(open, catalogue, spoken), ...meaningsOf(open, spoken)], spoken),
    note: open.asked ? format(words.settle.asked, { sources: sourcesOf(open.fact, catalogue, spoken) }) : null,
  }))
}

function questionOf({ fact, subject, side, other }: OpenFact, catalogue: Catalogue, spoken: SpokenContent): string {
  const { words } = spoken
  const texts = catalogue.vocabulary.texts.get(fact)
  const bare = texts?.question === undefined ? spoken.label(fact) : spoken.content(texts.question, fact)
  const about = other === null ? bare : format(words.subject.withOther, { label: bare, other: spoken.who(other) })
  const question =
    side === null ? about : format(words.subject.sidedQuestion, { question: about, side: spoken.side(side) })
  return fact.startsWith('person.')
    ? format(words.subject.question, { who: spoken.who(subject), question })
    : format(words.subject.questionOfEvent, { question })
}

function sourcesOf(fact: string, catalogue: Catalogue, { words }: SpokenContent): string {
  return (catalogue.vocabulary.texts.get(fact)?.statedBy ?? [])
    .map((source) => words.settle.source[source])
    .join(words.list)
}

function meaningsOf({ fact, meanings }: OpenFact, spoken: SpokenContent): readonly string[] {
  return meanings.map(({ verdict, answers }) =>
    format(spoken.words.means[verdict], { answers: wordAnswers(fact, answers, spoken) }),
  )
}

function changeLines(change: Change, spoken: SpokenContent): readonly SpokenLine[] {
  return change.meanings.map(({ verdict, answers }) => ({
    say: format(spoken.words.becomes[verdict], {
      fact: spoken.fact(change),
      answers: wordAnswers(change.fact, answers, spoken),
    }),
    note: null,
  }))
}
