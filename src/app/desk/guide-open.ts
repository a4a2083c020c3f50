import { nameOfSection } from '#core/definitions'
import type { Entry, Missing } from '#core/derivation'
import type { PrintFacts, PrintUnasked, PrintUnsettled } from '#core/printing'
import { grouped } from '#core/value'
import type { PaperParts } from './desk-parts.ts'
import type { Second } from './second-language.ts'

/** Something that is open, with what hangs on it and where it is told. */
interface Open {
  readonly about: string
  readonly question: string
  readonly second: string | undefined
  readonly section: string
}

/**
 * What is open on a guide sheet: one line for each question whose answer was わからない, with all that hangs on it; and what has not been asked
 * yet, for each window together, by the first question of each procedure; what is read from papers and has no question, only if nothing else is open.
 */
export function openOnGuide(
  shown: readonly Entry[],
  parts: PaperParts,
  second: Second | undefined,
): Pick<PrintFacts, 'unsettled' | 'unasked'> {
  const { catalogue, words } = parts
  const waiting = shown.filter(({ verdict }) => verdict === 'not-settled')
  const openOf = (entry: Entry, { fact }: Missing): Open => {
    const text = catalogue.vocabulary.texts.get(fact)
    return {
      about: entry.name,
      question: text?.question?.ja ?? text?.label.ja ?? fact,
      second: second?.of(text?.question ?? text?.label),
      section: entry.section,
    }
  }
  const notKnown = waiting.flatMap((entry) =>
    entry.missing.filter(({ asked }) => asked).map((missing) => openOf(entry, missing)),
  )
  const isQuestion = ({ fact }: Missing): boolean => catalogue.vocabulary.texts.get(fact)?.question !== undefined
  const notAsked = waiting
    .filter(({ missing }) => missing.every(({ asked }) => !asked))
    .flatMap((entry) => {
      const first = entry.missing.find(isQuestion) ?? entry.missing[0]
      return first === undefined ? [] : [openOf(entry, first)]
    })
  const told = (section: string): string => {
    const office = catalogue.offices.get(section)
    if (office === undefined) return nameOfSection(section, catalogue)?.ja ?? section
    const { number, floor } = office.window
    return words.place(office.name.ja, number === undefined ? undefined : words.window(number, floor))
  }
  return {
    unsettled: [...grouped(notKnown, ({ question }) => question).values()].flatMap((group) =>
      group.slice(0, 1).map((first): PrintUnsettled => ({
        about: words.andMore(first.about, new Set(group.map(({ about }) => about)).size - 1),
        question: first.question,
        tellAt: told(first.section),
        ...(first.second === undefined ? {} : { second: first.second }),
      })),
    ),
    unasked: inRows([...grouped(notAsked, ({ section }) => told(section))], words.continued, second !== undefined),
  }
}

/** Letters of the questions that stand in one row: all that a section asks of a household, but for a city that asks much more. */
const ROW_LETTERS = 400

/** A row for each window; what does not stand in one goes on in the next, which says so. */
function inRows(
  windows: readonly (readonly [string, readonly Open[]])[],
  continued: (place: string) => string,
  isTwofold: boolean,
): readonly PrintUnasked[] {
  return windows.flatMap(([place, open]) => {
    const rows: Open[][] = []
    let letters = ROW_LETTERS
    for (const each of new Map(open.map((one) => [one.question, one])).values()) {
      letters += each.question.length + 2
      if (letters > ROW_LETTERS) {
        rows.push([])
        letters = each.question.length
      }
      rows.at(-1)?.push(each)
    }
    return rows.map((row, at): PrintUnasked => ({
      tellAt: at === 0 ? place : continued(place),
      questions: row.map(({ question }) => question),
      ...(isTwofold ? { second: row.map((each) => each.second ?? each.question) } : {}),
    }))
  })
}
