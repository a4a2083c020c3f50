import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import type { DocumentEvent, Event, PopEvent, ScalarEvent } from 'js-yaml'
import { step } from '#core/definitions'

/** Told while a document is read: where each node and key stands, and what no format of the product uses. Offsets are into the text. */
export interface Reader {
  readonly stands?: (pointer: string, offset: number) => void
  readonly refuse: (code: string, offset: number, pointer: string, detail?: string) => void
}

/** The plain value of the parser's events of one document: every scalar is the text that was written; nothing is an empty text. */
export function readEvents(text: string, events: readonly Event[], { stands, refuse }: Reader): unknown {
  /** Steps from the root; joined where somebody is told. */
  const path: (string | number)[] = []
  let next = 1
  /** Where the last thing that was read ended, for what is empty. */
  let end = 0
  const pointer = (): string => path.reduce<string>(step, '')
  return node()

  function node(): unknown {
    const event = events[next]
    next += 1
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return ''
    const offset = offsetOf(event, end)
    end = offset
    stands?.(pointer(), offset)
    refuseMarks(event)
    if (event.type === EVENT_ID.ALIAS) return ''
    if (event.type === EVENT_ID.SEQUENCE) return sequence()
    return event.type === EVENT_ID.MAPPING ? mapping(offset) : scalar(event)
  }

  function refuseMarks(event: Exclude<Event, DocumentEvent | PopEvent>): void {
    if (event.anchorStart >= 0) refuse('yaml-anchor', event.anchorStart - 1, pointer())
    if (event.type !== EVENT_ID.ALIAS && event.tagStart >= 0)
      refuse('yaml-tag', event.tagStart, pointer(), text.slice(event.tagStart, event.tagEnd))
  }

  function scalar(event: ScalarEvent): string {
    if (event.valueStart >= 0) end = event.valueEnd + (isQuoted(event) ? 1 : 0)
    return getScalarValue(text, event)
  }

  function sequence(): readonly unknown[] {
    const items: unknown[] = []
    for (; !closes(); path.pop()) {
      path.push(items.length)
      items.push(node())
    }
    return items
  }

  function mapping(start: number): unknown {
    const entries = new Map<string, unknown>()
    while (!closes()) {
      const key = keyIn(start, entries)
      path.push(key)
      entries.set(key, node())
      path.pop()
    }
    // fromEntries defines own properties, so that a key __proto__ stays data.
    return Object.fromEntries(entries)
  }

  function keyIn(start: number, entries: ReadonlyMap<string, unknown>): string {
    const event = events[next]
    const isWritten = event?.type === EVENT_ID.SCALAR && event.valueStart >= 0
    if (!isWritten) {
      refuse('yaml-key-not-text', event === undefined ? start : offsetOf(event, start), pointer())
      skip()
      end += 1
      return ''
    }
    next += 1
    refuseMarks(event)
    const offset = offsetOf(event, start)
    const key = scalar(event)
    if (entries.has(key)) refuse('yaml-key-twice', offset, pointer(), key)
    path.push(key)
    stands?.(`${pointer()}#key`, offset)
    path.pop()
    // Past the colon: there an empty value stands.
    end += 1
    return key
  }

  /** Past a node of any kind. */
  function skip(): void {
    let depth = 0
    do {
      const type = events[next]?.type
      if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1
      if (type === EVENT_ID.POP) depth -= 1
      next += 1
    } while (depth > 0)
  }

  function closes(): boolean {
    const isClosed = events[next]?.type === EVENT_ID.POP
    if (isClosed) next += 1
    return isClosed
  }
}

const isQuoted = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED

/** Where a node begins, its quotation mark included; of one that is empty, where the text before it ended. */
function offsetOf(event: Event, before: number): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return event.start
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return before
  return event.valueStart - (isQuoted(event) ? 1 : 0)
}
