import { problem, type Problem } from '#core/value'
import type { DayDraft } from './day-payloads.ts'
import type { DayState } from './day-state.ts'

/** What a draft of a day is checked against. */
export interface DayContext {
  /** Epoch milliseconds. */
  readonly now: number
  /** `problems` says why it counts as shut, where the hours alone do not. */
  readonly hours: { readonly open: boolean; readonly problems?: readonly Problem[] }
  /** Ids of the desk's sections. */
  readonly sections: readonly string[]
}

/** A line on a card, not a letter. */
const MOST_LETTERS = 120

const checkPosted = (
  { section, what, until, text = '' }: Extract<DayDraft, { type: 'day-notice-posted' }>['payload'],
  { now, sections }: DayContext,
): readonly Problem[] => [
  ...(section !== undefined && !sections.includes(section) ? [problem('day-notice-section-unknown', { section })] : []),
  ...(what === 'window-closed' && section === undefined ? [problem('day-notice-without-section')] : []),
  ...(what === 'other' && text.trim() === '' ? [problem('day-notice-without-text')] : []),
  ...([...text].length > MOST_LETTERS ? [problem('day-notice-too-long', { most: MOST_LETTERS })] : []),
  ...(until !== undefined && !(until > now) ? [problem('day-notice-over')] : []),
]

/**
 * What stands against recording this of a day. Problems: `outside-hours` {action} or what the hours say instead
 * (`clock-suspect`), `day-notice-already-there`, `day-notice-unknown`, `day-notice-section-unknown` {section},
 * `day-notice-without-section` of a window that is shut, `day-notice-without-text` of anything else, `day-notice-too-long`
 * {most}, `day-notice-over` when its end has passed.
 */
export const checkDayDraft = (state: DayState, draft: DayDraft, context: DayContext): readonly Problem[] => {
  const { open, problems = [] } = context.hours
  if (!open) return problems.length > 0 ? problems : [problem('outside-hours', { action: draft.type })]
  const isThere = state.notices.some(({ notice }) => notice === draft.payload.notice)
  if (draft.type === 'day-notice-withdrawn') return isThere ? [] : [problem('day-notice-unknown')]
  return isThere ? [problem('day-notice-already-there')] : checkPosted(draft.payload, context)
}
