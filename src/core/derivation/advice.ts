import type { Entry } from './entry.ts'

/**
 * Told, not done here (案内だけのもの): what follows is for the resident and another body, or needs nobody at all. It is on the guide
 * sheet, and no clerk has to say what became of it.
 */
export function isAdvice({ verdict, handling }: Pick<Entry, 'verdict' | 'handling'>): boolean {
  return verdict === 'needed' && (handling?.handling === 'guide-only' || handling?.handling === 'other-body')
}
