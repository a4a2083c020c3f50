import type { Form, FormRows } from './form-schema.ts'

/** The rows of one list that fall on one page: from `start` up to, not including, `end`; `capacity` of a ruled page. */
export interface PageSlice {
  readonly of: FormRows['of']
  readonly start: number
  readonly end: number
  readonly capacity: number
}

/** Ruled lists: so many rows on the first page, so many on each after it, whatever the other lists do. */
const ruledPages = (form: Form, lengths: readonly number[]): readonly (readonly PageSlice[])[] => {
  const countOf = (rows: FormRows, page: number): number => (page === 0 ? rows['first-page'] : rows['next-pages']) ?? 0
  const startOf = (rows: FormRows, page: number): number =>
    page === 0 ? 0 : (rows['first-page'] ?? 0) + (page - 1) * (rows['next-pages'] ?? 0)
  const slices = (page: number): readonly PageSlice[] =>
    form.rows.map((rows, at) => {
      const start = startOf(rows, page)
      const capacity = countOf(rows, page)
      return { of: rows.of, start, end: Math.max(start, Math.min(lengths[at] ?? 0, start + capacity)), capacity }
    })
  const pages = [slices(0)]
  while (form.rows.some((rows, at) => startOf(rows, pages.length) < (lengths[at] ?? 0)))
    pages.push(slices(pages.length))
  return pages
}

/** Flowing lists: one after the other down the page, each row whole, a heading never without its first row. */
const flowingPages = (
  form: Form,
  lengths: readonly number[],
  first: number,
  next: number,
): readonly (readonly PageSlice[])[] => {
  const pages: PageSlice[][] = [[]]
  let left = first
  form.rows.forEach((rows, at) => {
    const [heading, height] = [rows['heading-mm'] ?? 0, rows['row-mm'] ?? 0]
    const total = lengths[at] ?? 0
    let start = 0
    while (start < total) {
      let fits = Math.min(total - start, Math.floor((left - heading) / height))
      if (fits < 1) {
        pages.push([])
        left = next
        fits = Math.max(1, Math.min(total - start, Math.floor((left - heading) / height)))
      }
      pages.at(-1)?.push({ of: rows.of, start, end: start + fits, capacity: fits })
      left -= heading + fits * height
      start += fits
    }
  })
  return pages
}

/** Which rows stand on which page, for lists of these lengths in the form's order. There is always a first page. */
export const paginate = (form: Form, lengths: readonly number[]): readonly (readonly PageSlice[])[] =>
  form.flow === undefined
    ? ruledPages(form, lengths)
    : flowingPages(form, lengths, form.flow['first-mm'], form.flow['next-mm'])
