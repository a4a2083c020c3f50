import type { Catalogue, Definition } from '#core/definitions'
import { formatWareki } from '#core/value'
import { catalogue as words } from './ja/catalogue.ts'
import { format } from './format.ts'
import { spokenContent } from './spoken-content.ts'
import type { SettingWords } from './word-condition.ts'
import { procedureCells, procedureLines, sectionName } from './word-procedure.ts'
import type { Vocal } from './word-procedure.ts'

/** A version of a procedure and its number in the list. */
interface Numbered {
  readonly number: string
  readonly definition: Definition
}

/**
 * All procedures of a pack as a Markdown document by section (担当課), for its head to read and correct: a table, then each
 * procedure in full with its conditions in words. The same definitions always make the same text.
 */
export function wordCatalogue(catalogue: Catalogue, names: SettingWords['names']): string {
  const settings: SettingWords = { names, now: catalogue.settings }
  const vocal: Vocal = {
    catalogue,
    settings,
    spoken: spokenContent(catalogue, { persons: {}, households: [], events: {} }, 'ja'),
  }
  const all = [...catalogue.definitions.values()].flat()
  const count = (status: Definition['source']['status']) => all.filter(({ source }) => source.status === status).length
  const sections = sectionsOf(catalogue, all)
  return [
    `# ${format(words.title, { city: catalogue.pack.name.ja })}`,
    '',
    words.made,
    '',
    format(words.count, {
      procedures: all.length,
      verified: count('verified'),
      unverified: count('unverified'),
      local: count('local'),
    }),
    '',
    words.reading,
    '',
    ...sections.map(({ id, title, numbered }) =>
      format(words.contentsLine, { name: title, anchor: id, count: numbered.length }),
    ),
    ...sections.flatMap((section) => sectionLines(section, vocal)),
    ...settingLines(settings),
    '',
  ].join('\n')
}

interface Section {
  readonly id: string
  readonly title: string
  readonly numbered: readonly Numbered[]
}

/** The sections that have procedures, as the city lists its offices; procedures by the first event that brings them up. */
function sectionsOf(catalogue: Catalogue, all: readonly Definition[]): readonly Section[] {
  const kinds = [...catalogue.events.keys()]
  const first = ({ events }: Definition) => Math.min(...events.map((kind) => kinds.indexOf(kind)))
  const ids = [...new Set([...catalogue.offices.keys(), ...catalogue.desk.sections.map(({ id }) => id)])]
  return ids
    .map((id) => ({
      id,
      definitions: all
        .filter(({ section }) => section === id)
        .sort((a, b) => first(a) - first(b) || (a.id < b.id ? -1 : Number(a.id > b.id))),
    }))
    .filter(({ definitions }) => definitions.length > 0)
    .map(({ id, definitions }, index) => ({
      id,
      title: format(words.section, { number: index + 1, name: sectionName(id, catalogue) }),
      numbered: definitions.map((definition, place) => ({
        number: `${String(index + 1)}-${String(place + 1)}`,
        definition,
      })),
    }))
}

function sectionLines({ id, title, numbered }: Section, vocal: Vocal): readonly string[] {
  return [
    '',
    `<a id="${id}"></a>`,
    '',
    `## ${title}`,
    '',
    row(words.head),
    row(words.head.map(() => '---')),
    ...numbered.map(({ number, definition }) =>
      row([number, `${nameOf(definition)}<br>\`${definition.id}\``, ...procedureCells(definition, vocal)]),
    ),
    ...numbered.flatMap(({ number, definition }) => [
      '',
      `### ${format(words.procedure, { number, name: nameOf(definition) })}`,
      '',
      ...procedureLines(definition, vocal),
    ]),
  ]
}

/** A procedure by its name; of several versions, with the days each is in force. */
function nameOf({ name, effective }: Definition): string {
  const { from, until } = effective
  if (until === undefined) return name.ja
  const period = format(words.effective.between, { from: formatWareki(from), until: formatWareki(until) })
  return `${name.ja}（${period}）`
}

function settingLines({ names, now }: SettingWords): readonly string[] {
  return [
    '',
    `## ${words.settings.title}`,
    '',
    words.settings.intro,
    '',
    row(words.settings.head),
    row(words.settings.head.map(() => '---')),
    ...[...names].map(([id, { label, values }]) => {
      const value = now[id] ?? ''
      const others = Object.entries(values).flatMap(([other, text]) => (other === value ? [] : [text]))
      return row([label.ja, values[value] ?? value, others.join(words.list)])
    }),
  ]
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
