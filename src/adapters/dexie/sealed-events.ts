import type { OpenedText, SealContext, SealedPlace } from '#app/ports'
import { headOf, withheldEvent, type Envelope, type EventHead } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import type { DexieConnection } from './dexie-connection.ts'
import type { EventRow } from './madoguchi-database.ts'

/** The domain of an event that names none. */
const DESK = 'desk'

/** Where an event lies. */
const eventPlace = ({ stream, id, seq }: Pick<EventRow, 'stream' | 'id' | 'seq'>): SealedPlace => ({
  table: 'events',
  stream,
  id,
  seq,
})

/** What events look like before they are sealed. */
export const eventItems = (events: readonly Envelope[]) =>
  events.map((event) => ({
    place: eventPlace(event),
    domain: event.domain ?? DESK,
    text: JSON.stringify(event),
    head: JSON.stringify(headOf(event)),
  }))

const read = (row: EventRow, opened: OpenedText | undefined): Envelope | undefined => {
  if (typeof row.sealed === 'string') return JSON.parse(row.sealed) as Envelope
  if (opened === undefined || opened === 'damaged') return undefined
  if ('text' in opened) return JSON.parse(opened.text) as Envelope
  return withheldEvent(JSON.parse(opened.withheld) as EventHead)
}

/**
 * Kept events as they were appended; one whose domain's key is not held comes as withheld. Never inside a transaction:
 * opening waits for something that is not the database. Problem: `record-damaged` {seq}, and those of the cipher.
 */
export const openEvents = async (
  { cipher }: DexieConnection,
  rows: readonly EventRow[],
  context: SealContext,
): Promise<Result<readonly Envelope[]>> => {
  const closed = rows.filter(
    (row): row is EventRow & { sealed: Uint8Array<ArrayBuffer> } => typeof row.sealed !== 'string',
  )
  const items = closed.map(({ keyId = '', sealed, head, ...row }) => ({
    place: eventPlace(row),
    keyId,
    sealed,
    ...(head === undefined ? {} : { head }),
  }))
  const opened = items.length === 0 ? success([]) : await cipher.open(items, context)
  if (!opened.ok) return opened
  const texts = new Map(closed.map((row, index) => [row, opened.value[index]]))
  const events: Envelope[] = []
  for (const row of rows) {
    const event = read(row, texts.get(row as (typeof closed)[number]))
    if (event === undefined) return failure(problem('record-damaged', { seq: row.seq }))
    events.push(event)
  }
  return success(events)
}
