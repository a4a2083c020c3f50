import { basename, dirname, resolve } from 'node:path'
import { nationalHolidays } from '#adapters/holidays'
import { readFolder, readText } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import type { LoadedCatalogue } from '#app/load-catalogue'
import { parseCase } from '#core/definitions'
import type { Case, Catalogue } from '#core/definitions'
import type { Problem, Result } from '#core/value'

/** The repository's own folders, wherever the command is called from. */
export const ROOT = resolve(import.meta.dirname, '../..')
/** Where the forms lie. */
export const TEMPLATES = resolve(ROOT, 'print-templates')
/** The pack commands work by when none is named. */
export const DEFAULT_PACK = resolve(ROOT, 'procedures/mihon-city')

/** Loads a pack by the path of its folder. */
export async function openPack(path: string): Promise<LoadedCatalogue> {
  const folder = resolve(path)
  const [files, forms] = await Promise.all([readFolder(dirname(folder), '.yaml'), formIds()])
  if (!files.ok) return { catalogue: undefined, problems: files.problems, files: [] }
  return loadCatalogue({
    files: files.value,
    pack: basename(folder),
    read: readYaml,
    holidays: nationalHolidays(),
    forms,
  })
}

/** Ids of the forms there are. */
export async function formIds(): Promise<ReadonlySet<string>> {
  const files = await readFolder(TEMPLATES, 'form.yaml')
  return new Set(files.ok ? files.value.map(({ path }) => path.split('/')[0] ?? '') : [])
}

/** Reads a case file against a catalogue. */
export async function openCase(path: string, catalogue: Catalogue): Promise<Result<Case>> {
  const text = await readText(resolve(path))
  if (!text.ok) return text
  const located = readYaml(path, text.value)
  if (!located.ok) return located
  const parsed = parseCase(located.value, '', catalogue)
  return parsed.case === undefined ? { ok: false, problems: parsed.problems } : { ok: true, value: parsed.case }
}

/** Problems that leave nothing to work with. */
export function fatal(loaded: LoadedCatalogue): readonly Problem[] {
  return loaded.catalogue === undefined ? loaded.problems : []
}
