import type { Catalogue, Definition, RoutingPattern } from '#core/definitions'
import { nameOfSection } from '#core/definitions'
import type { Condition } from '#core/logic'
import { isoFromDay } from '#core/value'
import { catalogue as words } from './ja/catalogue.ts'
import { format } from './format.ts'
import type { SpokenContent } from './spoken-content.ts'
import { wordCondition } from './word-condition.ts'
import type { Outline, SettingWords } from './word-condition.ts'
import { numberOf, wordDeadlineRule } from './word-deadline-rule.ts'

/** What the words of a list are taken from. */
export interface Vocal {
  readonly catalogue: Catalogue
  readonly spoken: SpokenContent
  readonly settings: SettingWords
}

/** The short answers of a table row: of each part of a definition, what it says in a few words. */
export function procedureCells(definition: Definition, vocal: Vocal): readonly string[] {
  const { spoken, settings } = vocal
  const deadlines = definition.deadline.map((rule) => wordDeadlineRule(rule, spoken, settings))
  const handlings = definition.routing.map(({ handling }) => words.handling[handling])
  const fees = definition.fee.map((fee) => feeText(fee, vocal))
  return [
    definition.events.map((kind) => spoken.event(kind)).join(words.list),
    words.forEach[definition.forEach],
    listed(deadlines),
    listed(handlings),
    listed(fees),
    words.status[definition.source.status],
  ]
}

/** A definition in full, as Markdown list lines. */
export function procedureLines(definition: Definition, vocal: Vocal): readonly string[] {
  const { catalogue, spoken } = vocal
  const { source } = definition
  const item = (label: keyof typeof words.label, text: string): readonly string[] =>
    text === '' ? [] : [`- ${format(words.line, { label: words.label[label], text })}`]
  return [
    ...item('overview', definition.overview.ja),
    ...item('events', definition.events.map((kind) => spoken.event(kind)).join(words.list)),
    ...item('subjects', words.forEach[definition.forEach]),
    ...(definition.neededWhen === undefined
      ? []
      : conditionLines(words.label.needed, wordsOf(definition.neededWhen, vocal))),
    ...(definition.nothingToDo === undefined
      ? []
      : conditionLines(words.label.nothing, wordsOf(definition.nothingToDo.when, vocal))),
    ...item('reason', definition.nothingToDo?.reason.ja ?? ''),
    ...deadlineLines(definition, vocal),
    ...routingLines(definition, vocal),
    ...item(
      'documents',
      definition.documents
        .map(({ id, when }) => optional(catalogue.documents.get(id)?.ja ?? id, when))
        .join(words.list),
    ),
    ...item('fee', definition.fee.map((fee) => optional(feeText(fee, vocal), fee.when)).join(words.list)),
    ...item('checks', definition.checks.map(({ label, when }) => optional(label.ja, when)).join(words.list)),
    ...item('law', definition.law.map(({ law, article }) => lawText(law, article)).join(words.list)),
    ...item(
      'sources',
      source.pages
        .map(({ title, address, read }) => format(words.source, { title, address, date: isoFromDay(read) }))
        .join(words.list),
    ),
    ...item('status', format(words.checked, { status: words.status[source.status], date: isoFromDay(source.checked) })),
    ...item('note', source.note ?? ''),
    ...item('discreet', definition.discreet ? words.discreet : ''),
    ...item('file', `\`procedures/${definition.file}\``),
  ]
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? words.nothing : [...new Set(texts)].join(words.list)
}

function optional(text: string, when: Condition | undefined): string {
  return when === undefined ? text : format(words.optional, { text })
}

function wordsOf(condition: Condition, { spoken, settings }: Vocal): Outline {
  return wordCondition(condition, spoken, settings)
}

/** A label with its condition beneath; on one line where the condition is one sentence. */
function conditionLines(label: string, { text, under }: Outline, depth = 0): readonly string[] {
  return [
    `${'  '.repeat(depth)}- ${format(words.line, { label, text })}`,
    ...under.flatMap((each) => outlineLines(each, depth + 1)),
  ]
}

function outlineLines({ text, under }: Outline, depth: number): readonly string[] {
  return [`${'  '.repeat(depth)}- ${text}`, ...under.flatMap((each) => outlineLines(each, depth + 1))]
}

/** Sentences that may each hold under a condition of their own. */
function conditional(
  label: string,
  first: string,
  items: readonly { readonly text: string; readonly when: Condition | undefined }[],
  vocal: Vocal,
): readonly string[] {
  const [only, ...others] = items
  if (only === undefined) return [`- ${format(words.line, { label, text: words.nothing })}`]
  if (others.length === 0 && only.when === undefined) return [`- ${format(words.line, { label, text: only.text })}`]
  return [
    `- ${format(words.line, { label, text: first }).trimEnd()}`,
    ...items.flatMap(({ text, when }) =>
      when === undefined
        ? [`  - ${text}`]
        : [`  - ${format(words.when, { text })}`, ...outlineLines(wordsOf(when, vocal), 2)],
    ),
  ]
}

function deadlineLines({ deadline }: Definition, vocal: Vocal): readonly string[] {
  const items = deadline.map((rule) => ({
    text: format(words.deadline.law, { text: wordDeadlineRule(rule, vocal.spoken, vocal.settings), law: rule.law }),
    when: rule.when,
  }))
  return conditional(words.label.deadline, items.length > 1 ? words.deadline.earliest : '', items, vocal)
}

function routingLines({ routing, section }: Definition, vocal: Vocal): readonly string[] {
  const items = routing.map((pattern) => ({ text: routingText(pattern, section, vocal), when: pattern.when }))
  return conditional(words.label.handling, '', items, vocal)
}

function routingText({ authorities, handling, to, note }: RoutingPattern, section: string, vocal: Vocal): string {
  const all = vocal.catalogue.desk.authorities
  const who = all.every(({ id }) => authorities.includes(id))
    ? words.everyDesk
    : authorities.map((id) => all.find((each) => each.id === id)?.name.ja ?? id).join(words.list)
  const target = to === section ? '' : `（${sectionName(to, vocal.catalogue)}）`
  return `${format(words.line, { label: who, text: words.handling[handling] })}${target}${note === undefined ? '' : `（${note.ja}）`}`
}

function feeText({ label, amount, per, exempt }: Definition['fee'][number], { settings }: Vocal): string {
  const text = format(words.fee.yen, { label: label.ja, amount: numberOf(amount, settings) })
  const each = per === undefined ? text : format(words.fee.per, { text })
  const labels = exempt.map(({ label: who }) => who.ja).join(words.list)
  return exempt.length === 0 ? each : format(words.fee.exempt, { text: each, labels })
}

/** Japanese articles stand right after their law; what is no article (条例の事項) stands in brackets. */
function lawText(law: string, article: string): string {
  return article.startsWith(words.article) ? `${law}${article}` : format(words.matter, { law, article })
}

/** What a section is called in this city, or its role where the city has not named it. */
export function sectionName(id: string, catalogue: Catalogue): string {
  return nameOfSection(id, catalogue)?.ja ?? id
}
