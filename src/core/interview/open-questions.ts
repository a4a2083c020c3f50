import type { Entry, Missing } from '#core/derivation'

/** One question that can still change a verdict: the fact, whom it is about, and how many verdicts hang on it. */
export interface OpenQuestion {
  readonly fact: string
  readonly subject: string
  readonly side: 'before' | 'after' | null
  /** わからない was answered: it is not asked again, but stays listed. */
  readonly asked: boolean
  /** Procedures whose verdict it can change. */
  readonly procedures: readonly string[]
}

/**
 * The open questions of a derivation, the one most verdicts hang on first; among equals in the order of the definitions.
 * Relations are asked once for all persons: the answer names everyone they hold with. What only a discreet procedure hangs
 * on is never among them: the list stands where others can read it, and such a matter is raised by the person alone.
 */
export function openQuestions(entries: readonly Entry[]): readonly OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>()
  for (const entry of entries) {
    if (entry.verdict !== 'not-settled' || entry.discreet) continue
    for (const missing of entry.missing) {
      const key = keyOf(missing)
      const known = questions.get(key)
      const procedures = new Set([...(known?.procedures ?? []), entry.procedure])
      questions.set(key, {
        fact: missing.fact,
        subject: missing.subject,
        side: missing.side,
        asked: missing.asked,
        procedures: [...procedures],
      })
    }
  }
  return [...questions.values()].sort((a, b) => b.procedures.length - a.procedures.length)
}

/** The next question to ask; undefined when all that is open was answered わからない or nothing is open. */
export function nextQuestion(entries: readonly Entry[]): OpenQuestion | undefined {
  return openQuestions(entries).find(({ asked }) => !asked)
}

function keyOf({ fact, subject, side }: Missing): string {
  return `${subject}|${fact}|${side ?? ''}`
}
