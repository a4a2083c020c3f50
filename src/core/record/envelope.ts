import type { TimeSource } from './time-source.ts'

/**
 * What happened, once, in one record. Events are appended and never changed; everything else about a record is computed
 * from them. Plain data: the same value crosses IndexedDB, a message and a file.
 */
export interface Envelope<Type extends string = string, Payload = unknown> {
  /** The record it belongs to, `real/visit/<id>` (see `streamOf`). */
  readonly stream: string
  /** 1 for the first event of its record, then without gaps. */
  readonly seq: number
  /** Sortable by time; also what makes a repeated append harmless. */
  readonly id: string
  readonly terminal: string
  /** The user id (ユーザーID) of whoever did it. */
  readonly actor: string
  /** The user id of the person a deputy acted for (職務代理). */
  readonly onBehalfOf?: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly recordedAt: number
  readonly timeSource: TimeSource
  readonly type: Type
  /** Version of the payload's shape; older versions are lifted by the kind's upcasters when read. */
  readonly v: number
  /** Hash of the catalogue of definitions in use when it happened. */
  readonly catalogue: string
  /** The domain (業務領域) whose key seals the payload, `pension`; absent: the desk's own. */
  readonly domain?: string
  readonly payload: Payload
}

/** One envelope type for each entry of a table of payloads: a union told apart by `type`. */
export type EnvelopeOf<Payloads> = {
  readonly [Type in keyof Payloads & string]: Envelope<Type, Payloads[Type]>
}[keyof Payloads & string]

/** What is proposed before it becomes an event: the type and the payload, without who, where and when. */
export type DraftOf<Payloads> = {
  readonly [Type in keyof Payloads & string]: { readonly type: Type; readonly payload: Payloads[Type] }
}[keyof Payloads & string]
