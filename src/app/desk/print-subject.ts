import { worldOf } from '#core/definitions'
import type { Entry } from '#core/derivation'
import { lookFrom, membersOf } from '#core/logic'
import type { PrintFacts, PrintRaised, PrintSubject } from '#core/printing'
import type { LifeEvent, Side, VisitState } from '#core/record'
import { dayFromIso, fiscalYearEndOfAge } from '#core/value'
import type { Day } from '#core/value'
import type { PaperParts } from './desk-parts.ts'
import { factReader } from './fact-reader.ts'
import type { FactReader } from './fact-reader.ts'
import { memberOf } from './print-member.ts'
import { situationOfVisit } from './situation-of-visit.ts'

/** The person a sheet is for, their spouse and those they raise, as far as it is settled who that is. */
export function circleOf(
  person: string,
  event: LifeEvent | undefined,
  state: VisitState,
  plan: readonly Entry[],
  parts: PaperParts,
): Pick<PrintFacts, 'subject' | 'spouse' | 'raised'> {
  const reader = factReader(state, parts)
  const related = relatives(person, event, state, parts)
  const spouse = related('person.spouse')[0]
  return {
    subject: subjectOf(person, event, plan, reader),
    ...(spouse === undefined ? {} : { spouse: memberOf(spouse, [], reader) }),
    raised: related('person.raises').map((child) => raisedBy(person, child, state, reader)),
  }
}

/** Who certainly stands in a relation to the person, as the vocabulary's table or a statement has it. */
function relatives(
  person: string,
  event: LifeEvent | undefined,
  state: VisitState,
  { catalogue }: PaperParts,
): (relation: string) => readonly string[] {
  const { world } = worldOf(situationOfVisit(state), catalogue)
  const scope = lookFrom(world, event?.id, { type: 'person', id: person })
  return (relation) => {
    // After the event; who is no longer there after it, as it was before.
    const sides: readonly Side[] = ['after', 'before']
    const found = sides.map((side) =>
      membersOf({ set: relation, side }, scope).candidates.flatMap(({ person: other, belongs }) =>
        belongs === 'yes' ? [other] : [],
      ),
    )
    return found.find((persons) => persons.length > 0) ?? []
  }
}

function subjectOf(
  person: string,
  event: LifeEvent | undefined,
  plan: readonly Entry[],
  reader: FactReader,
): PrintSubject {
  const before = reader.name(person, 'before')
  const after = reader.name(person)
  const present = Object.fromEntries(
    Object.entries({
      address: addressOf(person, 'after', event, reader),
      beforeAddress: addressOf(person, 'before', event, reader),
      beforeName: before === after ? undefined : before,
      pensionCategory:
        reader.text('person', person, 'pension-category', 'after') ??
        reader.text('person', person, 'pension-category', 'before'),
      publicEmployee:
        reader.text('person', person, 'public-employee', 'after') ??
        reader.text('person', person, 'public-employee', 'before'),
    }).filter(([, value]) => value !== undefined && value !== ''),
  )
  return { ...memberOf(person, plan, reader), ...present }
}

/** Where a person lives at one side of the event: as the move itself says, else as their household does. */
function addressOf(person: string, side: Side, event: LifeEvent | undefined, reader: FactReader): string | undefined {
  const moving = event?.persons.includes(person)
    ? event.facts[side === 'before' ? 'previous-address' : 'new-address']
    : undefined
  if (typeof moving === 'string' && moving !== '') return moving
  const home = reader.text('person', person, 'household', side)
  return home === undefined ? undefined : reader.text('household', home, 'address')
}

function raisedBy(person: string, child: string, state: VisitState, reader: FactReader): PrintRaised {
  const home = (id: string) => reader.text('person', id, 'household', 'after')
  const [mine, theirs] = [home(person), home(child)]
  const member = memberOf(child, [], reader)
  const today = dayFromIso(state.receivedOn)
  const age = today === undefined || member.birth === undefined ? undefined : ageOfYear(member.birth.earliest, today)
  return {
    ...member,
    ...(mine === undefined || theirs === undefined ? {} : { living: mine === theirs ? 'together' : 'apart' }),
    ...(age === undefined ? {} : { fiscalAge: `fy-${age}` }),
  }
}

/** The age attained within the fiscal year (年度) of a day. */
function ageOfYear(birth: Day, on: Day): number {
  let age = 0
  while (age < 150 && fiscalYearEndOfAge(birth, age) < on) age += 1
  return age
}
