import type { ExportSystem } from '#core/definitions'
import { eraOf, isoFromDay, toWareki, type Day } from '#core/value'

const padded = (n: number): string => String(n).padStart(2, '0')

/**
 * A day as a core system writes it: `2026-04-01`, `20260401`, or its era's code and six digits, `5080401`. `undefined` where the
 * system has no code for the era, or the day lies before 1873-01-01.
 */
export function formatEntryDate(day: Day, { dates, eras }: Pick<ExportSystem, 'dates' | 'eras'>): string | undefined {
  if (dates === 'iso') return isoFromDay(day)
  if (dates === 'eight-digits') return isoFromDay(day).replaceAll('-', '')
  const wareki = toWareki(day)
  const name = wareki === undefined ? undefined : eraOf(wareki.era)?.name
  const code = name !== undefined && Object.hasOwn(eras, name) ? eras[name] : undefined
  if (wareki === undefined || code === undefined) return undefined
  return `${code}${padded(wareki.year)}${padded(wareki.month)}${padded(wareki.day)}`
}
