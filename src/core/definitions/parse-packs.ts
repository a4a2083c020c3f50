import type { Problem } from '#core/value'
import { calendarOf } from './calendar-of.ts'
import type { Catalogue } from './catalogue.ts'
import { spoken } from './check-condition.ts'
import type { Speech } from './check-condition.ts'
import type { Known } from './check-definition.ts'
import { problemAt } from './located.ts'
import { filesNamed, packChain, procedureFolders } from './pack-chain.ts'
import type { PackChain } from './pack-chain.ts'
import { packLocated } from './pack-sources.ts'
import type { PackSources } from './pack-sources.ts'
import { parseCharacters } from './parse-characters.ts'
import { parseDefinitions } from './parse-definitions.ts'
import { parseExports } from './parse-exports.ts'
import { parseFacilities } from './parse-facilities.ts'
import { checkGroundwork, parseGroundwork } from './parse-groundwork.ts'
import type { Groundwork } from './parse-groundwork.ts'
import { parseImports } from './parse-imports.ts'
import { settingsOf } from './settings.ts'
import type { Settings } from './settings.ts'

/** A catalogue, or nothing when a file that everything hangs on cannot be read; with all problems in either case. */
export interface ParsedPacks {
  readonly catalogue: Catalogue | undefined
  readonly problems: readonly Problem[]
}

/**
 * Reads a pack and its base into one catalogue. A bad definition is set aside and the rest runs; a bad desk, vocabulary,
 * events, calendar or pack file stops the pack. Problems besides those of the parts: `pack-missing`, `file-missing`,
 * `event-twice`, `document-twice`, `folder-is-not-id`, `overrides-nothing`, `overridden-twice`, `unknown-procedure`.
 */
export function parsePacks(sources: PackSources): ParsedPacks {
  const problems: Problem[] = []
  return { catalogue: parseCatalogue(sources, problems), problems }
}

function parseCatalogue(sources: PackSources, problems: Problem[]): Catalogue | undefined {
  const chain = packChain(sources, problems)
  const ground = chain && parseGroundwork(chain, problems)
  if (chain === undefined || ground === undefined) return undefined

  const settings = settingsOfChain(chain)
  const known = knownIn(ground, settings, sources)
  problems.push(...settings.problems, ...checkGroundwork(ground, known.sections))
  const speech: Speech = { lexicon: ground.vocabulary.lexicon, events: known.events, settings: known.settings }
  const unspoken = spoken(ground.conditions, speech)
  problems.push(...unspoken)
  if (unspoken.length > 0) return undefined

  const definitions = parseDefinitions(sources, chain.packs, speech, known, problems)
  problems.push(...checkBeforeClosing(ground, definitions))
  return {
    ...ofGroundwork(ground, sources),
    id: chain.own.id,
    pack: chain.own,
    languages: chain.own.languages ?? chain.base?.languages ?? ['ja'],
    settings: settings.values,
    ...parseLists(chain, known, problems),
    definitions,
    problems,
  }
}

function settingsOfChain({ sources, own, base }: PackChain): Settings {
  return settingsOf(
    { file: own, located: packLocated(sources, own.id) },
    base && { file: base, located: packLocated(sources, base.id) },
  )
}

/** The ids that all that is read from here on may refer to. */
function knownIn({ desk, events, documents, vocabulary }: Groundwork, settings: Settings, sources: PackSources): Known {
  return {
    desk: desk.value,
    events: new Set(events.keys()),
    sections: new Set(desk.value.sections.map(({ id }) => id)),
    authorities: desk.value.authorities.map(({ id }) => id),
    documents: new Set(documents.keys()),
    forms: sources.forms,
    facts: vocabulary.lexicon.facts,
    settings: settings.allowed,
  }
}

/** What the desk asks about before it closes are procedures there are. Problem: `unknown-procedure`. */
function checkBeforeClosing({ desk }: Groundwork, definitions: Catalogue['definitions']): readonly Problem[] {
  return desk.value['before-closing'].flatMap(({ procedures }, i) =>
    procedures
      .filter((procedure) => !definitions.has(procedure))
      .map((procedure) =>
        problemAt(desk.located, `/before-closing/${String(i)}/procedures`, 'unknown-procedure', { procedure }),
      ),
  )
}

function ofGroundwork(
  { vocabulary, events, documents, desk, officeFiles, calendar }: Groundwork,
  sources: PackSources,
): Pick<Catalogue, 'vocabulary' | 'events' | 'documents' | 'desk' | 'offices' | 'calendar'> {
  const offices = officeFiles.flatMap(({ value }) => value.offices)
  return {
    vocabulary,
    events,
    documents: new Map([...documents].map(([id, { name }]) => [id, name])),
    desk: desk.value,
    offices: new Map(offices.map((office) => [office.section, office])),
    calendar: calendarOf(calendar, sources),
  }
}

/** The lists no definition refers to: files read at the window, core systems, characters, facilities. */
function parseLists(
  chain: PackChain,
  known: Known,
  problems: Problem[],
): Pick<Catalogue, 'imports' | 'exports' | 'characters' | 'characterFamilies' | 'facilities'> {
  const imports = parseImports(filesNamed(chain, 'imports.yaml'), known, problems)
  const procedures = procedureFolders(chain)
  const exports = parseExports(filesNamed(chain, 'exports.yaml'), { ...known, procedures }, problems)
  const characters = parseCharacters(filesNamed(chain, 'characters.yaml'), problems)
  const facilities = parseFacilities(filesNamed(chain, 'facilities.yaml'), known, problems)
  return {
    imports,
    exports,
    characters: characters.own,
    characterFamilies: characters.families,
    ...(facilities === undefined ? {} : { facilities }),
  }
}
