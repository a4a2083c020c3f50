import type { LoadedFont, PrintFaces } from '#app/ports/printer'
import { parseFontCoverage, SITE_FONTS, type FaceCoverage } from '#core/printing'
import { failure, problem, success, type Problem } from '#core/value'

/** Reads a file of the site by its path from the root; `undefined` when it is not there. */
export type ReadFile = (path: string) => Promise<ArrayBuffer | undefined>

/** The product's own faces: what each file draws was read from its cmap when the site was built. */
const OWN = '/print-faces/'
/** The site's fonts, dropped into a folder: what each draws is read here, from the bytes that are also loaded. */
const SITE = '/site-fonts/'

/** Site fonts that forms know by a name of their own. */
const NAMED: Readonly<Record<string, string>> = { 'ipamjm.ttf': 'ipamj-mincho' }

const faceOf = (file: string): string => {
  const stem = file.replace(/\.[^.]*$/, '').toLowerCase()
  return NAMED[file] ?? `${SITE_FONTS}-${stem.replace(/[^a-z0-9]+/g, '-')}`
}

const readJson = async (read: ReadFile, path: string): Promise<unknown> => {
  const bytes = await read(path)
  return bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes))
}

/**
 * The faces of a built site. Both indexes and all fonts are asked for when first needed and kept; a site font that cannot be
 * read is left out and named.
 */
export const openPrintFaces = (read: ReadFile): PrintFaces => {
  const bytesByFile = new Map<string, Promise<ArrayBuffer | undefined>>()
  const bytesOf = (path: string): Promise<ArrayBuffer | undefined> => {
    const kept = bytesByFile.get(path)
    if (kept !== undefined) return kept
    const asked = read(path)
    bytesByFile.set(path, asked)
    // What was not there may be there the next time.
    void asked.then((bytes) => bytes ?? bytesByFile.delete(path))
    return asked
  }

  const siteFace = async (file: string): Promise<FaceCoverage | Problem> => {
    const path = `${SITE}${file}`
    const bytes = await bytesOf(path)
    if (bytes === undefined) return problem('font-missing', { file })
    const coverage = parseFontCoverage(bytes)
    return coverage.ok
      ? { face: faceOf(file), files: [{ file: path, ...coverage.value }] }
      : problem('font-unreadable', { file })
  }

  const readAll = async (): ReturnType<PrintFaces['installed']> => {
    const own = (await readJson(read, `${OWN}index.json`)) as readonly FaceCoverage[] | undefined
    const listed = (await readJson(read, `${SITE}index.json`)) as { readonly files: readonly string[] } | undefined
    const site = await Promise.all((listed?.files ?? []).map(siteFace))
    const isFace = (found: FaceCoverage | Problem): found is FaceCoverage => 'face' in found
    const missing = own === undefined ? [problem('font-missing', { file: `${OWN}index.json` })] : []
    return {
      faces: [...(own ?? []), ...site.filter(isFace)],
      problems: [...missing, ...site.filter((found): found is Problem => !isFace(found))],
    }
  }

  let all: ReturnType<PrintFaces['installed']> | undefined
  return {
    installed: () => (all ??= readAll()),
    load: async (fonts) => {
      const loaded: LoadedFont[] = []
      for (const font of fonts) {
        const bytes = await bytesOf(font.file)
        if (bytes === undefined) return failure(problem('font-missing', { file: font.file }))
        loaded.push({ ...font, bytes })
      }
      return success(loaded)
    },
  }
}

/** Reads from the site that served this page. */
export const fetchFont: ReadFile = async (path) => {
  const response = await fetch(path).catch(() => undefined)
  const isThere = response?.ok === true && !(response.headers.get('content-type') ?? '').startsWith('text/html')
  return isThere ? response.arrayBuffer() : undefined
}
