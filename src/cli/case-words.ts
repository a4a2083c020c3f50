import type { Case, Catalogue } from '#core/definitions'
import { formatWareki, isoFromDay, parseDate } from '#core/value'
import { hasPhrase, phrase } from '#locales'

/** What a derivation speaks of, in the words of the vocabulary and the names of the case. */
export interface CaseWords {
  /** A fact's label. */
  readonly label: (fact: string) => string
  /** A fact's question; its label where it has none. */
  readonly question: (fact: string) => string
  /** A value as `Because` holds it: the words of a choice, a date in both calendars, names of persons. */
  readonly value: (fact: string, value: string) => string
  /** A person by name and id, a household, an event or the visit. */
  readonly subject: (id: string) => string
  /** Who or what states a fact best. */
  readonly sources: (fact: string) => string
  /** A date in both calendars; as written when it is partial. */
  readonly date: (text: string) => string
}

/** The words for one case. */
export function caseWords({ situation }: Case, catalogue: Catalogue): CaseWords {
  const { texts, lexicon } = catalogue.vocabulary
  const stated = (entity: string, fact: string): string => {
    const found = situation.statements.filter((statement) => statement.entity === entity && statement.fact === fact)
    return String((found.find(({ side }) => side !== 'before') ?? found[0])?.value ?? '')
  }
  const subject = (id: string): string => {
    const event = situation.events.find((each) => each.id === id)
    if (situation.persons.includes(id)) {
      const parts = [stated(id, 'person.family-name'), stated(id, 'person.given-name')].filter((part) => part !== '')
      return parts.length === 0 ? id : phrase('ja', 'cli.explain.person', { name: parts.join(' '), id })
    }
    if (situation.households.some((household) => household.id === id))
      return phrase('ja', 'cli.explain.household', { id })
    if (event !== undefined)
      return phrase('ja', 'cli.explain.event', { kind: catalogue.events.get(event.kind)?.name.ja ?? event.kind })
    return id === 'visit' ? phrase('ja', 'cli.explain.visit') : id
  }
  const label = (fact: string): string => texts.get(fact)?.label.ja ?? fact
  const common = (value: string): string =>
    hasPhrase('ja', `desk.values.${value}`) ? phrase('ja', `desk.values.${value}`) : value
  const value = (fact: string, written: string): string => {
    switch (lexicon.facts.get(fact)?.type) {
      case 'choice':
        return texts.get(fact)?.values[written]?.ja ?? common(written)
      case 'date':
        return written === 'none' ? common(written) : dateWords(written)
      case 'person':
      case 'persons':
      case 'household':
        if (written === '') return phrase('ja', 'desk.hearing.nobody')
        return written
          .split(', ')
          .map((id) => (subject(id) === id ? common(id) : subject(id)))
          .join(phrase('ja', 'desk.marks.list'))
      default:
        return written === 'none' ? common(written) : written
    }
  }
  return {
    label,
    question: (fact) => texts.get(fact)?.question?.ja ?? label(fact),
    value,
    subject,
    sources: (fact) =>
      (texts.get(fact)?.statedBy ?? [])
        .map((source) => phrase('ja', `cli.explain.sources.${source}`))
        .join(phrase('ja', 'desk.marks.dot')),
    date: dateWords,
  }
}

function dateWords(text: string): string {
  const date = parseDate(text)
  if (!date.ok || date.value.earliest !== date.value.latest) return text
  const { earliest } = date.value
  return phrase('ja', 'desk.marks.date', { wareki: formatWareki(earliest) ?? text, iso: isoFromDay(earliest) })
}
