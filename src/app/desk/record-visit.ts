import { hasOperation } from '#core/access'
import type { Principal } from '#core/access'
import { dayAt } from '#core/hours'
import { DESK, domainOfFact, mayState } from '#core/projection'
import type { FieldRules } from '#core/projection'
import { checkVisitDraft, readRecord, visitKind } from '#core/record'
import type { DraftContext, Sheet, VisitDraft, VisitState } from '#core/record'
import { failure, problem } from '#core/value'
import type { Problem, Result } from '#core/value'
import { askEntry } from '../entry/ask-entry.ts'
import { writeInTurn } from '../write-events.ts'
import { deskTime, systemHoursOf, timeContext } from './desk-hours.ts'
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
  if (draft.type === 'protection-answered') return DESK
  if (draft.type !== 'fact-stated' && draft.type !== 'fact-withdrawn') return undefined
  return domainOfFact(`${draft.payload.subject.type}.${draft.payload.fact}`, rules)
}

/** Nobody states or withdraws a fact they would not be shown. */
function checkDomain(draft: VisitDraft, principal: Principal, rules: FieldRules): readonly Problem[] {
  if (draft.type !== 'fact-stated' && draft.type !== 'fact-withdrawn') return []
  if (mayState(draft.payload, principal, rules)) return []
  return [problem('fact-outside-domains', { fact: `${draft.payload.subject.type}.${draft.payload.fact}` })]
}

/** A consultation (相談) keeps no name, address or number: nothing that is written in words. */
function checkConsultation(state: VisitState, draft: VisitDraft, { catalogue }: DeskParts): readonly Problem[] {
  if (state.purpose !== 'consultation') return []
  const isWords = (fact: string): boolean => {
    const type = catalogue.vocabulary.lexicon.facts.get(fact)?.type
    return type === undefined || type === 'text'
  }
  return factsOfDraft(draft).some(isWords) ? [problem('consultation-without-names')] : []
}

/** Ids of the facts a draft states. */
function factsOfDraft(draft: VisitDraft): readonly string[] {
  if (draft.type === 'fact-stated') return [`${draft.payload.subject.type}.${draft.payload.fact}`]
  if (draft.type !== 'event-added' && draft.type !== 'event-changed') return []
  return Object.keys(draft.payload.event.facts).map((fact) => `event.${fact}`)
}

/** What the resident filled in by hand is a form of this desk that a resident signs. */
function checkHandwritten(draft: VisitDraft, { forms }: DeskParts): readonly Problem[] {
  if (draft.type !== 'form-taken-on-paper') return []
  const { form } = draft.payload
  return forms.get(form)?.form.class === 'resident-form' ? [] : [problem('form-missing', { form })]
}

/** A closed visit is taken up again on the day it was closed, not later. */
function checkReopening({ closing }: VisitState, draft: VisitDraft, parts: DeskParts): readonly Problem[] {
  if (draft.type !== 'visit-reopened' || closing === undefined) return []
  const { today } = deskTime(parts)
  return dayAt(closing.at, systemHoursOf(parts.catalogue)) === today ? [] : [problem('visit-closed-earlier')]
}

/** What was entered into a core system is recorded by whom, and while, it may be shown. */
function checkEntry(state: VisitState, draft: VisitDraft, parts: DeskParts, principal: Principal): readonly Problem[] {
  if (draft.type !== 'entry-recorded' && draft.type !== 'entry-withdrawn') return []
  const isGranted = hasOperation(principal, 'entry-data')
  const { system } = draft.payload
  const isKnown = parts.catalogue.exports.systems.some(({ id }) => id === system)
  return [
    ...(isGranted ? [] : [problem('operation-not-granted', { operation: 'entry-data' })]),
    ...(isKnown ? [] : [problem('entry-system-unknown', { system })]),
    ...askEntry(state, parts),
  ]
}

/**
 * Checks drafts one after another against the state each leaves, and appends them all in one transaction or none. Each event
 * names the domain whose key seals it. `prints` are the sheets of a printing, by their jobs. Problems: those of the checks, `fact-outside-domains` {fact} for a fact the
 * principal's domains do not cover, `consultation-without-names`, `visit-closed-earlier`, and those of the store (`version-conflict` when somebody else wrote meanwhile).
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
      ...checkDomain(draft, principal, rules),
      ...checkConsultation(now, draft, parts),
      ...checkHandwritten(draft, parts),
      ...checkReopening(now, draft, parts),
      ...checkEntry(now, draft, parts, principal),
    ],
  })
}
