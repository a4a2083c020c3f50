import { brotliCompressSync } from 'node:zlib'

/** What is used of a file of the build: `imports` are those a script needs at once, `css` its styles, each by file name. */
export interface BuiltFile {
  readonly file: string
  readonly content: string | Uint8Array
  /** The source this script stands for, where it stands for one. */
  readonly source?: string | undefined
  readonly imports?: readonly string[] | undefined
  readonly css?: readonly string[] | undefined
}

/** A file of the first load and the bytes it takes on the wire. */
export interface Weighed {
  readonly file: string
  readonly bytes: number
}

/**
 * The files a browser fetches before the screens of `sources` can be used, the heaviest first, each as brotli makes it: their
 * scripts with all these import at once, the styles of those, and the page. A source that no script stands for is thrown.
 */
export function weighFirstLoad(built: readonly BuiltFile[], sources: readonly string[]): readonly Weighed[] {
  const byFile = new Map(built.map((each) => [each.file, each]))
  const wanted = new Set(built.map(({ file }) => file).filter((file) => file.endsWith('index.html')))
  const take = (file: string): void => {
    if (wanted.has(file)) return
    wanted.add(file)
    const { imports = [], css = [] } = byFile.get(file) ?? {}
    for (const each of [...imports, ...css]) take(each)
  }
  for (const source of sources) {
    const found = built.find((each) => each.source?.endsWith(source) === true)
    if (found === undefined) throw new Error(`no script of the build stands for ${source}`)
    take(found.file)
  }
  return [...wanted]
    .map((file) => ({ file, bytes: brotliCompressSync(byFile.get(file)?.content ?? '').length }))
    .toSorted((a, b) => b.bytes - a.bytes)
}
