import { dayFromIso } from '#core/value'
import type { Calendar, Day, Problem } from '#core/value'
import type * as v from 'valibot'
import type { Catalogue } from './catalogue.ts'
import { checkCondition } from './check-condition.ts'
import type { Speech } from './check-condition.ts'
import { checkDefinition, checkVersions } from './check-definition.ts'
import type { Known } from './check-definition.ts'
import type { Definition } from './definition.ts'
import { calendarFormat, deskFormat, documentsFormat, officesFormat, packFormat } from './formats/pack-format.ts'
import type { PackFile } from './formats/pack-format.ts'
import { eventsFormat } from './formats/vocabulary-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { parseDefinition, parseOverride } from './parse-definition.ts'
import type { ParsedDefinition } from './parse-definition.ts'
import { parseShape } from './parse-shape.ts'
import { settingsOf } from './settings.ts'
import { parseVocabulary } from './vocabulary.ts'
import type { PlacedCondition } from './vocabulary.ts'

/** What lies in the folder of the packs, and what comes from elsewhere. */
export interface PackSources {
  /** Every YAML file of the packs, with paths relative to the folder (`national/move-in/definition.yaml`). */
  readonly files: readonly Located[]
  /** The pack to work by: an overlay (`mihon-city`) or a base pack alone. */
  readonly pack: string
  /** National holidays (国民の祝日) and the days they are known for. */
  readonly holidays: { readonly days: readonly Day[]; readonly from: Day; readonly to: Day }
  /** Ids of the forms there are. */
  readonly forms: ReadonlySet<string>
}

/** A catalogue, or nothing when a file that everything hangs on cannot be read; with all problems in either case. */
export interface ParsedPacks {
  readonly catalogue: Catalogue | undefined
  readonly problems: readonly Problem[]
}

/**
 * Reads a pack and its base into one catalogue. A bad definition is set aside and the rest runs; a bad desk, vocabulary,
 * events, calendar or pack file stops the pack. Problems besides those of the parts: `pack-missing`, `file-missing`,
 * `event-twice`, `document-twice`, `office-twice`, `unknown-section`, `definition-twice`, `folder-is-not-id`,
 * `overrides-nothing`, `overridden-twice`.
 */
export function parsePacks(sources: PackSources): ParsedPacks {
  const problems: Problem[] = []
  const own = packFile(sources, sources.pack, problems)
  const base = own?.base === undefined ? undefined : packFile(sources, own.base, problems)
  if (own === undefined || (own.base !== undefined && base === undefined)) return { catalogue: undefined, problems }
  const chain = [...(own.base === undefined ? [] : [own.base]), own.id]
  const named = (name: string) =>
    chain.flatMap((pack) => sources.files.filter(({ file }) => file === `${pack}/${name}`))
  const read = <const S extends v.GenericSchema>(schema: S, name: string) => readAll(schema, named(name), problems)

  const desk = last(read(deskFormat, 'desk.yaml'))
  const calendar = last(read(calendarFormat, 'calendar.yaml'))
  const vocabulary = parseVocabulary(named('vocabulary.yaml'))
  problems.push(...vocabulary.problems)
  const events = indexed(
    read(eventsFormat, 'events.yaml').map((each) => ({ ...each, items: each.value.events })),
    'event-twice',
    problems,
  )
  const documents = indexed(
    read(documentsFormat, 'documents.yaml').map((each) => ({ ...each, items: each.value.documents })),
    'document-twice',
    problems,
  )
  const offices = read(officesFormat, 'offices.yaml').flatMap(({ value }) => value.offices)
  for (const name of ['desk.yaml', 'calendar.yaml', 'vocabulary.yaml', 'events.yaml']) {
    if (named(name).length === 0) problems.push({ code: 'file-missing', params: { file: `${chain[0] ?? ''}/${name}` } })
  }
  if (desk === undefined || calendar === undefined || vocabulary.problems.length > 0 || events.size === 0)
    return { catalogue: undefined, problems }

  const settings = settingsOf(
    { file: own, located: packLocated(sources, own.id) },
    base === undefined ? undefined : { file: base, located: packLocated(sources, base.id) },
  )
  problems.push(...settings.problems)
  const sections = new Set(desk.value.sections.map((section) => section.id))
  for (const located of named('offices.yaml')) {
    offices.forEach(({ section }, i) => {
      if (!sections.has(section))
        problems.push(problemAt(located, `/offices/${String(i)}/section`, 'unknown-section', { section }))
    })
  }
  const speech: Speech = {
    lexicon: vocabulary.vocabulary.lexicon,
    events: new Set(events.keys()),
    settings: settings.allowed,
  }
  problems.push(...spoken(vocabulary.conditions, speech))
  const known: Known = {
    events: speech.events,
    sections,
    authorities: desk.value.authorities.map(({ id }) => id),
    documents: new Set(documents.keys()),
    forms: sources.forms,
    facts: speech.lexicon.facts,
    settings: settings.allowed,
  }
  const definitions = definitionsOf(sources, chain, speech, known, problems)
  const catalogue: Catalogue = {
    id: own.id,
    pack: own,
    vocabulary: vocabulary.vocabulary,
    events,
    documents: new Map([...documents].map(([id, document]) => [id, document.name])),
    desk: desk.value,
    offices: new Map(offices.map((office) => [office.section, office])),
    calendar: calendarOf(calendar.value, sources),
    settings: settings.values,
    definitions,
    problems,
  }
  return { catalogue, problems }
}

function packLocated(sources: PackSources, pack: string): Located {
  return (
    sources.files.find(({ file }) => file === `${pack}/pack.yaml`) ?? {
      file: `${pack}/pack.yaml`,
      value: {},
      places: {},
    }
  )
}

function packFile(sources: PackSources, pack: string, problems: Problem[]): PackFile | undefined {
  const located = sources.files.find(({ file }) => file === `${pack}/pack.yaml`)
  if (located === undefined) {
    problems.push({ code: 'pack-missing', params: { pack } })
    return undefined
  }
  const parsed = parseShape(packFormat, located)
  if (!parsed.ok) problems.push(...parsed.problems)
  else if (parsed.value.id !== pack)
    problems.push(problemAt(located, '/id', 'folder-is-not-id', { folder: pack, id: parsed.value.id }))
  return parsed.ok ? parsed.value : undefined
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

function spoken(conditions: readonly PlacedCondition[], speech: Speech): readonly Problem[] {
  return conditions.flatMap(({ condition, subject, located }) => checkCondition(condition, subject, located, speech))
}

function definitionsOf(
  sources: PackSources,
  chain: readonly string[],
  speech: Speech,
  known: Known,
  problems: Problem[],
): ReadonlyMap<string, readonly Definition[]> {
  const parsed = chain.flatMap((pack) =>
    sources.files
      .filter(({ file }) => file.startsWith(`${pack}/`) && /\/definition(@\d{4}-\d{2}-\d{2})?\.yaml$/.test(file))
      .map((located) => parseDefinition(located, pack)),
  )
  const good: ParsedDefinition[] = []
  for (const each of parsed) {
    const own = each.definition === undefined ? [] : checkDefinition(each.definition, each.located, known)
    const found = [...each.problems, ...spoken(each.conditions, speech), ...own]
    problems.push(...found)
    if (found.length === 0) good.push(each)
  }
  const versions = new Map<string, ParsedDefinition[]>()
  for (const each of good) {
    const id = each.definition?.id ?? ''
    versions.set(id, [...(versions.get(id) ?? []), each])
  }
  for (const list of versions.values()) problems.push(...checkVersions(list))
  const definitions = new Map<string, readonly Definition[]>()
  for (const [id, list] of versions) {
    definitions.set(
      id,
      list
        .flatMap(({ definition }) => (definition === undefined ? [] : [definition]))
        .sort((a, b) => a.effective.from - b.effective.from),
    )
  }
  return overridden(sources, chain, definitions, speech, known, problems)
}

function overridden(
  sources: PackSources,
  chain: readonly string[],
  definitions: ReadonlyMap<string, readonly Definition[]>,
  speech: Speech,
  known: Known,
  problems: Problem[],
): ReadonlyMap<string, readonly Definition[]> {
  const result = new Map(definitions)
  const seen = new Set<string>()
  const files = chain
    .slice(1)
    .flatMap((pack) => sources.files.filter(({ file }) => file.startsWith(`${pack}/overrides/`)))
  for (const located of files) {
    const subjectOf = (id: string) =>
      result.get(id)?.[0]?.forEach.startsWith('household') === true ? 'household' : 'person'
    const parsed = parseOverride(located, subjectOf, (id) => result.get(id)?.[0]?.section ?? '')
    const found = [...parsed.problems, ...spoken(parsed.conditions, speech)]
    const id = parsed.file?.overrides
    const versions = id === undefined ? undefined : result.get(id)
    if (id !== undefined && versions === undefined)
      found.push(problemAt(located, '/overrides', 'overrides-nothing', { procedure: id }))
    if (id !== undefined && seen.has(id))
      found.push(problemAt(located, '/overrides', 'overridden-twice', { procedure: id }))
    const applied = (versions ?? []).map(parsed.apply)
    for (const definition of applied) found.push(...checkDefinition(definition, located, known, 'override'))
    problems.push(...found)
    if (id === undefined || found.length > 0) continue
    seen.add(id)
    result.set(id, applied)
  }
  return result
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

function calendarOf(file: v.InferOutput<typeof calendarFormat>, { holidays }: PackSources): Calendar {
  const national = file['national-holidays'] === 'closed' ? holidays.days : []
  return {
    weeklyClosed: file['weekly-closed'].map((day) => WEEKDAYS.indexOf(day)),
    closedDays: [...national, ...file['also-closed']],
    yearEnd: file['year-end'],
    coversFrom: holidays.from,
    coversTo: Math.min(holidays.to, dayFromIso('2099-12-31') ?? holidays.to),
  }
}
