import type { Catalogue } from '#core/definitions'
import type { Because, Deadline, Entry, Missing } from '#core/derivation'
import { phrase } from '#locales'
import type { CaseWords } from './case-words.ts'

const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
  phrase('ja', `cli.explain.${key}`, params)

/** One entry in words, line by line: verdict, the facts it rests on, what is missing, deadline, handling. */
export function explainEntry(entry: Entry, catalogue: Catalogue, words: CaseWords): readonly string[] {
  const verdict = phrase('ja', `parts.verdict.${entry.verdict}`)
  return [
    say('title', { name: entry.name, procedure: entry.procedure }),
    say('subject', { subject: words.subject(entry.subject) }),
    say('verdict', { verdict }) + (entry.byConstraints ? say('constraints') : ''),
    ...(entry.reason === null ? [] : [say('reason', { reason: entry.reason })]),
    say('because'),
    ...orNothing(entry.because.map((because) => becauseLine(because, words))),
    say('missing'),
    ...orNothing(entry.missing.map((missing) => missingLine(missing, words))),
    ...deadlineLines(entry, catalogue, words),
    handlingLine(entry, catalogue),
  ]
}

const orNothing = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [say('nothing')] : lines)

const sideWords = (side: Because['side']): string => (side === null ? '' : phrase('ja', `desk.hearing.${side}`))

const becauseLine = ({ fact, subject, side, value, origin, law }: Because, words: CaseWords): string =>
  say('fact', {
    subject: words.subject(subject),
    label: words.label(fact),
    side: sideWords(side),
    value: words.value(fact, value),
    origin: phrase('ja', `desk.plan.origin.${origin}`),
    law: law === null ? '' : say('law', { law }),
  })

const missingLine = ({ fact, subject, side, other, asked }: Missing, words: CaseWords): string =>
  say('question', {
    subject: words.subject(subject),
    question:
      other === null ? words.question(fact) : say('about', { fact: words.question(fact), other: words.subject(other) }),
    side: sideWords(side),
    sources: words.sources(fact),
    asked: asked ? say('asked') : '',
  })

function deadlineLines(entry: Entry, catalogue: Catalogue, words: CaseWords): readonly string[] {
  const { deadline } = entry
  if (deadline === null) return [say('noDeadline')]
  return [
    say('deadline', {
      date: words.date(deadline.date),
      overdue: deadline.overdue ? say('overdue') : '',
      provisional: deadline.provisional ? say('provisional') : '',
    }),
    ruleLine(deadline, entry.procedure, catalogue, words),
  ]
}

function ruleLine({ rule: id, law }: Deadline, procedure: string, catalogue: Catalogue, words: CaseWords): string {
  const rule = (catalogue.definitions.get(procedure) ?? [])
    .flatMap(({ deadline }) => deadline)
    .find((each) => each.id === id && each.law === law)
  if (rule === undefined) return say('bareRule', { rule: id, law })
  const { amount, unit } = rule.length
  return say('rule', {
    from: say('from', { fact: words.label(rule.from.fact) + sideWords(rule.from.side ?? null) }),
    length: typeof amount === 'number' ? say(unit, { n: amount }) : say('bySetting', { setting: amount.setting }),
    direction: say(`direction.${rule.direction}`),
    rule: id,
    law,
  })
}

function handlingLine({ handling: route }: Entry, catalogue: Catalogue): string {
  if (route === null) return say('noHandling')
  const name = route.office ?? catalogue.desk.sections.find(({ id }) => id === route.section)?.name.ja ?? route.section
  const office = route.window === null ? name : phrase('ja', 'desk.plan.window', { office: name, window: route.window })
  return say('handling', { handling: phrase('ja', `desk.plan.handling.${route.handling}`, { office }) })
}
