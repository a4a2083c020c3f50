import type { Catalogue } from '#core/definitions'
import type { Deadline, Entry } from '#core/derivation'
import type { Explanation } from '#core/explanation'
import type { DateRef } from '#core/logic'
import { isoFromDay } from '#core/value'
import { phrase, wordExplanation, wordHandling } from '#locales'
import type { Called, Language, SpokenLine } from '#locales'
import { dateWords } from './date-words.ts'

const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
  phrase('ja', `cli.explain.${key}`, params)

/** An entry with what explains it. */
export interface Explained {
  readonly entry: Entry
  readonly explanation: Explanation
}

/** What an entry is explained with. */
export interface ExplainParts {
  readonly catalogue: Catalogue
  readonly called: Called
  readonly language: Language
}

/** One entry in words, line by line: what explains it in the language asked for; in Japanese also by which rule the deadline runs, and the handling. */
export function explainEntry({ entry, explanation }: Explained, parts: ExplainParts): readonly string[] {
  const { catalogue, called, language } = parts
  const inFull = language === 'ja'
  const spoken = wordExplanation(explanation, catalogue, called, language, inFull ? null : entry.deadline)
  return [
    say('title', { name: entry.name, procedure: entry.procedure }),
    say('subject', { subject: subjectWords(entry.subject, called) }),
    spoken.verdict,
    ...spoken.parts.flatMap(({ heading, lines }) => [heading, ...lines.map(lineOfSpoken)]),
    ...(inFull ? [...deadlineLines(entry, catalogue), handlingLine(entry, catalogue)] : []),
    ...(spoken.untranslated.length === 0
      ? []
      : [
          phrase('ja', 'explanation.dialog.untranslated', {
            words: spoken.untranslated.join(phrase('ja', 'desk.marks.list')),
          }),
        ]),
  ]
}

function subjectWords(id: string, { persons, households }: Called): string {
  const name = persons[id]
  if (name !== undefined) return name === id ? id : say('person', { name, id })
  return households.includes(id) ? say('household', { id }) : id
}

const lineOfSpoken = (line: SpokenLine): string =>
  line.note === null ? say('line', { say: line.say }) : say('notedLine', { say: line.say, note: line.note })

const sideWords = (side: 'before' | 'after' | null): string =>
  side === null ? '' : phrase('ja', `desk.hearing.${side}`)

function deadlineLines(entry: Entry, catalogue: Catalogue): readonly string[] {
  const { deadline } = entry
  if (deadline === null) return [say('noDeadline')]
  return [
    say('deadline', {
      date: dateWords(deadline.date),
      overdue: deadline.overdue ? say('overdue') : '',
      provisional: deadline.provisional ? say('provisional') : '',
    }),
    ruleLine(deadline, entry.procedure, catalogue),
  ]
}

function ruleLine({ rule: id, law }: Deadline, procedure: string, catalogue: Catalogue): string {
  const rule = (catalogue.definitions.get(procedure) ?? [])
    .flatMap(({ deadline }) => deadline)
    .find((each) => each.id === id && each.law === law)
  if (rule === undefined) return say('bareRule', { rule: id, law })
  const { amount, unit } = rule.length
  return say('rule', {
    from: say('from', { fact: startWords(rule.from, catalogue) }),
    length: typeof amount === 'number' ? say(unit, { n: amount }) : say('bySetting', { setting: amount.setting }),
    direction: say(`direction.${rule.direction}`),
    rule: id,
    law,
  })
}

/** The day a period starts from: a fact, or a fixed day of the law. */
function startWords(from: DateRef, catalogue: Catalogue): string {
  if ('day' in from) return dateWords(isoFromDay(from.day))
  return (catalogue.vocabulary.texts.get(from.fact)?.label.ja ?? from.fact) + sideWords(from.side ?? null)
}

function handlingLine(entry: Entry, catalogue: Catalogue): string {
  const handling = wordHandling(entry, catalogue)
  return handling === undefined ? say('noHandling') : say('handling', { handling })
}
