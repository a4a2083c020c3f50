import { dayAt } from '#core/hours'
import { dayFromIso, formatWareki } from '#core/value'

const MINUTE = 60_000

/** The time of day of an instant (epoch milliseconds) by the desk's clock, `21:05`. */
export function timeWords(epochMs: number, utcOffsetMinutes = 540): string {
  const minutes = Math.floor(epochMs / MINUTE) + utcOffsetMinutes
  return `${String(Math.floor(minutes / 60) % 24)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Day and time of an instant by the desk's clock, in wareki. */
export const momentWords = (epochMs: number, utcOffsetMinutes = 540): string =>
  `${formatWareki(dayAt(epochMs, { utcOffsetMinutes })) ?? ''} ${timeWords(epochMs, utcOffsetMinutes)}`

/** An ISO day in wareki; as it stands when it is none. */
export function dayWords(iso: string): string {
  const day = dayFromIso(iso)
  return (day === undefined ? undefined : formatWareki(day)) ?? iso
}
