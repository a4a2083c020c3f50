import { dayAt, timeAt } from '#core/hours'
import { dayFromIso, formatWareki } from '#core/value'
import { JAPAN } from './japan-clock.ts'

/** The time of day of an instant (epoch milliseconds) by the desk's clock, `21:05`. */
export const timeWords = (epochMs: number, utcOffsetMinutes = JAPAN): string => timeAt(epochMs, { utcOffsetMinutes })

/** Day and time of an instant by the desk's clock, in wareki. */
export const momentWords = (epochMs: number, utcOffsetMinutes = JAPAN): string =>
  `${formatWareki(dayAt(epochMs, { utcOffsetMinutes })) ?? ''} ${timeWords(epochMs, utcOffsetMinutes)}`

/** An ISO day in wareki; as it stands when it is none. */
export function dayWords(iso: string): string {
  const day = dayFromIso(iso)
  return (day === undefined ? undefined : formatWareki(day)) ?? iso
}
