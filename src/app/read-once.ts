import type { Located } from '#core/definitions'
import type { TextReader } from './load-catalogue.ts'

/**
 * A reader that keeps what it read last, so many texts at most: what several packs say in the same words is read once. A text that
 * could not be read is not kept.
 */
export function readOnce(read: TextReader, most: number): TextReader {
  const kept = new Map<string, Located>()
  return (file, text) => {
    const known = kept.get(text)
    if (known === undefined) {
      const found = read(file, text)
      if (found.ok) keep(text, found.value)
      return found
    }
    keep(text, known)
    return { ok: true, value: known.file === file ? known : { ...known, file } }
  }

  function keep(text: string, located: Located): void {
    kept.delete(text)
    kept.set(text, located)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) return
      kept.delete(oldest)
    }
  }
}
