/** Milliseconds of a minute and of a day. */
export const MINUTE = 60_000
export const DAY = 86_400_000

/** The minutes since midnight of a time written `08:00`, up to `24:00`; `undefined` for any other text. */
export const minutesFromText = (text: string): number | undefined => {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? []
  if (hours === undefined) return undefined
  const total = Number(hours) * 60 + Number(minutes)
  return total <= 1440 ? total : undefined
}
