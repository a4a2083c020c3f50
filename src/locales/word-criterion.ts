import type { Answer, Criterion } from '#core/explanation'
import type { Bounds } from '#core/logic'
import { format } from './format.ts'
import type { SpokenContent } from './spoken-content.ts'

const UNTRANSLATED = '「'

/** What a fact is held to, as a phrase: 20歳以上60歳未満, 「国保」・「入っていない」. */
export function wordCriterion(fact: string, criterion: Criterion, spoken: SpokenContent): string {
  const { words } = spoken
  switch (criterion.kind) {
    case 'is':
      return criterion.values.map((value) => quoted(spoken.value(fact, value), spoken)).join(words.answer.or)
    case 'age':
      return format(words.criterion.age, {
        on: spoken.heldTo(criterion.on),
        range: range(criterion.bounds, words.criterion.years),
      })
    case 'fiscal-year-of-age':
      return format(words.criterion['fiscal-year-of-age'], {
        on: spoken.heldTo(criterion.on),
        age: criterion.through,
      })
    case 'days':
      return format(dayOrder(criterion.bounds, words.criterion.order) ?? words.criterion.days, {
        from: spoken.heldTo(criterion.from),
        to: spoken.heldTo(criterion.to),
        range: range(criterion.bounds, words.criterion.dayCount),
      })
    case 'number':
      return format(words.criterion.number, { range: range(criterion.bounds, words.criterion.count) })
    case 'changed':
      return words.criterion.changed
  }
}

/** The phrase for what only says which of two days comes first: 0日以上 is 以後. */
function dayOrder(
  { atLeast, below }: Bounds,
  words: Readonly<Record<'from0' | 'from1' | 'below0' | 'below1', string>>,
): string | undefined {
  if (atLeast !== undefined && below !== undefined) return undefined
  if (atLeast === 0) return words.from0
  if (atLeast === 1) return words.from1
  if (below === 0) return words.below0
  return below === 1 ? words.below1 : undefined
}

function range({ atLeast, below }: Bounds, words: { readonly from: string; readonly below: string }): string {
  return [
    ...(atLeast === undefined ? [] : [format(words.from, { n: atLeast })]),
    ...(below === undefined ? [] : [format(words.below, { n: below })]),
  ].join(words.from.includes(' ') ? ' ' : '')
}

/** Answers in one phrase. */
export function wordAnswers(fact: string, answers: readonly Answer[], spoken: SpokenContent): string {
  return answers.map((answer) => wordAnswer(fact, answer, spoken)).join(spoken.words.answer.or)
}

function wordAnswer(fact: string, answer: Answer, spoken: SpokenContent): string {
  const { words } = spoken
  if (answer.kind === 'value')
    return answer.value === 'other-text' ? words.answer.other : quoted(spoken.value(fact, answer.value), spoken)
  const said = (end: string | number): string => (typeof end === 'string' ? spoken.date(end) : String(end))
  const { from, until } = answer
  if (from === null) return until === null ? words.answer.any : format(words.answer.until, { until: said(until) })
  if (until === null) return format(words.answer.from, { from: said(from) })
  return from === until
    ? format(words.answer.only, { from: said(from) })
    : format(words.answer.between, { from: said(from), until: said(until) })
}

/** What is marked as not translated is marked enough. */
function quoted(value: string, { words }: SpokenContent): string {
  return value.startsWith(UNTRANSLATED) ? value : format(words.answer.value, { value })
}
