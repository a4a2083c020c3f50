import type { Catalogue, Localized } from '#core/definitions'
import type { FactPlace, HeldTo } from '#core/explanation'
import { formatWareki, parseDate, partsOfDay } from '#core/value'
import type { ExplanationWords } from './explanation-shape.ts'
import { explanationWords } from './explanation-words.ts'
import type { Language } from './explanation-words.ts'
import { format } from './format.ts'

/** What the ids of an explanation are called: names of persons by id, ids of households, kinds of life events by id. */
export interface Called {
  readonly persons: Readonly<Record<string, string>>
  readonly households: readonly string[]
  readonly events: Readonly<Record<string, string>>
}

/** Words of the content in one language. */
export interface SpokenContent {
  readonly words: ExplanationWords
  /** A text of the content; in Japanese, marked and noted, where the language has none. */
  readonly content: (text: Localized | undefined, otherwise: string) => string
  readonly label: (fact: string) => string
  /** 見本 花子さんの異動後の健康保険. */
  readonly fact: (place: FactPlace) => string
  readonly who: (subject: string) => string
  readonly side: (side: 'before' | 'after' | null) => string
  /** A value as an explanation holds it. */
  readonly value: (fact: string, written: string) => string
  readonly date: (text: string) => string
  readonly event: (kind: string) => string
  readonly isYesNo: (fact: string) => boolean
  readonly heldTo: (held: HeldTo) => string
  /** What of the content had no words in this language, as its Japanese. */
  readonly untranslated: () => readonly string[]
}

/** The words of a catalogue's content in a language. `days` are the dates of the visit and its events, said beside their labels. */
export function spokenContent(
  catalogue: Catalogue,
  called: Called,
  language: Language,
  days: Readonly<Record<string, string>> = {},
): SpokenContent {
  const words = explanationWords[language]
  const lacking = new Set<string>()
  const { texts, lexicon } = catalogue.vocabulary

  const content = (text: Localized | undefined, otherwise: string): string => {
    const found = text?.[language]
    if (found !== undefined) return found
    if (text === undefined) return otherwise
    lacking.add(text.ja)
    return language === 'en' ? format(words.untranslated, { text: text.ja }) : text.ja
  }
  const label = (fact: string): string => content(texts.get(fact)?.label, fact)
  const event = (kind: string): string => content(catalogue.events.get(kind)?.name, kind)
  const side = (at: 'before' | 'after' | null): string => (at === null ? '' : words.subject.side[at])
  const isYesNo = (fact: string): boolean => lexicon.facts.get(fact)?.values.join() === 'yes,no'

  const who = (subject: string): string => {
    const name = called.persons[subject]
    if (name !== undefined) return format(words.subject.person, { name })
    const kind = called.events[subject]
    if (kind !== undefined) return format(words.subject.event, { kind: event(kind) })
    if (!called.households.includes(subject)) return words.subject.visit
    return called.households.length === 1
      ? words.subject.household
      : format(words.subject.namedHousehold, { id: subject })
  }
  const fact = ({ fact: id, subject, side: at, other }: FactPlace): string => {
    const bare = other === null ? label(id) : format(words.subject.withOther, { label: label(id), other: who(other) })
    const sided = at === null ? bare : format(words.subject.ofSide, { label: bare, side: side(at) })
    return id.startsWith('visit.') ? sided : format(words.subject.fact, { who: who(subject), label: sided })
  }
  const date = (text: string): string => {
    const read = parseDate(text)
    if (!read.ok || read.value.earliest !== read.value.latest) return text
    const { year, month, day } = partsOfDay(read.value.earliest)
    const months: Readonly<Record<string, string>> = words.months
    return format(words.date, {
      wareki: formatWareki(read.value.earliest),
      year,
      month: months[String(month)] ?? String(month),
      day,
    })
  }
  const common = (written: string): string => {
    const values: Readonly<Record<string, string>> = words.values
    return values[written] ?? written
  }
  const value = (id: string, written: string): string => {
    const declaration = lexicon.facts.get(id)
    if (written === 'none') return common(written)
    switch (declaration?.type) {
      case 'choice':
        return content(texts.get(id)?.values[written], common(written))
      case 'date':
        return date(written)
      case 'person':
      case 'persons':
      case 'household':
        if (written === '') return words.values.nobody
        return written
          .split(', ')
          .map((each) => (each in called.persons || called.households.includes(each) ? who(each) : common(each)))
          .join(words.list)
      default:
        return written
    }
  }
  const wordMonthsBefore = (day: string, n: number): string =>
    format(n === 1 ? words.monthsBefore.one : words.monthsBefore.more, { day, n })
  const heldTo = (held: HeldTo): string => {
    if ('day' in held) return date(held.day)
    const day = days[held.fact]
    const text =
      day === undefined ? label(held.fact) : format(words.dated, { label: label(held.fact), date: date(day) })
    return held.monthsBefore === undefined ? text : wordMonthsBefore(text, held.monthsBefore)
  }
  return {
    words,
    content,
    label,
    fact,
    who,
    side,
    value,
    date,
    event,
    isYesNo,
    heldTo,
    untranslated: () => [...lacking],
  }
}
