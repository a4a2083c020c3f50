import { ref, shallowRef } from 'vue'
import type { ChangePreview } from '#app/desk/preview-change'
import type { FactValue, Unknown, VisitDraft } from '#core/record'
import { openQuestions } from '#core/interview'
import { useDeskStore } from '../desk/desk-store.ts'
import { useVisitStore } from '../desk/visit-store.ts'
import { isAnswered, keyOfQuestion } from './answered.ts'
import type { QuestionRef } from './answered.ts'
import { draftOfAnswer, draftsOfAnswers } from './question.ts'
import { personsIn } from './scope.ts'
import type { AnswerScope } from './scope.ts'

/** A change that waits for the clerk's word. */
export interface WaitingChange {
  readonly drafts: readonly VisitDraft[]
  readonly preview: ChangePreview
}

const hasEffect = ({ entries, moot, recall }: ChangePreview): boolean =>
  entries.length + moot.length + recall.length > 0

/** Recording answers of the hearing: new ones at once, a changed one after its effect was shown. */
export function useAnswering() {
  const desk = useDeskStore()
  const store = useVisitStore()
  const waiting = shallowRef<WaitingChange>()
  const busy = ref(false)

  /** The questions an answer is given to: the one asked, and in a wider scope the same one wherever it is open. */
  function targets(asked: QuestionRef, scope: AnswerScope): readonly QuestionRef[] {
    const { visit } = store
    if (visit === undefined || desk.catalogue === undefined || !visit.persons.includes(asked.subject)) return [asked]
    const open = new Set(openQuestions(visit.plan).map(keyOfQuestion))
    return personsIn(scope, asked.subject, visit, desk.catalogue)
      .map((subject) => ({ ...asked, subject }))
      .filter((each) => each.subject === asked.subject || open.has(keyOfQuestion(each)))
  }

  /** Answers go one after another: a quick hand loses none. */
  let queue: Promise<unknown> = Promise.resolve()

  /** What was found out at once about several facts of several people, one word for each; new answers alone. */
  async function answerAll(given: readonly (readonly [QuestionRef, FactValue | Unknown])[]): Promise<boolean> {
    const next = queue.then(async () => {
      const { visit } = store
      return visit === undefined ? false : store.record(...draftsOfAnswers(given, visit))
    })
    queue = next.catch(() => undefined)
    return next
  }

  async function answer(asked: QuestionRef, value: FactValue | Unknown, scope: AnswerScope = 'one'): Promise<boolean> {
    const next = queue.then(() => give(asked, value, scope))
    queue = next.catch(() => undefined)
    return next
  }

  async function give(asked: QuestionRef, value: FactValue | Unknown, scope: AnswerScope): Promise<boolean> {
    const { visit } = store
    if (visit === undefined) return false
    busy.value = true
    try {
      const given = targets(asked, scope)
      const drafts = given.map((each) => draftOfAnswer(each, value, visit))
      const preview = given.some((each) => isAnswered(each, visit)) ? await store.preview(...drafts) : undefined
      if (preview === undefined || !hasEffect(preview)) return await store.record(...drafts)
      // The dialog calls the sheets by their names.
      if (preview.recall.length > 0) await store.readySheets()
      waiting.value = { drafts, preview }
      return false
    } finally {
      busy.value = false
    }
  }

  /** Records the change that was shown; what is out and holds no longer is void with it. */
  async function confirm(): Promise<boolean> {
    const change = waiting.value
    waiting.value = undefined
    if (change === undefined) return false
    const recalled = change.preview.recall.map(({ job, status }): VisitDraft => ({
      type: status === 'awaiting' ? 'sheet-voided' : 'sheet-recalled',
      payload: { job, reason: { code: 'answer-changed' } },
    }))
    return store.record(...change.drafts, ...recalled)
  }

  return { answer, answerAll, targets, waiting, confirm, keep: () => (waiting.value = undefined) }
}
