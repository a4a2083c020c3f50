import { execFileSync } from 'node:child_process'

/** A word of a page as poppler reads it back: its box in millimetres from the sheet's upper left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A page as read back: its size in millimetres and its words from the top, each line from the left. */
export interface WordPage {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 254) / 10

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|amp|quot|apos);/g,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? "'",
  )

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g

const wordsOf = (page: string): readonly Word[] =>
  [...page.matchAll(WORD)]
    .map(([, left, top, right, bottom, text = '']) => ({
      text: unescaped(text),
      left: millimetres(left),
      top: millimetres(top),
      right: millimetres(right),
      bottom: millimetres(bottom),
    }))
    .toSorted((a, b) => a.top - b.top || a.left - b.left || (a.text < b.text ? -1 : 1))

/** The words of a PDF with where they stand, page by page. */
export const readWords = (path: string): readonly WordPage[] => {
  const listing = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return listing
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
      return { width: millimetres(width), height: millimetres(height), words: wordsOf(page) }
    })
}
