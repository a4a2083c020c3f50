import { conditionInEvent } from '#app/kit/condition-in-event'
import { ordinaryHousehold } from '#app/kit/ordinary-household'
import { paperQuestions, proceduresOf } from '#app/kit/paper-questions'
import { settingNames } from '#app/catalogue/setting-names'
import type { Catalogue, Definition, Located } from '#core/definitions'
import { format, inventedPeople, kitSpeech, kitWords, type KitProcedure } from '#locales'
import { deadlinesPage } from './deadlines-page.ts'
import { documentOf, type MadeFrom } from './document.ts'
import { interviewPage } from './interview-page.ts'
import { markup } from './markup.ts'
import { proceduresPage } from './procedures-page.ts'
import { windowsPage } from './windows-page.ts'

/** A paper of the kit that is no form: the file it goes into, what it is called, and its HTML. */
export interface KitPaper {
  readonly file: string
  readonly title: string
  readonly html: string
}

const NOBODY = new Map<string, number>()

/** A procedure in the words of one event; undefined where it cannot be needed in it. */
const saidIn = (
  definition: Definition,
  kind: string,
  settings: Catalogue['settings'],
  speech: ReturnType<typeof kitSpeech>,
): KitProcedure | undefined => {
  const known = { kind, settings }
  const needed = definition.neededWhen === undefined ? false : conditionInEvent(definition.neededWhen, known)
  const nothing = definition.nothingToDo === undefined ? false : conditionInEvent(definition.nothingToDo.when, known)
  return needed === false && nothing === false ? undefined : speech.procedure({ definition, needed, nothing })
}

const interviewPaper = (
  catalogue: Catalogue,
  files: readonly Located[],
  kind: string,
  made: MadeFrom,
): readonly KitPaper[] => {
  const event = catalogue.events.get(kind)
  const definitions = proceduresOf(catalogue, kind)
  if (event === undefined || definitions.length === 0) return []
  const questions = paperQuestions(catalogue, kind, ordinaryHousehold(catalogue, kind, inventedPeople))
  const numbers = new Map(questions.flatMap(({ facts }, index) => facts.map((fact) => [fact, index + 1] as const)))
  const speech = kitSpeech(catalogue, settingNames(files, catalogue), numbers)
  const when = (fact: string): string => {
    const applies = catalogue.vocabulary.lexicon.facts.get(fact)?.appliesWhen
    const left = applies === undefined ? true : conditionInEvent(applies, { kind, settings: catalogue.settings })
    const said = typeof left === 'boolean' ? '' : speech.briefly(left)
    return said === '' ? '' : format(kitWords.interview.when, { text: said })
  }
  const said = definitions.flatMap((definition) => saidIn(definition, kind, catalogue.settings, speech) ?? [])
  const title = format(kitWords.interview.title, { event: event.name.ja })
  const table = proceduresPage(format(kitWords.procedures.title, { event: event.name.ja }), said)
  const body = markup`${interviewPage(catalogue, event, questions, when)}${table}`
  const listed = format(kitWords.contents.interview, { event: event.name.ja })
  return [{ file: `20-interview-${kind}.pdf`, title: listed, html: documentOf(title, made, body) }]
}

/** The papers of the kit besides cover and forms: windows, deadlines and fees, and for each kind of event the interview with its procedures. */
export const kitPapers = (catalogue: Catalogue, files: readonly Located[], made: MadeFrom): readonly KitPaper[] => {
  const speech = kitSpeech(catalogue, settingNames(files, catalogue), NOBODY)
  const listed = [...catalogue.definitions.values()].flatMap((versions) => {
    const definition = versions.at(-1)
    if (definition === undefined || definition.discreet) return []
    const said = speech.procedure({ definition, needed: true, nothing: false })
    return [{ definition, said, events: definition.events.map((kind) => speech.event(kind)) }]
  })
  const { windows, deadlines } = kitWords
  return [
    {
      file: '10-windows.pdf',
      title: kitWords.contents.windows,
      html: documentOf(windows.title, made, windowsPage(catalogue)),
    },
    {
      file: '11-deadlines-and-fees.pdf',
      title: kitWords.contents.deadlines,
      html: documentOf(deadlines.title, made, deadlinesPage(listed)),
    },
    ...[...catalogue.events.keys()].flatMap((kind) => interviewPaper(catalogue, files, kind, made)),
  ]
}
