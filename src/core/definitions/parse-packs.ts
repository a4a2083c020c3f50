import type { Problem } from '#core/value'
import type * as v from 'valibot'
import { calendarOf } from './calendar-of.ts'
import type { Catalogue } from './catalogue.ts'
import { spoken } from './check-condition.ts'
import type { Speech } from './check-condition.ts'
import type { Known } from './check-definition.ts'
import { calendarFormat, deskFormat, documentsFormat, officesFormat } from './formats/pack-format.ts'
import { eventsFormat } from './formats/vocabulary-format.ts'
import { checkDesk, checkEvents, checkOffices } from './check-desk.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { fileNamed, filesOfPack, packFile, packLocated } from './pack-sources.ts'
import type { PackSources } from './pack-sources.ts'
import { parseCharacters } from './parse-characters.ts'
import { parseDefinitions } from './parse-definitions.ts'
import { parseExports } from './parse-exports.ts'
import { parseFacilities } from './parse-facilities.ts'
import { parseImports } from './parse-imports.ts'
import { parseShape } from './parse-shape.ts'
import { settingsOf } from './settings.ts'
import { parseVocabulary } from './vocabulary.ts'

/** A catalogue, or nothing when a file that everything hangs on cannot be read; with all problems in either case. */
export interface ParsedPacks {
  readonly catalogue: Catalogue | undefined
  readonly problems: readonly Problem[]
}

/**
 * Reads a pack and its base into one catalogue. A bad definition is set aside and the rest runs; a bad desk, vocabulary,
 * events, calendar or pack file stops the pack. Problems besides those of the parts: `pack-missing`, `file-missing`,
 * `event-twice`, `document-twice`, `folder-is-not-id`, `overrides-nothing`, `overridden-twice`.
 */
export function parsePacks(sources: PackSources): ParsedPacks {
  const problems: Problem[] = []
  const own = packFile(sources, sources.pack, problems)
  const base = own?.base === undefined ? undefined : packFile(sources, own.base, problems, packLocated(sources, own.id))
  if (own === undefined || (own.base !== undefined && base === undefined)) return { catalogue: undefined, problems }
  const chain = [...(own.base === undefined ? [] : [own.base]), own.id]
  const named = (name: string) => chain.flatMap((pack) => fileNamed(sources, `${pack}/${name}`) ?? [])
  const read = <const S extends v.GenericSchema>(schema: S, name: string) => readAll(schema, named(name), problems)

  const desk = last(read(deskFormat, 'desk.yaml'))
  const calendar = last(read(calendarFormat, 'calendar.yaml'))
  const vocabulary = parseVocabulary(
    chain.flatMap((pack) => filesOfPack(sources, pack).filter(({ file }) => isVocabulary(file, pack))),
  )
  problems.push(...vocabulary.problems)
  const eventFiles = read(eventsFormat, 'events.yaml')
  const events = indexed(
    eventFiles.map((each) => ({ ...each, items: each.value.events })),
    'event-twice',
    problems,
  )
  const documents = indexed(
    read(documentsFormat, 'documents.yaml').map((each) => ({ ...each, items: each.value.documents })),
    'document-twice',
    problems,
  )
  const officeFiles = read(officesFormat, 'offices.yaml')
  const offices = officeFiles.flatMap(({ value }) => value.offices)
  for (const name of ['desk.yaml', 'calendar.yaml', 'vocabulary.yaml', 'events.yaml']) {
    const file = `${chain[0] ?? ''}/${name}`
    if (named(name).length === 0)
      problems.push({ code: 'file-missing', params: { file }, at: { file, line: 1, column: 1 } })
  }
  if (desk === undefined || calendar === undefined || vocabulary.problems.length > 0 || events.size === 0)
    return { catalogue: undefined, problems }

  const settings = settingsOf(
    { file: own, located: packLocated(sources, own.id) },
    base === undefined ? undefined : { file: base, located: packLocated(sources, base.id) },
  )
  problems.push(...settings.problems)
  const sections = new Set(desk.value.sections.map((section) => section.id))
  problems.push(
    ...checkDesk(desk.value, desk.located),
    ...officeFiles.flatMap(({ value, located }) => checkOffices(value, located, sections)),
    ...eventFiles.flatMap(({ value, located }) => checkEvents(value, located, vocabulary.vocabulary.lexicon.facts)),
  )
  const speech: Speech = {
    lexicon: vocabulary.vocabulary.lexicon,
    events: new Set(events.keys()),
    settings: settings.allowed,
  }
  const unspoken = spoken(vocabulary.conditions, speech)
  problems.push(...unspoken)
  if (unspoken.length > 0) return { catalogue: undefined, problems }
  const known: Known = {
    desk: desk.value,
    events: speech.events,
    sections,
    authorities: desk.value.authorities.map(({ id }) => id),
    documents: new Set(documents.keys()),
    forms: sources.forms,
    facts: speech.lexicon.facts,
    settings: settings.allowed,
  }
  const definitions = parseDefinitions(sources, chain, speech, known, problems)
  const desks = named('desk.yaml').at(-1)
  desk.value['before-closing'].forEach(({ procedures }, i) => {
    for (const procedure of procedures)
      if (!definitions.has(procedure) && desks !== undefined)
        problems.push(problemAt(desks, `/before-closing/${String(i)}/procedures`, 'unknown-procedure', { procedure }))
  })
  const imports = parseImports(named('imports.yaml'), { facts: known.facts, events: known.events }, problems)
  const exports = parseExports(
    named('exports.yaml'),
    {
      facts: known.facts,
      events: known.events,
      sections,
      procedures: procedureFolders(sources, chain),
      forms: known.forms,
    },
    problems,
  )
  const characters = parseCharacters(named('characters.yaml'), problems)
  const facilities = parseFacilities(named('facilities.yaml'), { facts: known.facts, sections }, problems)
  const catalogue: Catalogue = {
    id: own.id,
    pack: own,
    languages: own.languages ?? base?.languages ?? ['ja'],
    vocabulary: vocabulary.vocabulary,
    events,
    documents: new Map([...documents].map(([id, document]) => [id, document.name])),
    desk: desk.value,
    offices: new Map(offices.map((office) => [office.section, office])),
    calendar: calendarOf(calendar.value, sources),
    settings: settings.values,
    imports,
    exports,
    characters: characters.own,
    characterFamilies: characters.families,
    ...(facilities === undefined ? {} : { facilities }),
    definitions,
    problems,
  }
  return { catalogue, problems }
}

/** A pack's vocabulary is `vocabulary.yaml` and, a topic each, the files of its folder `vocabulary`. */
function isVocabulary(file: string, pack: string): boolean {
  return file === `${pack}/vocabulary.yaml` || file.startsWith(`${pack}/vocabulary/`)
}

/** The procedures that have a folder, be their definitions unreadable or set aside: what names one is not wrong for that. */
function procedureFolders(sources: PackSources, chain: readonly string[]): ReadonlySet<string> {
  return new Set(
    chain.flatMap((pack) =>
      filesOfPack(sources, pack).flatMap(({ file }) => {
        const end = file.indexOf('/', pack.length + 1)
        return end < 0 ? [] : [file.slice(pack.length + 1, end)]
      }),
    ),
  )
}

interface ReadFile<T> {
  readonly located: Located
  readonly value: T
}

function readAll<const S extends v.GenericSchema>(
  schema: S,
  files: readonly Located[],
  problems: Problem[],
): readonly ReadFile<v.InferOutput<S>>[] {
  return files.flatMap((located) => {
    const parsed = parseShape(schema, located)
    if (parsed.ok) return [{ located, value: parsed.value }]
    problems.push(...parsed.problems)
    return []
  })
}

/** The overlay's file where it has one, else the base's. */
function last<T>(files: readonly ReadFile<T>[]): ReadFile<T> | undefined {
  return files.at(-1)
}

function indexed<T extends { readonly id: string }>(
  files: readonly { readonly located: Located; readonly items: readonly T[] }[],
  code: string,
  problems: Problem[],
): Map<string, T> {
  const items = new Map<string, T>()
  for (const { located, items: written } of files) {
    written.forEach((item, i) => {
      if (items.has(item.id))
        problems.push(
          problemAt(located, `/${code.startsWith('event') ? 'events' : 'documents'}/${String(i)}/id`, code, {
            id: item.id,
          }),
        )
      else items.set(item.id, item)
    })
  }
  return items
}
