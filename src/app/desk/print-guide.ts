import { nameOfSection } from '#core/definitions'
import { isAdvice } from '#core/derivation'
import type { Deadline, DocumentToBring, Entry, Fee } from '#core/derivation'
import { compareIds, grouped, isClosed, nextOpenDay } from '#core/value'
import type { Day } from '#core/value'
import type { PrintAdvice, PrintFacts, PrintProcedure, PrintWindow } from '#core/printing'
import type { PaperParts } from './desk-parts.ts'
import { dateOf } from './fact-reader.ts'
import { openOnGuide } from './guide-open.ts'
import type { Second } from './second-language.ts'

/** The lists and sums of a guide sheet. */
type Guide = Pick<PrintFacts, 'windows' | 'plan' | 'advice' | 'unsettled' | 'unasked' | 'cash' | 'next'>

/** One procedure of the sheet, for everybody it is needed for together. */
interface Needed {
  readonly entry: Entry
  readonly people: number
  readonly deadline: Deadline | null
  readonly documents: readonly DocumentToBring[]
  readonly fee: Pick<Fee, 'yen' | 'waived' | 'certain'> | null
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
  const { catalogue, words } = parts
  const open = openingOf(receivedOn, parts)
  const shown = plan.filter(({ discreet }) => !discreet)
  const needed = together(shown.filter(({ verdict }) => verdict === 'needed'))
  const [told, done] = [needed.filter(({ entry }) => isAdvice(entry)), needed.filter(({ entry }) => !isAdvice(entry))]
  const officeOf = (entry: Entry) => catalogue.offices.get(entry.handling?.at ?? entry.section)
  const definitionOf = ({ procedure }: Entry) => catalogue.definitions.get(procedure)?.at(-1)
  const windows = new Map<string, PrintWindow>()
  for (const { entry } of done) {
    const section = entry.handling?.at ?? entry.section
    const office = officeOf(entry)
    windows.set(section, {
      section: nameOfSection(section, catalogue)?.ja ?? section,
      ...(office?.window.number === undefined
        ? {}
        : { window: open(words.window(office.window.number, office.window.floor)) }),
      what: [...(windows.get(section)?.what ?? []), entry.name],
      ...given('second', second?.of(office?.name)),
    })
  }
  const inOrder = [...windows].toSorted(([a], [b]) => placeOf(a, parts) - placeOf(b, parts))
  return {
    windows: inOrder.map(([, each]) => each),
    cash: cashOf(done, words),
    ...nextOf(needed, second, parts),
    plan: done.toSorted(byDay).map(({ entry, people, deadline, documents, fee }): PrintProcedure => {
      const date = dateOf(deadline?.date)
      const office = officeOf(entry)
      const definition = definitionOf(entry)
      return {
        name: entry.name,
        ...(people > 1 ? { subject: words.people(people) } : {}),
        documents: documents.map(({ name }) => name),
        ...(date === undefined ? { deadlineNote: words.noDeadline } : { deadline: date }),
        ...(deadline?.overdue === true ? { overdue: words.overdue } : {}),
        ...(office === undefined ? {} : { where: words.place(open(office.name.ja), windowOf(office.window, words)) }),
        reason: definition?.overview.ja ?? '',
        ...(fee === null ? {} : { fee: feeText(fee, words) }),
        ...(second === undefined
          ? {}
          : {
              ...given('second', second.of(definition?.name)),
              ...given('reasonSecond', second.of(definition?.overview)),
              ...given('deadlineSecond', date === undefined ? undefined : second.by(date.earliest)),
              ...given('documentsSecond', documentsIn(second, documents, catalogue)),
            }),
      }
    }),
    advice: told.toSorted(byDay).map(({ entry, deadline }): PrintAdvice => ({
      name: entry.name,
      reason: definitionOf(entry)?.overview.ja ?? '',
      ...given('deadline', dateOf(deadline?.date)),
      ...given('second', second?.of(definitionOf(entry)?.name)),
    })),
    ...openOnGuide(shown, parts, second),
  }
}

const given = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [key in Key]?: Value } | Record<never, never> => (value === undefined ? {} : { [key]: value })

/** What to bring in the second language, where any of it has words in it; what has none stays as the section calls it. */
function documentsIn(
  second: Second,
  documents: readonly DocumentToBring[],
  catalogue: PaperParts['catalogue'],
): readonly string[] | undefined {
  const told = documents.map(({ id }) => second.of(catalogue.documents.get(id)))
  return told.every((name) => name === undefined) ? undefined : documents.map(({ name }, at) => told[at] ?? name)
}

/** One for each procedure: what everybody has to bring, what all of them pay, the earliest of their last days. */
function together(entries: readonly Entry[]): readonly Needed[] {
  const groups = grouped(entries, ({ procedure }) => procedure)
  return [...groups.values()].flatMap((group) => {
    const [entry] = group
    if (entry === undefined) return []
    const deadlines = group.flatMap(({ deadline }) => deadline ?? [])
    const fees = group.flatMap(({ fee }) => fee ?? [])
    const waived = fees.reduce((sum, fee) => sum + (fee.waived ?? 0), 0)
    return [
      {
        entry,
        people: new Set(group.map(({ subject }) => subject)).size,
        deadline: deadlines.toSorted((a, b) => compareIds(a.date, b.date))[0] ?? null,
        documents: [...new Map(group.flatMap(({ documents }) => documents).map((each) => [each.id, each])).values()],
        fee:
          fees.length === 0
            ? null
            : {
                yen: fees.reduce((sum, { yen }) => sum + yen, 0),
                certain: fees.every(({ certain }) => certain),
                ...(waived === 0 ? {} : { waived }),
              },
      },
    ]
  })
}

const byDay = (a: Needed, b: Needed): number => compareIds(a.deadline?.date ?? '9999', b.deadline?.date ?? '9999')

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
function nextOf(
  needed: readonly Needed[],
  second: Second | undefined,
  { catalogue, words }: PaperParts,
): Pick<Guide, 'next'> {
  const coming = needed.filter(({ deadline }) => deadline !== null && !deadline.overdue).toSorted(byDay)
  const [first] = coming
  const deadline = dateOf(first?.deadline?.date)
  if (first === undefined || deadline === undefined) return {}
  const more = coming.filter((each) => each.deadline?.date === first.deadline?.date).length - 1
  const name = second?.of(catalogue.definitions.get(first.entry.procedure)?.at(-1)?.name)
  return {
    next: {
      deadline,
      name: words.andMore(first.entry.name, more),
      ...(second === undefined ? {} : { by: second.by(deadline.earliest) }),
      ...given('second', name),
    },
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
