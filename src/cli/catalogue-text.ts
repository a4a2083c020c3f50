import { settingNames } from '#app/catalogue/setting-names'
import type { LoadedCatalogue } from '#app/load-catalogue'
import { wordCatalogue } from '#locales'

/** The list of a pack's procedures as Markdown; undefined where the pack cannot be read. */
export function catalogueText({ catalogue, files }: LoadedCatalogue): string | undefined {
  return catalogue === undefined ? undefined : wordCatalogue(catalogue, settingNames(files, catalogue))
}
