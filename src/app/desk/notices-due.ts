import type { IdentityScheme } from '#core/identity'
import { standingOf } from '#core/record'
import type { VisitState } from '#core/record'

/** A notice (受理通知, 照会書) that goes to somebody whose notification was accepted though nobody could be confirmed. */
export interface NoticeDue {
  readonly scheme: string
  readonly form: string
  /** What is sent to whom, in the content's words. */
  readonly label: string
  /** It came out of the printer and was confirmed. */
  readonly printed: boolean
}

/**
 * The notices that what was recorded of the identity checks calls for (戸籍法27条の2第2項; for a move the practice of telling the
 * former address; for a seal the letter of inquiry), each once, in the order of those who stand here.
 */
export function noticesDue(
  state: Pick<VisitState, 'visitor' | 'identity' | 'companions' | 'sheets'>,
  schemes: Readonly<Record<string, IdentityScheme>>,
): readonly NoticeDue[] {
  const unconfirmed = standingOf(state)
    .flatMap(({ identity }) => Object.values(identity))
    .filter(({ outcome }) => outcome === 'accepted-with-notice')
    .map(({ scheme }) => scheme)
  return [...new Set(unconfirmed)].flatMap((id): readonly NoticeDue[] => {
    const notice = Object.hasOwn(schemes, id) ? schemes[id]?.notice : undefined
    if (notice === undefined) return []
    const printed = state.sheets.some(({ form, status }) => form === notice.form && status === 'confirmed')
    return [{ scheme: id, form: notice.form, label: notice.label.ja, printed }]
  })
}
