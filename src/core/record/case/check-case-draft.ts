import { dayFromIso, problem, type Day, type Problem } from '#core/value'
import { CASE_OUTCOMES, DUE_BY, LETTER_ANSWERS, type CaseDraft, type CasePayloads } from './case-payloads.ts'
import { allowedCaseActions, type CaseState } from './case-state.ts'

/** What a draft of a case is checked against. */
export interface CaseContext {
  readonly today: Day
  /** `problems` says why it counts as shut, where the hours alone do not. */
  readonly hours: { readonly open: boolean; readonly problems?: readonly Problem[] }
  /** Ids of the kinds of case the desk has. */
  readonly kinds: readonly string[]
}

/** A line in a list, not a letter. */
const MOST_LETTERS = 200

const checkText = (text: string): readonly Problem[] => [
  ...(text.trim() === '' ? [problem('case-text-missing')] : []),
  ...([...text].length > MOST_LETTERS ? [problem('case-text-too-long', { most: MOST_LETTERS })] : []),
]

/** A day to come; today is one. */
const checkDue = (iso: string, today: Day): readonly Problem[] => {
  const day = dayFromIso(iso)
  return day === undefined || day < today ? [problem('case-due-over')] : []
}

/** A day that was, not before another. */
const checkPast = (iso: string, today: Day, notBefore = ''): readonly Problem[] => {
  const day = dayFromIso(iso)
  return day === undefined || day > today || iso < notBefore ? [problem('case-day-impossible')] : []
}

const checkOpened = (opened: CasePayloads['case-opened'], { today, kinds }: CaseContext): readonly Problem[] => [
  ...(kinds.includes(opened.about) ? [] : [problem('case-kind-not-known', { kind: opened.about })]),
  ...(opened.procedures.length === 0 ? [problem('case-without-procedure')] : []),
  ...(DUE_BY.includes(opened.dueBy) ? [] : [problem('case-due-over')]),
  ...checkText(opened.awaited),
  ...checkDue(opened.dueOn, today),
]

const checkSent = (
  { letter, sentOn, answerBy }: CasePayloads['letter-sent'],
  { letters, openedOn }: CaseState,
  today: Day,
): readonly Problem[] => [
  ...(letters.some((sent) => sent.letter === letter) ? [problem('case-letter-already-there')] : []),
  ...checkPast(sentOn, today, openedOn),
  ...(answerBy === undefined ? [] : checkDue(answerBy, today)),
]

const checkAnswered = (
  { letter, answeredOn, answer }: CasePayloads['letter-answered'],
  { letters }: CaseState,
  today: Day,
): readonly Problem[] => {
  const sent = letters.find((each) => each.letter === letter)
  if (sent === undefined || sent.answeredOn !== undefined) return [problem('case-letter-not-open')]
  return [
    ...(LETTER_ANSWERS.includes(answer) ? [] : [problem('case-letter-not-open')]),
    ...checkPast(answeredOn, today, sent.sentOn),
  ]
}

const checkPayload = (state: CaseState, draft: CaseDraft, context: CaseContext): readonly Problem[] => {
  const { today } = context
  switch (draft.type) {
    case 'case-opened':
      return checkOpened(draft.payload, context)
    case 'letter-sent':
      return checkSent(draft.payload, state, today)
    case 'letter-answered':
      return checkAnswered(draft.payload, state, today)
    case 'document-received':
      return [...checkText(draft.payload.what), ...checkPast(draft.payload.receivedOn, today, state.openedOn)]
    case 'case-due-changed':
      return checkDue(draft.payload.dueOn, today)
    case 'case-taken-up':
      return checkPast(draft.payload.takenUpOn, today, state.openedOn)
    case 'case-closed':
      return [
        ...(CASE_OUTCOMES.includes(draft.payload.outcome) ? [] : [problem('case-outcome-not-known')]),
        ...checkPast(draft.payload.closedOn, today, state.openedOn),
      ]
    case 'case-household':
    case 'case-fact':
      return []
  }
}

/**
 * What stands against recording this of a case; nothing when it may be appended. Problems: `case-action-not-allowed` {phase},
 * `outside-hours` {action} or what the hours say instead (`clock-suspect`), `case-kind-not-known` {kind},
 * `case-without-procedure`, `case-text-missing`, `case-text-too-long` {most}, `case-due-over` for a last day that has passed or is none,
 * `case-day-impossible` for one to come or before what it follows, `case-letter-already-there`, `case-letter-not-open`, `case-outcome-not-known`.
 */
export const checkCaseDraft = (state: CaseState, draft: CaseDraft, context: CaseContext): readonly Problem[] => {
  if (!allowedCaseActions(state).includes(draft.type))
    return [problem('case-action-not-allowed', { phase: state.phase })]
  const { open, problems = [] } = context.hours
  if (!open) return problems.length > 0 ? problems : [problem('outside-hours', { action: draft.type })]
  return checkPayload(state, draft, context)
}
