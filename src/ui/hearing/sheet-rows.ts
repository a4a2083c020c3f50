import type { VisitView } from '#app/desk/visit-view'
import type { Catalogue } from '#core/definitions'
import { openQuestions } from '#core/interview'
import { phrase } from '#locales'
import { answerTo, factKeyOf, keyOfQuestion } from './answered.ts'
import type { QuestionRef } from './answered.ts'

/** One question of the sheet, for the one it is about. */
export interface SheetCell {
  readonly key: string
  readonly question: QuestionRef
  /** It can still change a verdict. */
  readonly open: boolean
  readonly moot: boolean
}

/** A row of the sheet: one question, a cell for everybody it is put to. */
export interface SheetRow {
  readonly key: string
  readonly fact: string
  readonly label: string
  /** By the id of the person, the event or the household. */
  readonly cells: Readonly<Record<string, SheetCell>>
}

/** The rows of one topic (業務). */
export interface SheetTopic {
  readonly id: string
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/**
 * Everything the hearing asks or has asked, by topic, in the order of the vocabulary: what is open now, and what the visitor has
 * answered, わからない among it. Only the questions of `subjects`.
 */
export function sheetTopics(
  visit: VisitView,
  catalogue: Catalogue,
  subjects: readonly string[],
): readonly SheetTopic[] {
  const { lexicon, texts, domains } = catalogue.vocabulary
  const open = openQuestions(visit.plan)
  const isOpen = new Set(open.map(keyOfQuestion))
  const answered = Object.values(visit.facts)
    .filter(({ origin }) => origin === 'visitor')
    .map(({ subject, fact, side }): QuestionRef => ({
      fact: `${subject.type}.${fact}`,
      subject: subject.id,
      side: side ?? null,
    }))
  const questions = [...open, ...answered].filter(
    ({ fact, subject }) => subjects.includes(subject) && texts.get(fact)?.question !== undefined,
  )
  const order = [...lexicon.facts.keys()]
  const rows = new Map<string, { readonly fact: string; readonly label: string; cells: Record<string, SheetCell> }>()
  for (const question of questions) {
    const { fact, side, subject } = question
    const key = `${fact}|${side ?? ''}`
    const words = texts.get(fact)
    const row = rows.get(key) ?? {
      fact,
      label: (words?.label.ja ?? fact) + (side === null ? '' : phrase('ja', `desk.hearing.${side}`)),
      cells: {},
    }
    row.cells[subject] = {
      key: keyOfQuestion(question),
      question,
      open: isOpen.has(keyOfQuestion(question)) && answerTo(question, visit) === undefined,
      moot: visit.moot.includes(factKeyOf(question)),
    }
    rows.set(key, row)
  }
  const sorted = [...rows].sort(([, a], [, b]) => order.indexOf(a.fact) - order.indexOf(b.fact))
  const byTopic = new Map<string, SheetRow[]>()
  for (const [key, row] of sorted) {
    const topic = texts.get(row.fact)?.domain ?? ''
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), { key, ...row }])
  }
  return [...byTopic].map(([id, of]) => ({ id, name: domains.get(id)?.ja ?? id, rows: of }))
}
