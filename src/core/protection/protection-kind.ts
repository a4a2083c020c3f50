import type { Envelope, EventVersions, RecordKind } from '#core/record'
import type { ProtectionEvent, ProtectionPayloads } from './protection-payloads.ts'
import type { HeldNotice, ProtectionEntry, ProtectionState } from './protection-state.ts'

type Handlers = {
  readonly [Type in keyof ProtectionPayloads]: (
    state: ProtectionState,
    payload: ProtectionPayloads[Type],
    event: Envelope,
  ) => ProtectionState
}

const FIRST: EventVersions = { current: 1, lifts: [] }

const change = (
  state: ProtectionState,
  id: string,
  to: (entry: ProtectionEntry) => ProtectionEntry,
): ProtectionState => ({ ...state, entries: state.entries.map((entry) => (entry.id === id ? to(entry) : entry)) })

/** The entry of that id, made when this is the first that is said of it. */
const withEntry = (
  state: ProtectionState,
  id: string,
  { actor }: Envelope,
  more: Partial<ProtectionEntry>,
): ProtectionState => {
  const known = state.entries.some((entry) => entry.id === id)
  const made: ProtectionEntry = { id, setBy: actor, people: [], lifted: false, notices: [] }
  const having = known ? state : { ...state, entries: [...state.entries, made] }
  return change(having, id, (entry) => ({ ...entry, ...more }))
}

const withTerm = (entry: ProtectionEntry, term: { readonly from: string; readonly to: string }): ProtectionEntry => {
  const { liftProposedBy: _, ...rest } = entry
  return { ...rest, term }
}

const release = (notices: readonly HeldNotice[], id: string): readonly HeldNotice[] =>
  notices.map((held) => (held.id === id ? { ...held, released: true } : held))

const HANDLERS: Handlers = {
  'entry-set': (state, { entry, person, household, opponents, visit }, event) =>
    withEntry(state, entry, event, {
      details: { person, household, opponents },
      ...(visit === undefined ? {} : { visit }),
    }),
  'entry-indexed': (state, { entry, people, visit }, event) =>
    withEntry(state, entry, event, { people, ...(visit === undefined ? {} : { visit }) }),
  'entry-confirmed': (state, { entry, from, to }) => change(state, entry, (known) => withTerm(known, { from, to })),
  /** Whoever is protected for another year is not lifted by an older proposal. */
  'entry-renewed': (state, { entry, to }) =>
    change(state, entry, (known) => withTerm(known, { from: known.term?.from ?? to, to })),
  'lift-proposed': (state, { entry }, { actor, onBehalfOf }) =>
    change(state, entry, (known) => ({
      ...known,
      liftProposedBy: [actor, ...(onBehalfOf === undefined ? [] : [onBehalfOf])],
    })),
  'lift-approved': (state, { entry }) => change(state, entry, (known) => ({ ...known, lifted: true })),
  'list-confirmed': (state, { asOf }) => ({ ...state, asOf }),
  'notice-held': (state, { entry, notice, visit }, { actor, recordedAt: at }) => {
    const held = { id: notice, visit, heldBy: actor, at, released: false }
    return entry === ''
      ? { ...state, notices: [...state.notices, held] }
      : change(state, entry, (known) => ({ ...known, notices: [...known.notices, held] }))
  },
  'notice-released': (state, { entry, notice }) =>
    entry === ''
      ? { ...state, notices: release(state.notices, notice) }
      : change(state, entry, (known) => ({ ...known, notices: release(known.notices, notice) })),
}

/** 支援措置の一覧: one record for the whole office. What a reader has no key for leaves the state as it is. */
export const protectionKind: RecordKind<ProtectionState, ProtectionEvent> = {
  id: 'protection',
  initial: { kind: 'protection', version: 0, stream: '', entries: [], notices: [] },
  apply: (state, event) => {
    // The handler of an event's own type takes its payload; the compiler cannot follow that through the table.
    const handle = (Object.hasOwn(HANDLERS, event.type) ? HANDLERS[event.type] : undefined) as
      ((state: ProtectionState, payload: unknown, event: Envelope) => ProtectionState) | undefined
    const next = handle === undefined ? state : handle(state, event.payload, event)
    return { ...next, version: event.seq, stream: event.stream }
  },
  versions: {
    'entry-set': FIRST,
    'entry-indexed': FIRST,
    'entry-confirmed': FIRST,
    'entry-renewed': FIRST,
    'lift-proposed': FIRST,
    'lift-approved': FIRST,
    'list-confirmed': FIRST,
    'notice-held': FIRST,
    'notice-released': FIRST,
  },
}
