import type { Entry } from '#core/derivation'
import { dayFromIso } from '#core/value'
import { isUnknown } from '#core/record'
import type { LifeEvent, VisitState } from '#core/record'
import type { PrintFacts } from '#core/printing'
import type { PaperParts } from './desk-parts.ts'
import { dateOf, factReader } from './fact-reader.ts'
import { onlyKnown } from './only-known.ts'
import { awaitedOf } from './print-awaited.ts'
import { settledGlyphs } from './print-glyphs.ts'
import { officeOf } from './print-office.ts'
import { withCertificates } from './print-certificates.ts'
import { guideOf } from './print-guide.ts'
import { handoverOf } from './print-handover.ts'
import { memberOf } from './print-member.ts'
import { formerNames, livedAt } from './print-places.ts'
import { circleOf } from './print-subject.ts'
import { visitorOf } from './print-visitor.ts'
import { secondOf } from './second-language.ts'
import { visitNumber } from './sheet-numbers.ts'
import type { SheetPart } from './sheet-parts.ts'
import { windowRows } from './window-rows.ts'

/** What goes with a sheet. */
export interface SheetGiven {
  readonly serial?: string | undefined
  /** Which sheets go out with it, by their keys. */
  readonly chosen?: readonly string[]
  /** Of what the form prints something (`partsAskedBy`): the dear lists of guide and handover sheet are made for no other. All when absent. */
  readonly asked?: ReadonlySet<string>
}

const GUIDE = ['windows', 'plan', 'advice', 'unsettled', 'unasked', 'cash', 'next', 'certificates']
const HANDOVER = ['tasks', 'checks', 'sheets', 'notes']

/**
 * What a form may take from a visit, for one sheet: finished pieces of the record in the vocabulary's words. What is not known
 * is absent and prints as an empty box. `sheet` says for which event and for whom.
 */
export function printFactsOfVisit(
  state: VisitState,
  sheet: SheetPart,
  plan: readonly Entry[],
  parts: PaperParts,
  { serial, chosen = [], asked }: SheetGiven = {},
): PrintFacts {
  const wants = (lists: readonly string[]): boolean => asked === undefined || lists.some((each) => asked.has(each))
  const { event, members, person } = sheet
  const reader = factReader(state, parts)
  const places = event && {
    before: livedAt('before', { ...sheet, event }, state, reader, parts),
    after: livedAt('after', { ...sheet, event }, state, reader, parts),
  }
  const second = secondOf(state, parts)
  const guide = wants(GUIDE)
    ? withCertificates(guideOf(plan, parts, dayFromIso(state.receivedOn), second), state, chosen, parts)
    : {}
  return {
    sample: parts.setup === 'sample',
    today: dateOf(state.receivedOn) ?? { earliest: 0, latest: 0, text: '' },
    ...(state.ticket === '' ? {} : { ticket: state.ticket, reference: visitNumber(state, parts.catalogue) }),
    office: officeOf(parts),
    terminal: parts.terminal,
    ...onlyKnown({
      serial,
      event: event && eventOf(event, formerNames(members, reader), state, parts.words),
      visitor: visitorOf(state, places?.after.address, parts),
      members:
        event && wants(['members']) ? members.map((each) => memberOf(each, plan, reader, parts.words)) : undefined,
      asked: sheet.asked,
      second: second?.called,
    }),
    ...places,
    ...(person === undefined ? {} : circleOf(person, event, state, plan, parts)),
    ...guide,
    windows: windowRows(guide.windows ?? [], parts.words),
    ...(wants(HANDOVER) ? handoverOf(state, plan, parts) : {}),
    ...(wants(['awaited']) ? awaitedOf(state, plan) : {}),
    ...settledGlyphs(state, parts),
  }
}

/** What happened, when, and when it was told of; former names (前の氏名) as a note. */
function eventOf(
  { kind, date }: LifeEvent,
  former: readonly string[],
  { receivedOn }: Pick<VisitState, 'receivedOn'>,
  words: PaperParts['words'],
): PrintFacts['event'] {
  return {
    kind,
    ...onlyKnown({
      date: isUnknown(date) ? undefined : dateOf(String(date)),
      notified: dateOf(receivedOn),
      note: former.length === 0 ? undefined : words.formerNames(former),
    }),
  }
}
