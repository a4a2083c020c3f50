import { readdir } from 'node:fs/promises'

/** Where the site's own fonts are offered. */
export const siteFontsPrefix = '/site-fonts/'

/** The list of what is there, made anew for each request: a font that is dropped into the folder needs no restart. */
export const siteFontsIndex = `${siteFontsPrefix}index.json`

const isFont = (name: string): boolean => /^[^.].*\.(ttf|otf|woff2)$/i.test(name)

/** File names of the fonts in the folder, in a fixed order; none when there is no such folder. */
export const listSiteFonts = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch((): string[] => [])
  return names.filter(isFont).sort()
}
