import { formatWareki, type Day } from '#core/value'
import type { Form } from './form-schema.ts'

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '')}"`

/**
 * The form with its number (様式番号) and the day of its revision (改正日) small at the foot of every page, where it declares a number. It
 * stands over the margin and takes no room.
 */
export const withNumber = <Sheet extends { readonly form: Form; readonly css: string }>(sheet: Sheet): Sheet => {
  const { number, revision } = sheet.form
  if (number === undefined) return sheet
  const day = revision === undefined ? undefined : formatWareki(revision)
  const foot = quoted(day === undefined ? number : `${number} (${day})`)
  const style = 'position:absolute;right:12mm;bottom:2.5mm;font-size:5.5pt;line-height:1;color:#444'
  return { ...sheet, css: `${sheet.css}.sheet::before{content:${foot};${style}}` }
}

/** How an older print of a form stands on a day: its last day is given and not past, or past; undefined where none is given. */
export const oldStockOn = (
  { 'old-stock-until': until }: Pick<Form, 'old-stock-until'>,
  today: Day,
): { readonly until: Day; readonly isOver: boolean } | undefined =>
  until === undefined ? undefined : { until, isOver: today > until }
