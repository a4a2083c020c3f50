import { nationalHolidays } from '#adapters/holidays'
import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import type { SourceFile } from '#app/ports'
import { openCases } from './opened-cases.ts'
import type { OpenedCases } from './opened-cases.ts'

/** What a page is handed: the texts of the packs, since it has no folder to read them from. */
export interface PackTexts {
  readonly files: readonly SourceFile[]
  readonly pack: string
  readonly forms: readonly string[]
}

/** Reads the texts as the browser's own composition does and opens every case in them. */
export type OpenInBrowser = (texts: PackTexts) => OpenedCases

const openInBrowser: OpenInBrowser = ({ files, pack, forms }) =>
  openCases(loadCatalogue({ files, pack, read: readYaml, holidays: nationalHolidays(), forms: new Set(forms) }))

Reflect.set(globalThis, 'openInBrowser', openInBrowser)
