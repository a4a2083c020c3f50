import { dayFromIso, isoFromDay, type Day } from '#core/value'
import { kindOfStream, streamOf, type Setup } from '../stream.ts'
import { dayKind } from './day-kind.ts'

const SHAPE = /^(\d{4}-\d{2}-\d{2})-(.+)$/

/** The record of one section's day, `real/day/2026-04-03-residents`. */
export const dayStream = (setup: Setup, day: Day, section: string): string =>
  streamOf(setup, dayKind.id, `${isoFromDay(day)}-${section}`)

/** Which day and section a record is of; undefined when it is of no day. */
export const dayOfStream = (stream: string): { readonly day: Day; readonly section: string } | undefined => {
  if (kindOfStream(stream) !== dayKind.id) return undefined
  const [, iso = '', section = ''] = SHAPE.exec(stream.split('/')[2] ?? '') ?? []
  const day = dayFromIso(iso)
  return day === undefined ? undefined : { day, section }
}
