export { caseKind } from './case/case-kind.ts'
export {
  CASE_OUTCOMES,
  LETTER_ANSWERS,
  type CaseDraft,
  type CaseEvent,
  type CaseEventType,
  type CaseOutcome,
  type CasePayloads,
  type DueBy,
  type LetterAnswer,
} from './case/case-payloads.ts'
export { allowedCaseActions, type CaseLetter, type CasePhase, type CaseState } from './case/case-state.ts'
export { checkCaseDraft, type CaseContext } from './case/check-case-draft.ts'
export { heldInCase } from './case/held-in-case.ts'
export { checkDayDraft, type DayContext } from './day/check-day-draft.ts'
export { dayKind } from './day/day-kind.ts'
export { DAY_MATTERS, type DayDraft, type DayEvent, type DayMatter, type DayPayloads } from './day/day-payloads.ts'
export { isStanding, type DayNotice, type DayState } from './day/day-state.ts'
export { dayOfStream, dayStream } from './day/day-stream.ts'
export type { DraftOf, Envelope, EnvelopeOf } from './envelope.ts'
export { factKey, type FactOrigin, type FactRef, type Side, type StatedFact, type Subject } from './fact.ts'
export { isUnknown, LATER, UNKNOWN, type FactValue, type Unknown } from './fact-value.ts'
export { foldEvents } from './fold.ts'
export { gate } from './gate/gate.ts'
export type { GateAnswer, GateContext } from './gate/gate-context.ts'
export { GATE_CONDITIONS, type GateCondition, type GateRules } from './gate/gate-rules.ts'
export type { Sheet } from './gate/sheet.ts'
export type { LifeEvent } from './life-event.ts'
export { isRepeated } from './is-repeated.ts'
export { planAppend, type AppendRequest, type StoreKnows } from './plan-append.ts'
export { readRecord } from './read-record.ts'
export type { EventVersions, RecordKind, Upcaster } from './record-kind.ts'
export { SHEET_CLASSES, type SheetClass } from './sheet-class.ts'
export { kindOfStream, setupOfStream, streamOf, type Setup } from './stream.ts'
export type { TimeSource } from './time-source.ts'
export { upcast } from './upcast.ts'
export { allowedActions } from './visit/allowed-actions.ts'
export { signatoryOnPaper, standingOf } from './visit/companion.ts'
export { signedKey, type SignedSheet } from './visit/signed-sheet.ts'
export type { IdentityCheck, Standing } from './visit/standing.ts'
export { checkVisitDraft } from './visit/check-visit-draft.ts'
export { DISPOSITIONS, PENDING, type Disposition } from './visit/disposition.ts'
export type { DraftContext } from './visit/draft-context.ts'
export { ENTERED_BY, entryKey, type EnteredBy, type EnteredRow, type EntryRef } from './visit/entered-row.ts'
export { holdOf, keysAnswered, type Hold, type HoldBarrier, type HoldStatus } from './visit/hold.ts'
export type { HoldAnswers, HoldMatter, HoldOutcome } from './visit/hold-matter.ts'
export { maySeeRegister } from './visit/may-see-register.ts'
export type { ProcedureRef, VisitPayloads } from './visit/payloads.ts'
export type { Reason } from './visit/reason.ts'
export type { Protection, ProtectionAnswer } from './visit/protection.ts'
export type { ListStanding, ProtectionKnown } from './visit/protection-known.ts'
export { copiesOf, isSpoilt, livingSerials, REPRINT_REASONS } from './visit/sheet-copies.ts'
export { SHEET_RETURNS, type SheetReturn } from './visit/sheet-return.ts'
export { STANDSTILLS, type Standstill, type TakenOnPaper } from './visit/taken-on-paper.ts'
export type { VisitDraft, VisitEvent, VisitEventType } from './visit/visit-event.ts'
export { visitKind } from './visit/visit-kind.ts'
export {
  checkKey,
  procedureKey,
  type CaseLink,
  type ClerkChoice,
  type ClosedCheck,
  type DisposedProcedure,
  type Note,
  type PrintedSheet,
  type VisitPhase,
  type VisitState,
} from './visit/visit-state.ts'
export { isSameVisitor, type HelpNeeds, type Visitor } from './visit/visitor.ts'
export { WAITING_FOR, type Waiting, type WaitingFor } from './visit/waiting.ts'
export { headOf, isWithheld, withheldEvent, type EventHead, type WithheldEvent } from './withheld.ts'
