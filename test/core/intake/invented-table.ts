import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { csvReader } from '#adapters/csv'
import { nationalHolidays } from '#adapters/holidays'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import type { Catalogue } from '#core/definitions'
import type { Table } from '#core/intake'
import { invented } from '../definitions/invented.ts'

/** A file of invented people, as the window reads it. */
export const fileTable = (name: string): Table => {
  const { table, problems } = csvReader.read(name, readFileSync(resolve('test/files/intake', name)))
  if (table === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return table
}

/** A table as text, of rows with `,` and `|` between them. */
export const tableOf = (text: string, encoding: Table['encoding'] = 'utf-8'): Table => {
  const [header = [], ...rows] = text.split('|').map((row) => row.split(','))
  return {
    file: 'guests.csv',
    encoding,
    header,
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    lost: [],
  }
}

/** The invented town's catalogue. */
export const town: Catalogue = invented()

/** The sample city's catalogue, from its files. */
export const sampleCity = async (): Promise<Catalogue> => {
  const files = await readFolder(resolve('procedures'), '.yaml')
  if (!files.ok) throw new Error('no packs')
  const { catalogue } = loadCatalogue({
    files: files.value,
    pack: 'mihon-city',
    read: readYaml,
    holidays: nationalHolidays(),
    forms: new Set(),
  })
  if (catalogue === undefined) throw new Error('no catalogue')
  return catalogue
}
