import type { Principal } from '#core/access'
import { DESK, domainOfFact } from '#core/projection'
import type { FieldRules } from '#core/projection'
import { checkVisitDraft, readRecord, visitKind } from '#core/record'
import type { DraftContext, Sheet, VisitDraft, VisitState } from '#core/record'
import { failure, problem } from '#core/value'
import type { Problem, Result } from '#core/value'
import { writeInTurn } from '../write-events.ts'
import { checkDeskDraft } from './check-desk-draft.ts'
import { deskTime, timeContext } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { splitEventFacts } from './event-facts.ts'
import { rulesOf } from './field-rules-of-desk.ts'

/** Reads a visit. Problems: those of the store and of reading, and `visit-missing` when there is no such visit. */
export async function readVisit(parts: DeskParts, stream: string): Promise<Result<VisitState>> {
  const stored = await parts.records.read(stream)
  if (!stored.ok) return stored
  if (stored.value.length === 0) return failure(problem('visit-missing'))
  return readRecord(visitKind, stored.value)
}

/** What the desk's own file says the gate asks, and for how long an identity check holds. */
function rulesOfGate({ catalogue: { desk } }: DeskParts): DraftContext['rules'] {
  const holds = desk['identity-holds-minutes']
  return {
    asks: desk.gate as DraftContext['rules']['asks'],
    ...(holds === undefined ? {} : { identityHoldsMinutes: holds }),
  }
}

/** A sheet on its way to the gate, and what the preflight found in it. */
export interface GatedSheet {
  readonly sheet: Sheet
  readonly problems: readonly Problem[]
}

const printContext = ({ sheet, problems }: GatedSheet): Pick<DraftContext, 'sheet' | 'preflight'> => ({
  sheet,
  preflight: { contentHash: sheet.contentHash, problems },
})

/** Each sheet of a printing is checked as itself. */
function forDraft(context: DraftContext, draft: VisitDraft, prints: ReadonlyMap<string, GatedSheet>): DraftContext {
  const gated = draft.type === 'sheet-printed' ? prints.get(draft.payload.job) : undefined
  return gated === undefined ? context : { ...context, ...printContext(gated) }
}

/** What every draft of a visit is checked against now; for a print, also the sheet and what the preflight found. */
export function draftContext(parts: DeskParts, principal: Principal, print?: GatedSheet): DraftContext {
  return {
    ...timeContext(deskTime(parts)),
    rules: rulesOfGate(parts),
    setup: parts.setup,
    principal,
    catalogueInUse: parts.catalogueHash,
    schemes: parts.schemes,
    ...(parts.known === undefined ? {} : { protection: parts.known }),
    ...(print === undefined ? {} : printContext(print)),
  }
}

/** The domain whose key seals an event: a fact's own; absent: the desk's. */
function domainOf(draft: VisitDraft, rules: FieldRules): string | undefined {
  switch (draft.type) {
    case 'protection-answered':
      return DESK
    case 'fact-stated':
    case 'fact-withdrawn':
      return domainOfFact(`${draft.payload.subject.type}.${draft.payload.fact}`, rules)
    default:
      return undefined
  }
}

/**
 * Checks drafts one after another against the state each leaves, and appends them all in one transaction or none. Each event
 * names the domain whose key seals it. `prints` are the sheets of a printing, by their jobs. Problems: those
 * of the checks of the record and of {@link checkDeskDraft}, and those of the store (`version-conflict` when somebody else wrote meanwhile).
 */
export async function recordDrafts(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  drafts: readonly VisitDraft[],
  context: DraftContext,
  prints: ReadonlyMap<string, GatedSheet> = new Map(),
): Promise<Result<VisitState>> {
  // The clock is read once, for the hours and for what is recorded: nothing that was asked before closing slips in after it.
  const time = deskTime(parts)
  const current: DraftContext = { ...context, ...timeContext(time), began: state }
  const rules = rulesOf(parts)
  const split = drafts.flatMap((draft) => splitEventFacts(draft, rules))
  return writeInTurn(parts, principal, { epochMs: time.now, source: time.source }, state, split, {
    kind: visitKind,
    domainOf: (draft) => domainOf(draft, rules),
    check: (now, draft) => [
      ...checkVisitDraft(now, draft, forDraft(current, draft, prints)),
      ...checkDeskDraft(draft, { state: now, principal, parts, rules }),
    ],
  })
}
