import type { Localized } from '#core/definitions'
import { criterionOf, factOf } from '#core/explanation'
import { HOUSEHOLD } from '#core/logic'
import type { Condition, FactRef, Leaf, Quantifier, SetRef } from '#core/logic'
import { catalogue } from './ja/catalogue.ts'
import { format } from './format.ts'
import type { SpokenContent } from './spoken-content.ts'
import { wordCriterion } from './word-criterion.ts'

const words = catalogue.condition

/** A sentence and what it governs: a condition as an outline. */
export interface Outline {
  readonly text: string
  readonly under: readonly Outline[]
}

/** The settings as they are called, and as this city has them. */
export interface SettingWords {
  readonly names: ReadonlyMap<string, { readonly label: Localized; readonly values: Readonly<Record<string, string>> }>
  readonly now: Readonly<Record<string, string>>
}

/** A condition as written, without anybody's facts, as an outline in Japanese. `holds` false: that it does not hold. */
export function wordCondition(
  condition: Condition,
  spoken: SpokenContent,
  settings: SettingWords,
  holds = true,
): Outline {
  const law = condition.law
  const { text, under } = outline(condition, spoken, settings, holds)
  return { text: law === undefined ? text : format(words.law, { text, law }), under }
}

function outline(condition: Condition, spoken: SpokenContent, settings: SettingWords, holds: boolean): Outline {
  switch (condition.op) {
    case 'not':
      return wordCondition(condition.condition, spoken, settings, !holds)
    case 'all':
    case 'any': {
      const [only, ...others] = condition.conditions
      if (only !== undefined && others.length === 0) return wordCondition(only, spoken, settings, holds)
      const heading = condition.op === 'all' ? [words.all, words.notAll] : [words.any, words.notAny]
      return {
        text: heading[holds ? 0 : 1] ?? '',
        under: condition.conditions.map((each) => wordCondition(each, spoken, settings)),
      }
    }
    case 'some':
    case 'every':
    case 'at-least':
      return quantified(condition, spoken, settings, holds)
    default:
      return { text: leafText(condition, spoken, settings, holds), under: [] }
  }
}

function quantified(
  { op, n, of, suchThat }: Quantifier,
  spoken: SpokenContent,
  settings: SettingWords,
  holds: boolean,
): Outline {
  const parts =
    (suchThat.op === 'all' || suchThat.op === 'any') && suchThat.law === undefined && suchThat.conditions.length > 1
      ? { body: words.body[suchThat.op], under: suchThat.conditions }
      : { body: words.body.one, under: [suchThat] }
  const inner = wordCondition(suchThat, spoken, settings)
  if (holds && op !== 'at-least' && inner.under.length === 0)
    return { text: format(words.inline[op], { set: setWords(of, spoken), text: inner.text }), under: [] }
  const sentences = {
    some: [words.some, words.notSome],
    every: [words.every, words.notEvery],
    'at-least': [words.atLeast, words.notAtLeast],
  }[op]
  return {
    text: format(sentences[holds ? 0 : 1] ?? '', { set: setWords(of, spoken), body: parts.body, n }),
    under: parts.under.map((each) => wordCondition(each, spoken, settings)),
  }
}

function setWords({ set, side }: SetRef, spoken: SpokenContent): string {
  const at = side === undefined ? '' : words.side[side]
  const known: Readonly<Record<string, string>> = words.set
  return format(known[set] ?? words.set.relation, { side: at, label: spoken.label(set) })
}

function leafText(leaf: Leaf, spoken: SpokenContent, settings: SettingWords, holds: boolean): string {
  const either = (yes: string, no: string, params: Record<string, string>) => format(holds ? yes : no, params)
  switch (leaf.op) {
    case 'event':
      return either(words.event, words.notEvent, { events: quoted(leaf.kinds.map((kind) => spoken.event(kind))) })
    case 'concerned':
      return either(words.concerned, words.notConcerned, {})
    case 'setting': {
      const name = settings.names.get(leaf.setting)
      const value = (id: string): string => name?.values[id] ?? id
      return either(words.setting, words.notSetting, {
        setting: name?.label.ja ?? leaf.setting,
        values: quoted(leaf.values.map(value)),
        now: quoted([value(settings.now[leaf.setting] ?? '')]),
      })
    }
    case 'is':
      return isText(leaf.fact, leaf.values, spoken, holds)
    case 'changed':
      return either(words.changed, words.notChanged, { label: spoken.label(leaf.fact) })
    default:
      return either(words.range, words.notRange, { criterion: rangeText(leaf, spoken) })
  }
}

function rangeText(leaf: Exclude<Leaf, { op: 'event' | 'concerned' | 'setting' }>, spoken: SpokenContent): string {
  const fact = factOf(leaf)
  const criterion = criterionOf(leaf)
  if (fact === undefined || criterion === undefined) return ''
  const text = wordCriterion(fact.fact, criterion, spoken)
  if (leaf.op === 'number') return format(words.of, { label: labelOf(fact, spoken), text })
  if (leaf.op === 'age' && leaf.counting === 'by-birthday') return format(words.byBirthday, { text })
  return leaf.op === 'days' && leaf.rolls === true ? format(words.rolls, { text }) : text
}

function isText(fact: FactRef, values: readonly string[], spoken: SpokenContent, holds: boolean): string {
  const [only, ...others] = values
  const label = labelOf(fact, spoken)
  const single = others.length === 0 ? only : undefined
  if (fact.fact === HOUSEHOLD && single === 'none')
    return format(holds ? words.livesElsewhere : words.livesHere, {
      side: fact.side === undefined ? '' : words.side[fact.side],
    })
  if (single === 'none') return format(holds ? words.without : words.notWithout, { label })
  if (spoken.isYesNo(fact.fact) && (single === 'yes' || single === 'no'))
    return format((single === 'yes') === holds ? words.holds : words.holdsNot, { label })
  return format(holds ? words.is : words.isNot, {
    label,
    values: quoted(values.map((value) => spoken.value(fact.fact, value))),
  })
}

function labelOf({ fact, side }: FactRef, spoken: SpokenContent): string {
  const label = spoken.label(fact)
  return side === undefined ? label : format(words.sided, { side: words.side[side], label })
}

function quoted(values: readonly string[]): string {
  return values.map((value) => format(words.value, { value })).join(words.or)
}
