import type { Word, WordPage } from './read-words.ts'

/** How far a word may stand from where it stood, millimetres. */
export const TOLERANCE = 0.5

const SIDES = ['left', 'top', 'right', 'bottom'] as const

/** The words of a form's pages as lines that read well in a diff: where each begins and ends (mm), then its text. */
export const goldenText = (pages: readonly WordPage[]): string =>
  pages
    .map(({ width, height, words }, index) => {
      const rows = words.map(
        (word) => `${SIDES.map((side) => word[side].toFixed(1).padStart(5)).join(' ')} ${word.text}`,
      )
      return [`page ${String(index + 1)}: ${width.toFixed(1)} x ${height.toFixed(1)}`, ...rows].join('\n')
    })
    .join('\n\n')
    .concat('\n')

const LINE = /^\s*([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s+([\d.-]+) (.*)$/

/** Reads back what {@link goldenText} wrote. */
export const parseGolden = (text: string): readonly WordPage[] =>
  text
    .trimEnd()
    .split('\n\n')
    .map((page) => {
      const [head = '', ...rows] = page.split('\n')
      const [, width, height] = /: ([\d.]+) x ([\d.]+)$/.exec(head) ?? []
      const words = rows.map((row): Word => {
        const [, left, top, right, bottom, word] = LINE.exec(row) ?? []
        if (word === undefined) throw new Error(`not a line of a golden text: ${row}`)
        return { text: word, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) }
      })
      return { width: Number(width), height: Number(height), words }
    })

const distance = (a: Word, b: Word): number => Math.max(...SIDES.map((side) => Math.abs(a[side] - b[side])))

const said = ({ text, left, top }: Word): string => `${text} (${left.toFixed(1)}, ${top.toFixed(1)})`

const differencesOn = (golden: readonly Word[], printed: readonly Word[]): readonly string[] => {
  const left = [...printed]
  const missing = golden.filter((word) => {
    const at = left.findIndex((found) => found.text === word.text && distance(found, word) <= TOLERANCE + 1e-9)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return missing
    .map((word) => {
      const moved = left.findIndex(({ text }) => text === word.text)
      const [to] = moved < 0 ? [] : left.splice(moved, 1)
      return to === undefined
        ? `missing: ${said(word)}`
        : `moved: ${said(word)} to (${to.left.toFixed(1)}, ${to.top.toFixed(1)}), right ${word.right.toFixed(1)} to ${to.right.toFixed(1)}`
    })
    .concat(left.map((word) => `new: ${said(word)}`))
}

/** What is printed otherwise than the golden text says: words missing, new, or moved by more than {@link TOLERANCE}. */
export const goldenDifferences = (golden: readonly WordPage[], printed: readonly WordPage[]): readonly string[] => [
  ...(golden.length === printed.length ? [] : [`pages: ${String(golden.length)} to ${String(printed.length)}`]),
  ...golden.flatMap((page, index) => {
    const other = printed[index]
    if (other === undefined) return []
    const at = `page ${String(index + 1)}: `
    const size = [page, other].map(({ width, height }) => `${width.toFixed(1)} x ${height.toFixed(1)}`)
    return [
      ...(size[0] === size[1] ? [] : [`size ${size.join(' to ')}`]),
      ...differencesOn(page.words, other.words),
    ].map((line) => at + line)
  }),
]
