import type { Form, FormRows } from './form-schema.ts'

/** The rows of one list that fall on one page: from `start` up to, not including, `end`; `capacity` of a ruled page. */
export interface PageSlice {
  readonly of: FormRows['of']
  readonly start: number
  readonly end: number
  readonly capacity: number
}

/** The rows of each list, by how much each is taller (millimetres) than its list's rows at least are. */
type Growths = readonly (readonly number[])[]

/** Ruled lists: so many rows on the first page, so many on each after it, whatever the other lists do. */
const ruledPages = (form: Form, lists: Growths): readonly (readonly PageSlice[])[] => {
  const countOf = (rows: FormRows, page: number): number => (page === 0 ? rows['first-page'] : rows['next-pages']) ?? 0
  const startOf = (rows: FormRows, page: number): number =>
    page === 0 ? 0 : (rows['first-page'] ?? 0) + (page - 1) * (rows['next-pages'] ?? 0)
  const slices = (page: number): readonly PageSlice[] =>
    form.rows.map((rows, at) => {
      const start = startOf(rows, page)
      const capacity = countOf(rows, page)
      return { of: rows.of, start, end: Math.max(start, Math.min(lists[at]?.length ?? 0, start + capacity)), capacity }
    })
  const pages = [slices(0)]
  while (form.rows.some((rows, at) => startOf(rows, pages.length) < (lists[at]?.length ?? 0)))
    pages.push(slices(pages.length))
  return pages
}

/** The heights of the lines of a flowing list: rows that stand side by side are one line, as tall as the tallest of them. */
const lineHeights = (rows: FormRows, growths: readonly number[]): readonly number[] => {
  const across = rows.across ?? 1
  const heights = growths.map((growth) => (rows['row-mm'] ?? 0) + growth)
  return Array.from({ length: Math.ceil(heights.length / across) }, (_, line) =>
    Math.max(...heights.slice(line * across, (line + 1) * across)),
  )
}

/** Heights are sums of tenths of a millimetre. */
const SLACK = 1e-6

/** How many lines from `start` on stand in the room. */
const linesIn = (heights: readonly number[], start: number, room: number): number => {
  let [count, left] = [0, room + SLACK]
  for (const height of heights.slice(start)) {
    left -= height
    if (left < 0) break
    count += 1
  }
  return count
}

/**
 * Flowing lists: one after the other down the page, each row whole, a heading never without its first row. The last page does not
 * stand for one last row where the page before can give it another.
 */
const flowingPages = (form: Form, lists: Growths, first: number, next: number): readonly (readonly PageSlice[])[] => {
  const pages: PageSlice[][] = [[]]
  let left = first
  form.rows.forEach((rows, at) => {
    const heading = rows['heading-mm'] ?? 0
    const across = rows.across ?? 1
    const growths = lists[at] ?? []
    const heights = lineHeights(rows, growths)
    const isLast = lists.slice(at + 1).every((later) => later.length === 0)
    let start = 0
    while (start < heights.length) {
      let fits = linesIn(heights, start, left - heading)
      if (fits < 1) {
        pages.push([])
        left = next
        fits = Math.max(1, linesIn(heights, start, left - heading))
      }
      if (isLast && fits > 1 && heights.length - start - fits === 1) fits -= 1
      const end = Math.min(growths.length, (start + fits) * across)
      pages.at(-1)?.push({ of: rows.of, start: start * across, end, capacity: end - start * across })
      const taken = heights.slice(start, start + fits)
      left -= heading + taken.reduce((sum, height) => sum + height, 0)
      start += fits
      if (start < heights.length) left = 0
    }
  })
  return pages
}

/**
 * Which rows stand on which page, the lists in the form's order, each row by its growth (millimetres; nothing on a ruled form). There is
 * always a first page.
 */
export const paginate = (form: Form, lists: Growths): readonly (readonly PageSlice[])[] =>
  form.flow === undefined
    ? ruledPages(form, lists)
    : flowingPages(form, lists, form.flow['first-mm'], form.flow['next-mm'])
