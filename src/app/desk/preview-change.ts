import type { Principal } from '#core/access'
import type { Entry } from '#core/derivation'
import { foldEvents, visitKind } from '#core/record'
import type { PrintedSheet, VisitDraft, VisitEvent, VisitState } from '#core/record'
import { success } from '#core/value'
import type { Result } from '#core/value'
import { inEnvelope } from '../write-events.ts'
import { deskTime } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { factKeyOf } from './moot-facts.ts'
import { planOfVisit } from './plan-of-visit.ts'
import { overtakenSheets } from './overtaken-sheets.ts'
import { isShown } from './visit-view.ts'

/** What of one procedure for one subject a change would touch. */
export interface ChangedEntry {
  readonly procedure: string
  readonly name: string
  readonly subject: string
  readonly what: 'gained' | 'lost' | 'opened' | 'deadline' | 'handling' | 'fee' | 'documents'
}

/** What a change would do, shown before it is recorded (答え直しの影響). Nothing of discreet procedures. */
export interface ChangePreview {
  readonly entries: readonly ChangedEntry[]
  /** Keys of the facts (`factKey`) that would no longer apply. */
  readonly moot: readonly string[]
  /** Sheets in the resident's hands, or still at the printer, that would have to be taken back (回収). */
  readonly recall: readonly PrintedSheet[]
}

/**
 * What recording these drafts would change in the plan and on paper that is out; nothing is recorded. Drafts are not checked here:
 * recording them does that.
 */
export async function previewChange(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  drafts: readonly VisitDraft[],
): Promise<Result<ChangePreview>> {
  if (!isShown(state, parts, principal)) return success({ entries: [], moot: [], recall: [] })
  const after = assume(parts, principal, state, drafts)
  const [was, will] = [planOfVisit(state, parts, principal), planOfVisit(after, parts, principal)]
  const known = new Set(was.moot.map(factKeyOf))
  return success({
    entries: changedEntries(was.entries, will.entries),
    moot: will.moot.map(factKeyOf).filter((key) => !known.has(key)),
    recall: await overtakenSheets(parts, principal, after, will.entries, ['awaiting', 'confirmed']),
  })
}

/** The state that recording these drafts would leave. */
export function assume(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  drafts: readonly VisitDraft[],
): VisitState {
  const { now, source } = deskTime(parts)
  const events = drafts.map(
    (draft, i) =>
      inEnvelope(
        { ...parts, ids: { next: () => '' } },
        principal,
        { epochMs: now, source },
        { stream: state.stream, seq: state.version + i + 1 },
        draft,
      ) as VisitEvent,
  )
  return foldEvents(visitKind, events, state)
}

function changedEntries(was: readonly Entry[], will: readonly Entry[]): readonly ChangedEntry[] {
  const keyOf = ({ procedure, subject }: Entry) => `${procedure}|${subject}`
  const before = new Map(was.map((entry) => [keyOf(entry), entry]))
  const after = new Map(will.map((entry) => [keyOf(entry), entry]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)]
    const entry = now ?? old
    if (entry === undefined || entry.discreet) return []
    const { procedure, name, subject } = entry
    return whatChanged(old, now).map((what) => ({ procedure, name, subject, what }))
  })
}

function whatChanged(old: Entry | undefined, now: Entry | undefined): readonly ChangedEntry['what'][] {
  const [was, is] = [old?.verdict ?? 'not-needed', now?.verdict ?? 'not-needed']
  if (was !== is) {
    if (is === 'needed') return ['gained']
    if (is === 'not-settled') return ['opened']
    return was === 'needed' || was === 'not-settled' ? ['lost'] : []
  }
  if (old === undefined || now === undefined || is !== 'needed') return []
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)
  return [
    ...(differs(old.deadline, now.deadline) ? (['deadline'] as const) : []),
    ...(differs(old.handling, now.handling) ? (['handling'] as const) : []),
    ...(differs(old.fee, now.fee) ? (['fee'] as const) : []),
    ...(differs(old.documents, now.documents) ? (['documents'] as const) : []),
  ]
}
