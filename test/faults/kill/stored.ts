import type { Page } from '@playwright/test'
import { browserHash } from '#adapters/browser'
import { checkChain, type AuditEntry } from '#core/audit'
import type { Envelope } from '#core/record'

/** What the database of the sample city holds, read beside the application. */
export interface Stored {
  readonly events: readonly Envelope[]
  readonly records: readonly { readonly stream: string; readonly version: number }[]
  readonly audit: readonly AuditEntry[]
}

/** Reads the database raw, whoever else has it open. Events lie there readable under the pass-through cipher. */
export const readStored = async (page: Page): Promise<Stored> => {
  const tables = await page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('request failed'))
      })
    const database = await answered(indexedDB.open('madoguchi-sample'))
    const transaction = database.transaction(['events', 'records', 'audit'], 'readonly')
    const all = (name: string) => answered(transaction.objectStore(name).getAll() as IDBRequest<unknown[]>)
    const found = { events: await all('events'), records: await all('records'), audit: await all('audit') }
    database.close()
    return found
  })
  const rows = tables.events as { readonly sealed: string }[]
  return { ...(tables as Stored), events: rows.map(({ sealed }) => JSON.parse(sealed) as Envelope) }
}

/** What is wrong in the database itself: events out of order, records that count otherwise, events and audit that part. */
export const tornPlaces = ({ events, records, audit }: Stored): readonly string[] => {
  const streams = [...new Set(events.map(({ stream }) => stream))]
  const terminals = [...new Set(audit.map(({ terminal }) => terminal))]
  const audited = audit.flatMap(({ content }) => content.event ?? [])
  return [
    ...streams.flatMap((stream) => {
      const sequence = events.filter((event) => event.stream === stream).map(({ seq }) => seq)
      const version = records.find((record) => record.stream === stream)?.version
      const inOrder = sequence.every((seq, index) => seq === index + 1)
      return inOrder && version === sequence.length ? [] : [`${stream}: events ${sequence.join()}, version ${version}`]
    }),
    ...(records.length === streams.length ? [] : [`${records.length} records of ${streams.length} visits`]),
    ...(JSON.stringify(audited) === JSON.stringify(events.map(({ id }) => id)) ? [] : ['events and audit part']),
    ...terminals.flatMap((terminal) => {
      const chain = audit.filter((entry) => entry.terminal === terminal)
      return checkChain(terminal, chain, browserHash.digest).map(({ code }) => `${terminal}: ${code}`)
    }),
  ]
}
