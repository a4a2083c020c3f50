import type { PrintWindow } from '#core/printing'

/** Letters of what is done at a window that stand in one row of the guide sheet, two lines of it, still large enough to read. */
const ROW_LETTERS = 52

/**
 * The way through the windows as rows of the guide sheet: a window that comes twice with nothing in between is one stop, each stop has
 * one number, and where more is done there than stands in one row the rows behind the first say so by `again` and have none.
 */
export function windowRows(stops: readonly PrintWindow[], again: (section: string) => string): readonly PrintWindow[] {
  return joined(stops).flatMap(({ section, window, what }, at) =>
    packed(what).map((names, row): PrintWindow =>
      row === 0
        ? { step: String(at + 1), section, ...(window === undefined ? {} : { window }), what: names }
        : { section: again(section), what: names },
    ),
  )
}

function joined(stops: readonly PrintWindow[]): readonly PrintWindow[] {
  const ways: PrintWindow[] = []
  for (const stop of stops) {
    const before = ways.at(-1)
    if (before?.section === stop.section) ways[ways.length - 1] = { ...before, what: [...before.what, ...stop.what] }
    else ways.push(stop)
  }
  return ways
}

function packed(names: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const name of names) {
    const row = rows.at(-1)
    if (row === undefined || [...row, name].join('').length > ROW_LETTERS) rows.push([name])
    else row.push(name)
  }
  return rows
}
