import type { Catalogue, ExportFact, ExportField, ExportSystem } from '#core/definitions'
import { lookFrom, readHousehold } from '#core/logic'
import type { Reading, Scope } from '#core/logic'
import type { DateValue } from '#core/value'
import { formatEntryDate } from './entry-date.ts'
import type { EntryCell, EntryMark } from './entry-row.ts'
import { readEntryFact } from './read-entry-fact.ts'

/** What a cell is made with. */
export interface EntrySource {
  readonly catalogue: Catalogue
  readonly system: Pick<ExportSystem, 'dates' | 'eras'>
  readonly ticket: string
  /** Facts left for handwriting, and facts outside the domains of whoever asks. */
  readonly byHand: ReadonlySet<string>
  readonly notShown: ReadonlySet<string>
}

type Said = Pick<EntryCell, 'value' | 'mark' | 'written'>

const NOTHING: Said = { value: '' }
const marked = (mark: EntryMark, written?: string): Said => ({
  value: '',
  mark,
  ...(written === undefined || written === '' ? {} : { written }),
})

/** One field of a row as the system wants it. What is not known, or cannot be written as the system writes, is empty and says why. */
export function entryCell(field: ExportField, scope: Scope, source: EntrySource): EntryCell {
  return { field: field.id, label: field.label.ja, ...sayField(field, scope, source) }
}

function sayField(field: ExportField, own: Scope, source: EntrySource): Said {
  if (field.facts.some((fact) => source.byHand.has(fact))) return marked('by-hand')
  const hidden = field.facts.filter((fact) => source.notShown.has(fact))
  // Of several alternatives the ones that are seen may still tell it.
  if (hidden.length > 0 && (field.meaning.kind !== 'either' || hidden.length === field.facts.length))
    return marked('not-shown')
  const scope = field.ofPerson === undefined ? own : personOf(field.ofPerson, own, source)
  if (scope === undefined) return NOTHING
  if (scope === 'open') return marked('not-stated')
  const { meaning } = field
  switch (meaning.kind) {
    case 'part':
      return meaning.part === 'ticket' ? { value: source.ticket } : sayKind(field, scope, source)
    case 'joins':
      return sayJoined(meaning, field, scope, source)
    default:
      return sayFirst(meaning.facts, field, scope, source)
  }
}

/** Somebody else of the household after the event; nobody where the row's own person belongs to none; open while it is not known who. */
function personOf(
  { fact, is }: NonNullable<ExportField['ofPerson']>,
  scope: Scope,
  { catalogue }: EntrySource,
): Scope | 'open' | undefined {
  const { world, event, subject } = scope
  const homeOf = (person: string): Reading => readHousehold(person, 'after', scope)
  const home: Reading =
    subject.type === 'household' ? { state: 'known', value: subject.id, origin: '' } : homeOf(subject.id)
  if (home.state === 'open') return 'open'
  if (home.state === 'none' || home.value === 'none') return undefined
  const found = world.persons.filter((person) => {
    const theirs = homeOf(person)
    if (theirs.state !== 'known' || theirs.value !== home.value) return false
    const read = readEntryFact(fact, lookFrom(world, event, { type: 'person', id: person }), catalogue)
    return read.state === 'known' && read.value === is
  })
  const [only, second] = found
  return only === undefined || second !== undefined ? 'open' : lookFrom(world, event, { type: 'person', id: only })
}

function sayKind(field: ExportField, { world, event }: Scope, { catalogue }: EntrySource): Said {
  const kind = world.events.find(({ id }) => id === event)?.kind
  if (kind === undefined) return NOTHING
  return sayCoded(kind, catalogue.events.get(kind)?.name.ja ?? kind, field)
}

/** A value in the system's code; its word where the system has no codes for the field at all. */
function sayCoded(value: string, word: string, { codes }: ExportField): Said {
  if (Object.keys(codes).length === 0) return { value: word }
  const code = Object.hasOwn(codes, value) ? codes[value] : undefined
  return code === undefined ? marked('no-code', word) : { value: code }
}

function sayJoined(
  { facts, separator }: Extract<ExportField['meaning'], { kind: 'joins' }>,
  field: ExportField,
  scope: Scope,
  source: EntrySource,
): Said {
  const said = facts.map((fact) => sayReading(readEntryFact(fact, scope, source.catalogue), fact, field, source))
  const open = said.find(({ mark }) => mark !== undefined)
  if (open !== undefined) return open
  return { value: said.flatMap(({ value }) => (value === '' ? [] : [value])).join(separator) }
}

/** The first fact that says something; one that is open stops the search, lest another's value be taken for it. */
function sayFirst(facts: readonly ExportFact[], field: ExportField, scope: Scope, source: EntrySource): Said {
  for (const fact of facts) {
    if (source.notShown.has(fact.id)) return marked('not-shown')
    const reading = readEntryFact(fact, scope, source.catalogue)
    if (reading.state !== 'none') return sayReading(reading, fact, field, source)
  }
  return NOTHING
}

function sayReading(reading: Reading, { id }: ExportFact, field: ExportField, source: EntrySource): Said {
  if (reading.state === 'none') return NOTHING
  if (reading.state === 'open') return marked(reading.asked ? 'unknown' : 'not-stated')
  const { value } = reading
  const { lexicon, texts } = source.catalogue.vocabulary
  switch (lexicon.facts.get(id)?.type) {
    case 'choice':
      return sayCoded(String(value), texts.get(id)?.values[String(value)]?.ja ?? String(value), field)
    case 'date':
      return sayDate(value as DateValue, source)
    default:
      return { value: String(value) }
  }
}

function sayDate({ earliest, latest, text }: DateValue, { system }: EntrySource): Said {
  if (earliest !== latest) return marked('part-of-date', text)
  const day = formatEntryDate(earliest, system)
  return day === undefined ? marked('no-era', text) : { value: day }
}
