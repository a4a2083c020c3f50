import type { Catalogue, Definition } from '#core/definitions'
import type { Condition } from '#core/logic'
import { catalogue as words } from './ja/catalogue.ts'
import { kit } from './ja/kit.ts'
import { format } from './format.ts'
import { spokenContent } from './spoken-content.ts'
import { wordCondition, type Outline, type SettingWords } from './word-condition.ts'
import { numberOf, wordDeadlineRule } from './word-deadline-rule.ts'
import { sectionName } from './word-procedure.ts'

/** The words of the papers for a day without the system. */
export const kitWords = kit

/** What is told of a procedure on paper, for one kind of event. */
export interface KitProcedure {
  readonly name: string
  readonly section: string
  readonly window: string
  readonly isAdvice: boolean
  readonly ofHousehold: boolean
  readonly needed: Outline
  readonly nothing: { readonly when: Outline; readonly reason: string } | undefined
  readonly deadlines: readonly { readonly text: string; readonly law: string }[]
  readonly documents: readonly string[]
  readonly fees: readonly { readonly text: string; readonly law: string }[]
}

/** A procedure and what is left of its conditions in an event; `true` where they always hold, `false` where they never do. */
export interface AskedProcedure {
  readonly definition: Definition
  readonly needed: Condition | boolean
  readonly nothing: Condition | boolean
}

/** How the papers word a catalogue: conditions, with the number of the question beside each fact that one asks for. */
export function kitSpeech(catalogue: Catalogue, names: SettingWords['names'], questions: ReadonlyMap<string, number>) {
  const settings: SettingWords = { names, now: catalogue.settings }
  const plain = spokenContent(catalogue, { persons: {}, households: [], events: {} }, 'ja')
  const spoken = {
    ...plain,
    label: (fact: string): string => {
      const number = questions.get(fact)
      return plain.label(fact) + (number === undefined ? '' : format(kit.interview.mark, { number }))
    },
  }
  const outline = (condition: Condition): Outline => wordCondition(condition, spoken, settings)
  const starred = (text: string, when: Condition | undefined): string =>
    when === undefined ? text : format(kit.procedures.optional, { text })
  return {
    event: plain.event,
    /** One sentence for when a question is put; empty where it takes more than one. */
    briefly: (condition: Condition): string => {
      const { text, under } = wordCondition(condition, plain, settings)
      return under.length > 0 ? '' : text.replace(/（[^（）]*法[^（）]*）$/u, '')
    },
    procedure: ({ definition, needed, nothing }: AskedProcedure): KitProcedure => ({
      name: definition.name.ja,
      section: sectionName(definition.section, catalogue),
      window: catalogue.offices.get(definition.section)?.window.number ?? '',
      isAdvice: definition.routing.every(({ handling }) => handling === 'guide-only' || handling === 'other-body'),
      ofHousehold: definition.forEach.startsWith('household'),
      needed:
        typeof needed === 'boolean'
          ? { text: kit.procedures[needed ? 'always' : 'never'], under: [] }
          : outline(needed),
      nothing:
        definition.nothingToDo === undefined || nothing === false
          ? undefined
          : {
              when: nothing === true ? { text: kit.procedures.always, under: [] } : outline(nothing),
              reason: definition.nothingToDo.reason.ja,
            },
      deadlines: definition.deadline.map((rule) => ({
        text: starred(wordDeadlineRule(rule, plain, settings), rule.when),
        law: rule.law,
      })),
      documents: definition.documents.map(({ id, when }) => starred(catalogue.documents.get(id)?.ja ?? id, when)),
      fees: definition.fee.map((fee) => ({
        text: starred(format(words.fee.yen, { label: fee.label.ja, amount: numberOf(fee.amount, settings) }), fee.when),
        law: fee.law,
      })),
    }),
  }
}
