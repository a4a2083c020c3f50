import { isAdvice } from '#core/derivation'
import type { Entry, Fee } from '#core/derivation'
import { compareIds, dayFromIso, isClosed, nextOpenDay } from '#core/value'
import type { Day } from '#core/value'
import { isUnknown } from '#core/record'
import type { VisitState } from '#core/record'
import type { PrintAdvice, PrintFacts, PrintProcedure, PrintUnsettled, PrintWindow } from '#core/printing'
import type { PaperParts } from './desk-parts.ts'
import { dateOf, factReader } from './fact-reader.ts'
import { awaitedOf } from './print-awaited.ts'
import { settledGlyphs } from './print-glyphs.ts'
import { officeOf } from './print-office.ts'
import { withCertificates } from './print-certificates.ts'
import { handoverOf } from './print-handover.ts'
import { memberOf } from './print-member.ts'
import { formerNames, livedAt } from './print-places.ts'
import { circleOf } from './print-subject.ts'
import type { SheetPart } from './sheet-parts.ts'
import { windowRows } from './window-rows.ts'

/**
 * What a form may take from a visit, for one sheet: finished pieces of the record in the vocabulary's words. What is not known
 * is absent and prints as an empty box. `sheet` says for which event and for whom; `chosen` which sheets go out with it.
 */
export function printFactsOfVisit(
  state: VisitState,
  sheet: SheetPart,
  plan: readonly Entry[],
  parts: PaperParts,
  serial: string | undefined,
  chosen: readonly string[] = [],
): PrintFacts {
  const { words } = parts
  const { event, members, person } = sheet
  const reader = factReader(state, parts)
  const former = formerNames(members, reader)
  const places =
    event === undefined
      ? undefined
      : {
          before: livedAt('before', { ...sheet, event }, state, reader, parts),
          after: livedAt('after', { ...sheet, event }, state, reader, parts),
        }
  const date = event === undefined || isUnknown(event.date) ? undefined : dateOf(String(event.date))
  const notified = dateOf(state.receivedOn)
  return {
    sample: parts.setup === 'sample',
    today: notified ?? { earliest: 0, latest: 0, text: '' },
    ...(state.ticket === '' ? {} : { ticket: state.ticket }),
    ...(serial === undefined ? {} : { serial }),
    office: officeOf(parts),
    terminal: parts.terminal,
    ...(event === undefined
      ? {}
      : {
          event: {
            kind: event.kind,
            ...(date === undefined ? {} : { date }),
            ...(notified === undefined ? {} : { notified }),
            ...(former.length === 0 ? {} : { note: words.formerNames(former) }),
          },
        }),
    ...(state.visitor === undefined
      ? {}
      : {
          visitor: {
            name: state.visitor.name,
            capacity: state.visitor.capacity,
            contact: state.visitor.contact,
            ...ownAddress(state, places?.after.address),
            ...shownBy(state, parts),
          },
        }),
    ...places,
    ...(event === undefined ? {} : { members: members.map((each) => memberOf(each, plan, reader, words)) }),
    ...(sheet.asked === undefined ? {} : { asked: sheet.asked }),
    ...(person === undefined ? {} : circleOf(person, event, state, plan, parts)),
    ...inRows(withCertificates(guideOf(plan, parts, dayFromIso(state.receivedOn)), state, chosen, parts), words),
    ...handoverOf(state, plan, parts),
    ...awaitedOf(state, plan),
    ...settledGlyphs(state, parts),
  }
}

/** What was shown at the identity checks: who stands there, and apart from it that they may act for others (代理権限). */
function shownBy(
  { identity }: VisitState,
  { schemes = {} }: PaperParts,
): { readonly documents: readonly string[]; readonly authority: readonly string[] } {
  const shown = [
    ...new Set(Object.values(identity).flatMap(({ documents }) => documents.map(({ document }) => document))),
  ]
  const proves = (id: string): boolean =>
    Object.values(schemes).some((scheme) => scheme.documents[id]?.kind === 'authority')
  return { documents: shown.filter((id) => !proves(id)), authority: shown.filter(proves) }
}

/** The visitor's address, where it is that of the household: whoever acts for others writes their own. */
function ownAddress(state: VisitState, home: string | undefined): { readonly address?: string } {
  const isOfHousehold = ['self', 'head', 'same-household'].includes(state.visitor?.capacity ?? '')
  return home === undefined || !isOfHousehold ? {} : { address: home }
}

/** The guide sheet's lists (案内票): windows in order, what is to be done by date, what is not settled. Names nobody. */
function guideOf(
  plan: readonly Entry[],
  parts: PaperParts,
  receivedOn: Day | undefined,
): Pick<PrintFacts, 'windows' | 'plan' | 'advice' | 'unsettled'> {
  const { catalogue, words } = parts
  const open = openingOf(receivedOn, parts)
  const shown = plan.filter(({ discreet }) => !discreet)
  const needed = shown.filter(({ verdict }) => verdict === 'needed')
  const byName = [...new Map(needed.map((entry) => [entry.procedure, entry])).values()]
  const windows = new Map<string, PrintWindow>()
  const [told, done] = [byName.filter(isAdvice), byName.filter((each) => !isAdvice(each))]
  for (const entry of done) {
    const section = entry.handling?.at ?? entry.section
    const office = catalogue.offices.get(section)
    const before = windows.get(section)
    windows.set(section, {
      section: office?.name.ja ?? catalogue.desk.sections.find(({ id }) => id === section)?.name.ja ?? section,
      ...(office?.window.number === undefined
        ? {}
        : { window: open(words.window(office.window.number, office.window.floor)) }),
      what: [...(before?.what ?? []), entry.name],
    })
  }
  const byDay = (a: Entry, b: Entry): number => compareIds(a.deadline?.date ?? '9999', b.deadline?.date ?? '9999')
  const reasonOf = ({ procedure }: Entry): string => catalogue.definitions.get(procedure)?.at(-1)?.overview.ja ?? ''
  return {
    windows: [...windows].toSorted(([a], [b]) => placeOf(a, parts) - placeOf(b, parts)).map(([, each]) => each),
    plan: done.toSorted(byDay).map((entry): PrintProcedure => {
      const deadline = dateOf(entry.deadline?.date)
      return {
        name: entry.name,
        documents: entry.documents.map(({ name }) => name),
        ...(deadline === undefined ? { deadlineNote: words.noDeadline } : { deadline }),
        ...whereOf(entry, parts, open),
        reason: reasonOf(entry),
        ...(entry.fee === null ? {} : { fee: feeText(entry.fee, words) }),
      }
    }),
    advice: told.toSorted(byDay).map((entry): PrintAdvice => {
      const deadline = dateOf(entry.deadline?.date)
      return { name: entry.name, reason: reasonOf(entry), ...(deadline === undefined ? {} : { deadline }) }
    }),
    unsettled: unsettledOf(shown, parts),
  }
}

/** What is to be paid and what is waived (免除), never by which exemption: others may read the sheet. */
function feeText({ yen, waived = 0 }: Fee, words: PaperParts['words']): string {
  return waived === 0 ? words.yen(yen) : words.waived(yen, waived)
}

const inRows = <Guide extends Pick<PrintFacts, 'windows'>>(guide: Guide, { again }: PaperParts['words']): Guide => ({
  ...guide,
  windows: windowRows(guide.windows ?? [], again),
})

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

/** Where the resident goes for it. */
function whereOf(
  entry: Entry,
  { catalogue }: PaperParts,
  open: (window: string) => string,
): { readonly where?: string } {
  const office = catalogue.offices.get(entry.handling?.at ?? entry.section)
  return office === undefined ? {} : { where: open(office.name.ja) }
}

/** One line for each question a procedure waits for, however many people it is open for. */
function unsettledOf(plan: readonly Entry[], { catalogue }: PaperParts): readonly PrintUnsettled[] {
  const lines = plan
    .filter(({ verdict }) => verdict === 'not-settled')
    .flatMap((entry) =>
      entry.missing.slice(0, 1).map(({ fact }): PrintUnsettled => {
        const text = catalogue.vocabulary.texts.get(fact)
        const office = catalogue.offices.get(entry.section)?.name.ja
        return {
          about: entry.name,
          question: text?.question?.ja ?? text?.label.ja ?? fact,
          ...(office === undefined ? {} : { tellAt: office }),
        }
      }),
    )
  return [...new Map(lines.map((line) => [`${line.about}|${line.question}`, line])).values()]
}
