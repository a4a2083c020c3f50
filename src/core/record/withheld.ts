import type { Envelope } from './envelope.ts'

const WITHHELD = 'withheld'

/** What of an event is known to everybody who may open the record: who, where and when, and nothing of what. */
export type EventHead = Omit<Envelope, 'type' | 'v' | 'domain' | 'payload'>

/** An event whose domain (業務領域) the reader has no key for: it keeps its place and who recorded it, and says nothing else. */
export type WithheldEvent = EventHead & Envelope<'withheld', Readonly<Record<string, never>>>

/** An event without what it says. */
export const headOf = ({ type: _, v: __, domain: ___, payload: ____, ...head }: Envelope): EventHead => head

/** What stands in an event's place for a reader without its domain's key (要綱9条2項). */
export const withheldEvent = (head: EventHead): WithheldEvent => ({ ...head, type: WITHHELD, v: 1, payload: {} })

/** Whether an event is withheld from this reader. It counts for the version and states nothing. */
export const isWithheld = (event: Pick<Envelope, 'type'>): boolean => event.type === WITHHELD
