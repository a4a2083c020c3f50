import type { VisitView } from '#app/desk/visit-view'
import type { Catalogue } from '#core/definitions'
import type { GroupedQuestion } from '#core/interview'
import { phrase } from '#locales'
import type { QuestionRef } from './answered.ts'
import { whoOf } from './question.ts'

/** One fact of a group, with a box for everybody it is open for. */
export interface GroupRow {
  readonly key: string
  readonly label: string
  readonly help: string | undefined
  /** By the column's id. */
  readonly boxes: Readonly<Record<string, QuestionRef>>
}

/** A group question as it is put: its words, a row a fact, a column for whomever it may hold. */
export interface GroupPut {
  /** Of this group with these facts open. */
  readonly key: string
  readonly text: string
  readonly help: string | undefined
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly GroupRow[]
}

/** Puts a group question into words, rows in the order of the vocabulary and columns in the order of the visit. */
export function putGroup({ group, questions }: GroupedQuestion, visit: VisitView, catalogue: Catalogue): GroupPut {
  const { lexicon, texts, groups } = catalogue.vocabulary
  const order = [...lexicon.facts.keys()]
  const everybody = [...visit.events.map(({ id }) => id), ...visit.persons, ...visit.households]
  const rows = new Map<string, GroupRow>()
  for (const question of [...questions].sort((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact))) {
    const { fact, subject, side } = question
    const key = `${fact}|${side ?? ''}`
    const words = texts.get(fact)
    rows.set(key, {
      key,
      label: (words?.label.ja ?? fact) + (side === null ? '' : phrase('ja', `desk.hearing.${side}`)),
      help: words?.help?.ja,
      boxes: { ...rows.get(key)?.boxes, [subject]: { fact, subject, side } },
    })
  }
  return {
    key: [group, ...rows.keys()].join(),
    text: groups.get(group)?.question.ja ?? group,
    help: groups.get(group)?.help?.ja,
    columns: everybody
      .filter((id) => questions.some(({ subject }) => subject === id))
      .map((id) => ({ id, name: whoOf({ subject: id }, visit, catalogue) })),
    rows: [...rows.values()],
  }
}
