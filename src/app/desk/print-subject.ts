import { worldOf } from '#core/definitions'
import type { Entry } from '#core/derivation'
import { lookFrom, membersOf, readHousehold } from '#core/logic'
import type { Scope } from '#core/logic'
import type { PrintFacts, PrintRaised, PrintSubject } from '#core/printing'
import type { LifeEvent, Side, VisitState } from '#core/record'
import { dayFromIso, fiscalYearEndOfAge } from '#core/value'
import type { Day } from '#core/value'
import type { PaperParts } from './desk-parts.ts'
import { factReader } from './fact-reader.ts'
import type { FactReader } from './fact-reader.ts'
import { onlyKnown } from './only-known.ts'
import { memberOf } from './print-member.ts'
import { saidAddress } from './print-places.ts'
import { situationOfVisit } from './situation-of-visit.ts'

/** What is read of the people around somebody: the record, what follows from it, who is related by it. */
interface Around {
  readonly state: VisitState
  readonly plan: readonly Entry[]
  readonly reader: FactReader
  readonly scope: Scope
  readonly words: PaperParts['words']
}

/** The person a sheet is for, their spouse and those they raise, as far as it is settled who that is. */
export function circleOf(
  person: string,
  event: LifeEvent | undefined,
  state: VisitState,
  plan: readonly Entry[],
  parts: PaperParts,
): Pick<PrintFacts, 'subject' | 'spouse' | 'raised'> {
  const { words } = parts
  const reader = factReader(state, parts)
  const { world } = worldOf(situationOfVisit(state), parts.catalogue)
  const scope = lookFrom(world, event?.id, { type: 'person', id: person })
  const around: Around = { state, plan, reader, scope, words }
  const spouse = relatives('person.spouse', scope)[0]
  return {
    subject: subjectOf(person, around),
    ...(spouse === undefined ? {} : { spouse: memberOf(spouse, [], reader, words) }),
    raised: relatives('person.raises', scope).map((child) => raisedBy(person, child, around)),
  }
}

/**
 * Who certainly stands in a relation to the person, as the vocabulary's table or a statement has it: after the event, or before
 * it where nobody does any more.
 */
function relatives(relation: string, scope: Scope): readonly string[] {
  const sides: readonly Side[] = ['after', 'before']
  const found = sides.map((side) =>
    membersOf({ set: relation, side }, scope).candidates.flatMap(({ person, belongs }) =>
      belongs === 'yes' ? [person] : [],
    ),
  )
  return found.find((persons) => persons.length > 0) ?? []
}

/** The household a person lives in at one side of the event, where that is known. */
function homeOf(person: string, side: Side, scope: Scope): string | undefined {
  const read = readHousehold(person, side, scope)
  return read.state === 'known' && typeof read.value === 'string' ? read.value : undefined
}

function subjectOf(person: string, around: Around): PrintSubject {
  const { plan, reader, words } = around
  const before = reader.name(person, 'before')
  const address = addressOf(person, 'after', around)
  const left = addressOf(person, 'before', around)
  return {
    ...memberOf(person, plan, reader, words),
    ...onlyKnown({
      address,
      beforeAddress: left === address ? undefined : left,
      beforeName: before === '' || before === reader.name(person) ? undefined : before,
      pensionCategory: latest('pension-category', person, reader),
      publicEmployee: latest('public-employee', person, reader),
    }),
  }
}

/** What is said of a person after the event, or before it where nothing is said of afterwards. */
const latest = (fact: string, person: string, reader: FactReader): string | undefined =>
  reader.text('person', person, fact, 'after') ?? reader.text('person', person, fact, 'before')

/** Where a person lives at one side: as a move of theirs says, else as their household does; a household they leave has its own. */
function addressOf(person: string, side: Side, { state, reader, scope }: Around): string | undefined {
  const home = homeOf(person, side, scope)
  const lived = home === undefined ? undefined : reader.text('household', home, 'address')
  const isLeft = side === 'before' && home !== undefined && home !== homeOf(person, 'after', scope)
  const said = saidAddress(person, side, state)
  return isLeft ? (lived ?? said) : (said ?? lived)
}

function raisedBy(person: string, child: string, { state, reader, scope, words }: Around): PrintRaised {
  const [mine, theirs] = [homeOf(person, 'after', scope), homeOf(child, 'after', scope)]
  const member = memberOf(child, [], reader, words)
  const today = dayFromIso(state.receivedOn)
  const age = today === undefined || member.birth === undefined ? undefined : ageOfYear(member.birth.earliest, today)
  return {
    ...member,
    ...(mine === undefined ? {} : { living: mine === theirs ? 'together' : 'apart' }),
    ...(age === undefined ? {} : { fiscalAge: `fy-${age}` }),
  }
}

/** The age attained within the fiscal year (年度) of a day. */
function ageOfYear(birth: Day, on: Day): number {
  let age = 0
  while (age < 150 && fiscalYearEndOfAge(birth, age) < on) age += 1
  return age
}
