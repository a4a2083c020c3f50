import type { Problem } from '#core/value'
import type { EventKind } from './catalogue.ts'
import { checkDesk, checkEvents, checkOffices } from './check-desk.ts'
import { calendarFormat, deskFormat, documentsFormat, officesFormat } from './formats/pack-format.ts'
import type { CalendarFile, DeskFile, DocumentsFile, OfficesFile } from './formats/pack-format.ts'
import { eventsFormat } from './formats/vocabulary-format.ts'
import type { EventsFile } from './formats/vocabulary-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { filesNamed, vocabularyFiles } from './pack-chain.ts'
import type { PackChain } from './pack-chain.ts'
import { parseFiles } from './parse-shape.ts'
import type { ReadFile } from './parse-shape.ts'
import { parseVocabulary } from './vocabulary.ts'
import type { ParsedVocabulary } from './vocabulary.ts'

/** What the definitions of a chain of packs stand on: of desk and calendar the overlay's file where it has one, else the base's. */
export interface Groundwork extends ParsedVocabulary {
  readonly desk: ReadFile<DeskFile>
  readonly calendar: CalendarFile
  readonly events: ReadonlyMap<string, EventKind>
  readonly eventFiles: readonly ReadFile<EventsFile>[]
  readonly documents: ReadonlyMap<string, DocumentsFile['documents'][number]>
  readonly officeFiles: readonly ReadFile<OfficesFile>[]
}

/** Files no pack can do without. */
const INDISPENSABLE = ['desk.yaml', 'calendar.yaml', 'vocabulary.yaml', 'events.yaml']

/**
 * Reads what everything else hangs on; undefined when desk, calendar, vocabulary or events cannot be read. Problems: those of
 * the shapes and of the vocabulary, `event-twice`, `document-twice`, `file-missing`.
 */
export function parseGroundwork(chain: PackChain, problems: Problem[]): Groundwork | undefined {
  const desk = parseFiles(deskFormat, filesNamed(chain, 'desk.yaml'), problems).at(-1)
  const calendar = parseFiles(calendarFormat, filesNamed(chain, 'calendar.yaml'), problems).at(-1)
  const vocabulary = parseVocabulary(vocabularyFiles(chain))
  problems.push(...vocabulary.problems)
  const eventFiles = parseFiles(eventsFormat, filesNamed(chain, 'events.yaml'), problems)
  const events = indexed(
    eventFiles.map(({ located, value }) => ({ located, list: 'events', items: value.events })),
    'event-twice',
    problems,
  )
  const documents = indexed(
    parseFiles(documentsFormat, filesNamed(chain, 'documents.yaml'), problems).map(({ located, value }) => ({
      located,
      list: 'documents',
      items: value.documents,
    })),
    'document-twice',
    problems,
  )
  const officeFiles = parseFiles(officesFormat, filesNamed(chain, 'offices.yaml'), problems)
  problems.push(...checkPresence(chain))
  if (desk === undefined || calendar === undefined || vocabulary.problems.length > 0 || events.size === 0)
    return undefined
  return { ...vocabulary, desk, calendar: calendar.value, events, eventFiles, documents, officeFiles }
}

/** Whether what was read fits together. Problems: those of {@link checkDesk}, {@link checkOffices} and {@link checkEvents}. */
export function checkGroundwork(
  { desk, officeFiles, eventFiles, vocabulary }: Groundwork,
  sections: ReadonlySet<string>,
): readonly Problem[] {
  return [
    ...checkDesk(desk.value, desk.located),
    ...officeFiles.flatMap(({ value, located }) => checkOffices(value, located, sections)),
    ...eventFiles.flatMap(({ value, located }) => checkEvents(value, located, vocabulary.lexicon.facts)),
  ]
}

function checkPresence(chain: PackChain): readonly Problem[] {
  return INDISPENSABLE.filter((name) => filesNamed(chain, name).length === 0).map((name) => {
    const file = `${chain.packs[0] ?? ''}/${name}`
    return { code: 'file-missing', params: { file }, at: { file, line: 1, column: 1 } }
  })
}

/** The items of one list of some files. */
interface Listed<Item> {
  readonly located: Located
  /** The key the list stands under. */
  readonly list: string
  readonly items: readonly Item[]
}

/** Items by their ids; of two with the same the first. */
function indexed<Item extends { readonly id: string }>(
  files: readonly Listed<Item>[],
  code: string,
  problems: Problem[],
): ReadonlyMap<string, Item> {
  const byId = new Map<string, Item>()
  for (const { located, list, items } of files) {
    items.forEach((item, i) => {
      const { id } = item
      if (byId.has(id)) problems.push(problemAt(located, `/${list}/${String(i)}/id`, code, { id }))
      else byId.set(id, item)
    })
  }
  return byId
}
