import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const SITE_FONTS = '/site-fonts/'

const isFont = (name: string): boolean => /^[^.].*\.(ttf|otf)$/i.test(name)

const listFonts = async (folder: string): Promise<ArrayBuffer> => {
  const names = await readdir(folder).catch((): string[] => [])
  return new TextEncoder().encode(JSON.stringify({ files: names.filter(isFont).sort() })).buffer
}

/**
 * Reads files of the built site by their path from its root, as a browser would be served them: the build from one folder, the
 * site's own fonts from another. `undefined` for what is not there or lies outside.
 */
export const readSite =
  (build: string, fonts: string) =>
  async (path: string): Promise<ArrayBuffer | undefined> => {
    if (path === `${SITE_FONTS}index.json`) return listFonts(fonts)
    if (path.split('/').includes('..')) return undefined
    const file = path.startsWith(SITE_FONTS) ? join(fonts, path.slice(SITE_FONTS.length)) : join(build, path)
    const bytes = await readFile(file).catch(() => undefined)
    return bytes?.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  }
