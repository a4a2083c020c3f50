import { inflateSync } from 'node:zlib'

// Reads what Chromium (Skia) writes: objects one after another, CID fonts with Identity-H whose codes are the font file's own glyph numbers.

/** The glyphs drawn with one embedded font file, in the order they were drawn. */
export interface DrawnFont {
  /** PostScript name without the subset's prefix. */
  readonly name: string
  readonly glyphs: readonly number[]
}

interface PdfObject {
  readonly dictionary: string
  readonly stream: string
}

const objectsOf = (pdf: Buffer): ReadonlyMap<string, PdfObject> => {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  const head = /(\d+) 0 obj\s/g
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    const start = head.lastIndex
    const [end, stream] = [text.indexOf('endobj', start), text.indexOf('stream', start)]
    if (stream < 0 || stream > end) {
      objects.set(found[1] ?? '', { dictionary: text.slice(start, end), stream: '' })
      continue
    }
    const dictionary = text.slice(start, stream)
    const from = stream + (text[stream + 6] === '\r' ? 8 : 7)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const bytes = pdf.subarray(from, from + length)
    const isContent = dictionary.includes('/FlateDecode') && !dictionary.includes('/Length1')
    objects.set(found[1] ?? '', { dictionary, stream: isContent ? inflateSync(bytes).toString('latin1') : '' })
    head.lastIndex = from + length
  }
  return objects
}

/** Strings of a content stream: hexadecimal, or in brackets with escapes. */
const bytesOf = (written: string): readonly number[] => {
  if (written.startsWith('<')) return (written.slice(1, -1).match(/../g) ?? []).map((pair) => parseInt(pair, 16))
  const bytes: number[] = []
  const plain = written.slice(1, -1)
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] !== '\\') {
      bytes.push(plain.charCodeAt(at))
      continue
    }
    const octal = /^[0-7]{1,3}/.exec(plain.slice(at + 1, at + 4))?.[0]
    const named = { n: 10, r: 13, t: 9, b: 8, f: 12 }[plain[at + 1] ?? '']
    bytes.push(octal === undefined ? (named ?? plain.charCodeAt(at + 1)) : parseInt(octal, 8))
    at += octal?.length ?? 1
  }
  return bytes
}

const glyphsOf = (written: string): readonly number[] => {
  const bytes = bytesOf(written)
  return Array.from(
    { length: bytes.length / 2 },
    (_, index) => (bytes[2 * index] ?? 0) * 256 + (bytes[2 * index + 1] ?? 0),
  )
}

const TOKEN = /\/(F\d+) [\d.]+ Tf|\/(X\d+) Do|(<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\()])*\))/g
/** What stands for the glyphs when text is copied; no glyph itself. */
const ACTUAL_TEXT = /\/ActualText\s*(?:<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\()])*\))/g

/** Every glyph that the pages of a PDF draw, by embedded font. */
export const pdfGlyphs = (pdf: Buffer): readonly DrawnFont[] => {
  const objects = objectsOf(pdf)
  const named = (dictionary: string, name: string): string | undefined =>
    new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1]
  const drawn = new Map<string, number[]>()
  const draw = ({ dictionary, stream }: PdfObject): void => {
    let font: string | undefined
    for (const [, set, shown, text] of stream.replace(ACTUAL_TEXT, '').matchAll(TOKEN)) {
      if (set !== undefined) font = named(dictionary, set)
      const inner = shown === undefined ? undefined : objects.get(named(dictionary, shown) ?? '')
      if (inner !== undefined) draw(inner)
      if (text === undefined) continue
      if (font === undefined) throw new Error('text without a font')
      drawn.set(font, [...(drawn.get(font) ?? []), ...glyphsOf(text)])
    }
  }
  for (const { dictionary } of [...objects.values()].filter(({ dictionary: said }) => /\/Type \/Page\b/.test(said)))
    draw({ dictionary, stream: objects.get(named(dictionary, 'Contents') ?? '')?.stream ?? '' })
  return [...drawn].map(([font, glyphs]) => ({
    name: /\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/]+)/.exec(objects.get(font)?.dictionary ?? '')?.[1] ?? '',
    glyphs,
  }))
}
