import type { IdentityScheme } from '#core/identity'
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
 * former address; for a seal the letter of inquiry), in the order of the checks.
 */
export function noticesDue(
  { identity, sheets }: Pick<VisitState, 'identity' | 'sheets'>,
  schemes: Readonly<Record<string, IdentityScheme>>,
): readonly NoticeDue[] {
  return Object.values(identity).flatMap(({ scheme: id, outcome }): readonly NoticeDue[] => {
    const notice = Object.hasOwn(schemes, id) ? schemes[id]?.notice : undefined
    if (notice === undefined || outcome !== 'accepted-with-notice') return []
    const printed = sheets.some(({ form, status }) => form === notice.form && status === 'confirmed')
    return [{ scheme: id, form: notice.form, label: notice.label.ja, printed }]
  })
}
