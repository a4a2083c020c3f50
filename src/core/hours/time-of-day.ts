/** Milliseconds of a minute and of a day. */
export const MINUTE = 60_000
export const DAY = 86_400_000

/** The minutes since midnight of a time written `08:00`, up to `24:00`; `undefined` for any other text. */
export const minutesFromText = (text: string): number | undefined => {
  if (!/^\d{2}:[0-5]\d$/.test(text)) return undefined
  const total = Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  return total <= 1440 ? total : undefined
}
