import type { Entry } from '#core/derivation'
import { dayFromIso } from '#core/value'
import { isUnknown } from '#core/record'
import type { VisitState } from '#core/record'
import type { PrintFacts } from '#core/printing'
import type { PaperParts } from './desk-parts.ts'
import { dateOf, factReader } from './fact-reader.ts'
import { awaitedOf } from './print-awaited.ts'
import { settledGlyphs } from './print-glyphs.ts'
import { officeOf } from './print-office.ts'
import { withCertificates } from './print-certificates.ts'
import { guideOf } from './print-guide.ts'
import { handoverOf } from './print-handover.ts'
import { memberOf } from './print-member.ts'
import { formerNames, livedAt } from './print-places.ts'
import { circleOf } from './print-subject.ts'
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
  const { words } = parts
  const wants = (lists: readonly string[]): boolean => asked === undefined || lists.some((each) => asked.has(each))
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
  const second = secondOf(state, parts)
  const guide = wants(GUIDE)
    ? withCertificates(guideOf(plan, parts, dayFromIso(state.receivedOn), second), state, chosen, parts)
    : {}
  return {
    sample: parts.setup === 'sample',
    today: notified ?? { earliest: 0, latest: 0, text: '' },
    ...(state.ticket === '' ? {} : { ticket: state.ticket, reference: visitNumber(state, parts.catalogue) }),
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
    ...(event === undefined || !wants(['members'])
      ? {}
      : { members: members.map((each) => memberOf(each, plan, reader, words)) }),
    ...(sheet.asked === undefined ? {} : { asked: sheet.asked }),
    ...(person === undefined ? {} : circleOf(person, event, state, plan, parts)),
    ...guide,
    windows: windowRows(guide.windows ?? [], words),
    ...(second === undefined ? {} : { second: second.called }),
    ...(wants(HANDOVER) ? handoverOf(state, plan, parts) : {}),
    ...(wants(['awaited']) ? awaitedOf(state, plan) : {}),
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
