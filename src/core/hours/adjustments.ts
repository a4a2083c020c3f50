import { problem, type Problem } from '#core/value'
import { dayAt, instantOf, type UtcOffset } from './system-hours.ts'

/**
 * Hours granted beyond the regular ones (要綱15条1項ただし書), in epoch milliseconds, `to` excluded. An extension belongs to one
 * day: it reaches at most to the next time at which the day begins, and counts no further if it says more.
 */
export interface Extension {
  readonly from: number
  readonly to: number
  /** The terminals it is for; absent: all. */
  readonly terminals?: readonly string[]
}

/** A stop for maintenance (要綱15条2項), in epoch milliseconds, `to` excluded; without `to` until it is lifted. */
export interface Stop {
  readonly from: number
  readonly to?: number
}

/** What changes the regular hours. A stop wins over an extension. */
export interface Adjustments {
  readonly extensions: readonly Extension[]
  readonly stops: readonly Stop[]
}

/** The regular hours as they are. */
export const NO_ADJUSTMENTS: Adjustments = { extensions: [], stops: [] }

/** The adjustments that count on one terminal: an extension for other terminals is none. */
export const adjustmentsFor = (terminal: string, { extensions, stops }: Adjustments): Adjustments => ({
  extensions: extensions.filter(({ terminals }) => terminals === undefined || terminals.includes(terminal)),
  stops,
})

/** The latest instant an extension beginning at `from` may reach: the next `dayBegins` (minutes) after it. */
export const latestExtensionEnd = (from: number, place: UtcOffset & { readonly dayBegins: number }): number => {
  const today = instantOf(dayAt(from, place), place.dayBegins, place)
  return today > from ? today : instantOf(dayAt(from, place) + 1, place.dayBegins, place)
}

/** Whether an instant lies in an extension, as far as it may reach. */
export const isExtended = (
  epochMs: number,
  { extensions }: Adjustments,
  place: UtcOffset & { readonly dayBegins: number },
): boolean =>
  extensions.some(({ from, to }) => epochMs >= from && epochMs < to && epochMs < latestExtensionEnd(from, place))

/** Whether an instant lies in a stop. */
export const isStopped = (epochMs: number, { stops }: Adjustments): boolean =>
  stops.some(({ from, to }) => epochMs >= from && (to === undefined || epochMs < to))

/**
 * The problems of a stop made known to the users at `noticedAt`: `stop-reversed`; `stop-without-notice` when it was not
 * made known before it begins (要綱15条2項).
 */
export const checkStop = ({ from, to }: Stop, noticedAt: number): readonly Problem[] => [
  ...(to !== undefined && to <= from ? [problem('stop-reversed')] : []),
  ...(noticedAt < from ? [] : [problem('stop-without-notice')]),
]
