import {
  checkVisitDraft,
  visitKind,
  type GateRules,
  type VisitDraft,
  type VisitEvent,
  type VisitState,
} from '#core/record'
import { asEvent } from '../arbitrary-visit.ts'
import { attempts, type Scope } from './attempts.ts'
import { oracle, situationOf } from './oracle.ts'
import { contextOf, LISTED, type Attempt, type Listed } from './world.ts'

interface Node {
  readonly state: VisitState
  readonly history: readonly VisitEvent[]
  readonly now: number
  readonly listed: Listed
}

/** What an exploration found. */
export interface Findings {
  readonly situations: number
  readonly attempts: number
  /** How often each form was let through. */
  readonly printed: Readonly<Record<string, number>>
  /** The first attempt on which gate and oracle disagree, with how it came to it. */
  readonly disagreement?: { readonly path: readonly string[]; readonly attempt: Attempt; readonly gateSays: boolean }
}

/** Drafts that lead to situations with the same key; one of them is enough to go on from. */
const effectOf = ({ type, payload }: VisitDraft): string | undefined => {
  if (type === 'identity-checked') return `${payload.scheme} ${payload.outcome}`
  return type === 'sheet-printed' ? payload.class : undefined
}

const MINUTES_31 = 31 * 60_000

/**
 * Tells apart all that the program knows and all that the oracle knows. A fold that forgets too little leaves the program
 * where it was but not the oracle, and so cannot hide a situation from the search.
 */
const keyOf = ({ state, history, now, listed }: Node): string => {
  const situation = situationOf(history, now, listed)
  const {
    version: _v,
    stream: _s,
    sheets,
    identity,
    protection,
    visitor,
    suspension: _u,
    closing: _c,
    hold,
    ...rest
  } = state
  return JSON.stringify([
    rest,
    visitor,
    [hold.cleared.toSorted(), hold.continued.toSorted(), hold.refused],
    protection?.answer,
    Object.values(identity)
      .map(({ scheme, outcome, at }) => [scheme, outcome, now - at > MINUTES_31 - 1])
      .toSorted(),
    sheets.some((sheet) => sheet.status === 'awaiting' && sheet.class === 'resident-form'),
    sheets.some((sheet) => sheet.status === 'awaiting'),
    sheets.some((sheet) => sheet.status === 'awaiting' && sheet.overtaken === true),
    listed,
    {
      ...situation,
      out: [situation.out.length > 0, situation.out.includes('resident-form')],
      overtaken: situation.overtaken.length > 0,
    },
  ])
}

/** Every situation that can be reached by recording whatever the program lets be recorded, with gate and oracle compared in each. */
export const explore = (
  scope: Scope,
  rules: GateRules,
  kind: Pick<typeof visitKind, 'apply'> = visitKind,
): Findings => {
  const start: Node = { state: visitKind.initial, history: [], now: 0, listed: 'nobody' }
  const seen = new Set([keyOf(start)])
  const queue: Node[] = [start]
  const printed: Record<string, number> = {}
  let tried = 0
  const visit = (node: Node): void => {
    const key = keyOf(node)
    if (seen.has(key)) return
    seen.add(key)
    queue.push(node)
  }
  for (const node of queue) {
    const { state, history, now, listed } = node
    const situation = situationOf(history, now, listed)
    const effects = new Set<string>()
    if (scope === 'paper' && Object.keys(state.identity).length > 0) visit({ ...node, now: now + MINUTES_31 })
    // Somebody is put on the list, in another room, at any moment.
    if (scope === 'hold' && listed === 'nobody') for (const next of LISTED) visit({ ...node, listed: next })
    for (const attempt of attempts(
      state.sheets.map(({ job }) => job),
      scope,
    )) {
      tried += 1
      const allowed = checkVisitDraft(state, attempt.draft, contextOf(attempt, now, rules, listed)).length === 0
      const expected = oracle(situation, attempt)
      if (expected !== undefined && expected !== allowed)
        return {
          situations: seen.size,
          attempts: tried,
          printed,
          disagreement: { path: history.map(({ type }) => type), attempt, gateSays: allowed },
        }
      if (!allowed) continue
      const { draft } = attempt
      if (draft.type === 'sheet-printed') printed[draft.payload.form] = (printed[draft.payload.form] ?? 0) + 1
      const effect = effectOf(draft)
      if (effect !== undefined && effects.has(effect)) continue
      if (effect !== undefined) effects.add(effect)
      const event = { ...asEvent(draft, history.length + 1), recordedAt: now, actor: attempt.by ?? 'u1' }
      const next = { state: kind.apply(state, event), history: [...history, event], now, listed }
      // One sheet waiting is enough to be in the way; more of them only multiply the same situation.
      if (next.state.sheets.filter(({ status }) => status === 'awaiting').length <= 1) visit(next)
    }
  }
  return { situations: seen.size, attempts: tried, printed }
}
