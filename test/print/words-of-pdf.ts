import { execFileSync } from 'node:child_process'

/** A word of a PDF as poppler reads it: its text and the upper left corner of its box, millimetres from that of its page. */
export interface PdfWord {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly top: number
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">(.*?)<\/word>/
const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72

/** The words of a PDF with their places. */
export const wordsOfPdf = (path: string): readonly PdfWord[] => {
  const listing = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })
  const words: PdfWord[] = []
  let page = 0
  for (const line of listing.split('\n')) {
    if (line.includes('<page ')) page += 1
    const found = WORD.exec(line)
    if (found !== null) words.push({ text: found[3] ?? '', page, left: mm(found[1]), top: mm(found[2]) })
  }
  return words
}
