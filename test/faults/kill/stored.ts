import type { Page } from '@playwright/test'

/** An event as it lies there: its place, and the sealed rest as hexadecimal. */
export interface StoredEvent {
  readonly stream: string
  readonly seq: number
  readonly id: string
  readonly sealed: string
}

/** An audit entry's place in its chain. */
export interface StoredEntry {
  readonly terminal: string
  readonly seq: number
  readonly previous: string
  readonly hash: string
}

/** What the database of the sample city holds, read beside the application and without its keys. */
export interface Stored {
  readonly events: readonly StoredEvent[]
  readonly records: readonly { readonly stream: string; readonly version: number }[]
  readonly audit: readonly StoredEntry[]
}

/** Reads the visits in the database raw, whoever else has it open. */
export const readStored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('request failed'))
      })
    const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    const isVisit = ({ stream }: { readonly stream: string }): boolean => stream.includes('/visit/')
    const database = await answered(indexedDB.open('madoguchi-sample'))
    const transaction = database.transaction(['events', 'records', 'audit'], 'readonly')
    const all = <T>(name: string) => answered(transaction.objectStore(name).getAll() as IDBRequest<T[]>)
    const events = await all<{ stream: string; seq: number; id: string; sealed: Uint8Array }>('events')
    const records = await all<{ stream: string; version: number }>('records')
    const audit = await all<{ terminal: string; seq: number; previous: string; hash: string }>('audit')
    database.close()
    return {
      events: events.filter(isVisit).map(({ stream, seq, id, sealed }) => ({ stream, seq, id, sealed: hex(sealed) })),
      records: records.filter(isVisit),
      audit: audit.map(({ terminal, seq, previous, hash }) => ({ terminal, seq, previous, hash })),
    }
  })

const brokenLinks = (terminal: string, chain: readonly StoredEntry[]): readonly string[] =>
  chain.flatMap(({ seq, previous }, index) =>
    seq === index + 1 && previous === (chain[index - 1]?.hash ?? '0'.repeat(64))
      ? []
      : [`${terminal}: entry ${index + 1} is ${seq}, or not linked`],
  )

/** What is wrong in the database itself: events out of order, records that count otherwise, too few entries, broken chains. */
export const tornPlaces = ({ events, records, audit }: Stored): readonly string[] => {
  const streams = [...new Set(events.map(({ stream }) => stream))]
  const terminals = [...new Set(audit.map(({ terminal }) => terminal))]
  return [
    ...streams.flatMap((stream) => {
      const sequence = events.filter((event) => event.stream === stream).map(({ seq }) => seq)
      const version = records.find((record) => record.stream === stream)?.version
      const inOrder = sequence.every((seq, index) => seq === index + 1)
      return inOrder && version === sequence.length ? [] : [`${stream}: events ${sequence.join()}, version ${version}`]
    }),
    ...(records.length === streams.length ? [] : [`${records.length} records of ${streams.length} visits`]),
    ...(audit.length >= events.length ? [] : [`${audit.length} entries for ${events.length} events`]),
    ...terminals.flatMap((terminal) =>
      brokenLinks(
        terminal,
        audit.filter((entry) => entry.terminal === terminal),
      ),
    ),
  ]
}
