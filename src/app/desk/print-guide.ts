import { nameOfSection } from '#core/definitions'
import type { Definition } from '#core/definitions'
import { isAdvice } from '#core/derivation'
import type { DocumentToBring, Entry, Fee } from '#core/derivation'
import { grouped, isClosed, nextOpenDay } from '#core/value'
import type { Day } from '#core/value'
import type { PrintAdvice, PrintFacts, PrintProcedure, PrintWindow } from '#core/printing'
import type { PaperParts } from './desk-parts.ts'
import { dateOf } from './fact-reader.ts'
import { openOnGuide } from './guide-open.ts'
import { byDay, neededTogether } from './needed-together.ts'
import type { Needed } from './needed-together.ts'
import { onlyKnown } from './only-known.ts'
import type { Second } from './second-language.ts'

/** The lists and sums of a guide sheet. */
type Guide = Pick<PrintFacts, 'windows' | 'plan' | 'advice' | 'unsettled' | 'unasked' | 'cash' | 'next'>

/** What a guide sheet is told with. */
interface Telling {
  readonly parts: PaperParts
  readonly second: Second | undefined
  /** How a window is said that may be closed today. */
  readonly open: (window: string) => string
}

/**
 * What a guide sheet (案内票) says: windows in order, what is paid, the next last day, what is to be done by date, what was not known and
 * what was not asked. Names nobody, and leaves out what others may not read.
 */
export function guideOf(
  plan: readonly Entry[],
  parts: PaperParts,
  receivedOn: Day | undefined,
  second: Second | undefined,
): Guide {
  const telling: Telling = { parts, second, open: openingOf(receivedOn, parts) }
  const shown = plan.filter(({ discreet }) => !discreet)
  const needed = neededTogether(shown.filter(({ verdict }) => verdict === 'needed'))
  const [told, done] = [needed.filter(({ entry }) => isAdvice(entry)), needed.filter(({ entry }) => !isAdvice(entry))]
  return {
    windows: windowsOf(done, telling),
    cash: cashOf(done, parts.words),
    ...onlyKnown({ next: nextOf(needed, telling) }),
    plan: done.toSorted(byDay).map((each) => procedureOf(each, telling)),
    advice: told.toSorted(byDay).map((each) => adviceOf(each, telling)),
    ...openOnGuide(shown, parts, second),
  }
}

/** The section whose window one goes to. */
const sectionOf = ({ handling, section }: Entry): string => handling?.at ?? section

/** The definition the sheet speaks of: the latest one. */
const definitionOf = ({ procedure }: Entry, { parts }: Telling): Definition | undefined =>
  parts.catalogue.definitions.get(procedure)?.at(-1)

/** The windows in the order they are gone to, each with all that is done there. */
function windowsOf(done: readonly Needed[], { parts, second, open }: Telling): readonly PrintWindow[] {
  const { catalogue, words } = parts
  return [...grouped(done, ({ entry }) => sectionOf(entry))]
    .toSorted(([a], [b]) => placeOf(a, parts) - placeOf(b, parts))
    .map(([section, group]): PrintWindow => {
      const office = catalogue.offices.get(section)
      const window = office && windowOf(office.window, words)
      return {
        section: nameOfSection(section, catalogue)?.ja ?? section,
        what: group.map(({ entry }) => entry.name),
        ...onlyKnown({ window: window && open(window), second: second?.of(office?.name) }),
      }
    })
}

function procedureOf(needed: Needed, telling: Telling): PrintProcedure {
  const { entry, people, deadline, documents, fee } = needed
  const { parts, open } = telling
  const { catalogue, words } = parts
  const date = dateOf(deadline?.date)
  const office = catalogue.offices.get(sectionOf(entry))
  return {
    name: entry.name,
    reason: definitionOf(entry, telling)?.overview.ja ?? '',
    documents: documents.map(({ name }) => name),
    ...onlyKnown({
      subject: people > 1 ? words.people(people) : undefined,
      deadline: date,
      deadlineNote: date === undefined ? words.noDeadline : undefined,
      overdue: deadline?.overdue === true ? words.overdue : undefined,
      where: office && words.place(open(office.name.ja), windowOf(office.window, words)),
      fee: fee === null ? undefined : feeText(fee, words),
      ...inSecond(needed, telling),
    }),
  }
}

/** What stands of a procedure in the second language. */
function inSecond(
  { entry, deadline, documents }: Needed,
  telling: Telling,
): Pick<PrintProcedure, 'second' | 'reasonSecond' | 'deadlineSecond' | 'documentsSecond'> {
  const { second, parts } = telling
  if (second === undefined) return {}
  const definition = definitionOf(entry, telling)
  const date = dateOf(deadline?.date)
  return onlyKnown({
    second: second.of(definition?.name),
    reasonSecond: second.of(definition?.overview),
    deadlineSecond: date && second.by(date.earliest),
    documentsSecond: documentsIn(second, documents, parts.catalogue),
  })
}

function adviceOf({ entry, deadline }: Needed, telling: Telling): PrintAdvice {
  const definition = definitionOf(entry, telling)
  return {
    name: entry.name,
    reason: definition?.overview.ja ?? '',
    ...onlyKnown({ deadline: dateOf(deadline?.date), second: telling.second?.of(definition?.name) }),
  }
}

/** What to bring in the second language, where any of it has words in it; what has none stays as the section calls it. */
function documentsIn(
  second: Second,
  documents: readonly DocumentToBring[],
  catalogue: PaperParts['catalogue'],
): readonly string[] | undefined {
  const told = documents.map(({ id }) => second.of(catalogue.documents.get(id)))
  return told.every((name) => name === undefined) ? undefined : documents.map(({ name }, at) => told[at] ?? name)
}

/** What is to be paid and what is waived (免除), never by which exemption: others may read the sheet. */
function feeText({ yen, waived = 0 }: Pick<Fee, 'yen' | 'waived'>, words: PaperParts['words']): string {
  return waived === 0 ? words.yen(yen) : words.waived(yen, waived)
}

/** All that is paid today; where a part is not settled, at least so much. */
function cashOf(done: readonly Needed[], words: PaperParts['words']): string {
  const fees = done.flatMap(({ fee }) => fee ?? [])
  if (fees.length === 0) return words.noCash
  const yen = fees.reduce((sum, fee) => sum + fee.yen, 0)
  return fees.every(({ certain }) => certain) ? words.yen(yen) : words.atLeast(yen)
}

/** The earliest last day that has not passed, and what is to be done by it. */
function nextOf(needed: readonly Needed[], telling: Telling): Guide['next'] {
  const { second, parts } = telling
  const coming = needed.filter(({ deadline }) => deadline !== null && !deadline.overdue).toSorted(byDay)
  const [first] = coming
  const deadline = dateOf(first?.deadline?.date)
  if (first === undefined || deadline === undefined) return undefined
  const more = coming.filter((each) => each.deadline?.date === first.deadline?.date).length - 1
  return {
    deadline,
    name: parts.words.andMore(first.entry.name, more),
    ...onlyKnown({
      by: second?.by(deadline.earliest),
      second: second?.of(definitionOf(first.entry, telling)?.name),
    }),
  }
}

/** Windows are gone to in the order of the city's list. */
function placeOf(section: string, { catalogue }: PaperParts): number {
  const at = [...catalogue.offices.keys()].indexOf(section)
  return at < 0 ? catalogue.offices.size : at
}

/** On a day the city is closed (閉庁日) a window is said with the day it opens next; on any other day as it is. */
function openingOf(day: Day | undefined, { catalogue, words }: PaperParts): (window: string) => string {
  if (day === undefined || !isClosed(catalogue.calendar, day)) return (window) => window
  const open = nextOpenDay(catalogue.calendar, day)
  return (window) => words.fromDay(window, open)
}

function windowOf(
  { number, floor }: { readonly number?: string | undefined; readonly floor?: string | undefined },
  words: PaperParts['words'],
): string | undefined {
  return number === undefined ? undefined : words.window(number, floor)
}
