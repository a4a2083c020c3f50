import type { LifeEvent, Side, VisitState } from '#core/record'
import type { PrintHousehold } from '#core/printing'
import type { PaperParts } from './desk-parts.ts'
import type { FactReader } from './fact-reader.ts'
import { statedHome } from './sheet-parts.ts'
import type { SheetPart } from './sheet-parts.ts'

const NOWHERE = 'none'
const otherSide = (side: Side): Side => (side === 'before' ? 'after' : 'before')
const ofEvent = (event: LifeEvent, side: Side, fact: string): string | undefined => {
  const value = event.facts[`${side === 'before' ? 'previous' : 'new'}-${fact}`]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The household those people are said to live in at one side; undefined where the visit has one alone. */
const homeOf = (persons: readonly string[], side: Side, state: VisitState): string | undefined =>
  persons.flatMap((person) => statedHome(person, side, state) ?? [])[0]

/** Whether people come from nowhere in this city by the event, so that no household here is where they lived. */
const comesFromElsewhere = ({ kind }: LifeEvent, side: Side, { catalogue }: Pick<PaperParts, 'catalogue'>): boolean =>
  side === 'before' && catalogue.events.get(kind)?.household === 'enters'

/** Where those of a sheet live at one side and who heads their household there (世帯主), each as far as it is known. */
export function livedAt(
  side: Side,
  { event, members, divided }: SheetPart & { readonly event: LifeEvent },
  state: VisitState,
  reader: FactReader,
  parts: Pick<PaperParts, 'catalogue'>,
): PrintHousehold {
  const home = homeOf(members, side, state)
  // A household they leave, or come into, has an address of its own; one they stay in has moved with them.
  const isOther = home !== undefined && home !== NOWHERE && home !== homeOf(members, otherSide(side), state)
  const own = isOther ? reader.text('household', home, 'address') : undefined
  const said = ofEvent(event, side, 'address')
  const isFromElsewhere = comesFromElsewhere(event, side, parts)
  const here = home === undefined || home === NOWHERE ? state.households[0] : home
  const known = isFromElsewhere || here === undefined ? undefined : reader.text('household', here, 'address')
  const address = (divided === true ? (own ?? said) : (said ?? own)) ?? known
  const saidHead = divided === true && isOther ? undefined : ofEvent(event, side, 'head')
  const isSilent = isFromElsewhere || (side === 'before' && said !== undefined && !isOther)
  const head = saidHead ?? (isSilent ? undefined : headOf(here, side, state, reader))
  return { ...(address === undefined ? {} : { address }), ...(head === undefined ? {} : { head }) }
}

/** The head of a household by the relationship its people state, under the name of that side. */
function headOf(household: string | undefined, side: Side, state: VisitState, reader: FactReader): string | undefined {
  const head = state.persons.find((person) => {
    const home = statedHome(person, side, state)
    return reader.text('person', person, 'relationship', side) === 'head' && (home === undefined || home === household)
  })
  return head === undefined ? undefined : reader.name(head, side)
}

/** What an event says of where one of its people lived or goes to live, whichever event of the visit says it. */
export function saidAddress(person: string, side: Side, { events }: Pick<VisitState, 'events'>): string | undefined {
  return events
    .filter(({ persons }) => persons.includes(person))
    .flatMap((event) => ofEvent(event, side, 'address') ?? [])[0]
}

/** The name each of a sheet's people had before (前の氏名), where it was another; every one once. */
export const formerNames = (members: readonly string[], reader: FactReader): readonly string[] => [
  ...new Set(
    members.flatMap((person) => {
      const [before, after] = [reader.name(person, 'before'), reader.name(person)]
      return before === '' || before === after ? [] : [before]
    }),
  ),
]
