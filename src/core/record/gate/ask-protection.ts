import { problem } from '#core/value'
import type { AskCondition } from './gate-context.ts'

/** Is it settled that nobody is under protection measures (支援措置)? Only the answer none is; unknown refuses as well. */
export const askProtection: AskCondition = (_sheet, { visit }) => {
  switch (visit?.protection?.answer) {
    case 'none':
      return []
    case 'protected':
      return [problem('gate-protection-applies')]
    case 'unknown':
      return [problem('gate-protection-unknown')]
    default:
      return [problem('gate-protection-not-answered')]
  }
}
