import type { Draw } from './draw.ts'
import type { Facts, Resident, ResidentEvent } from './resident.ts'

/** How many in a hundred of those it can be true of; rough, for practice and proof, no statistics of anybody. */
interface PersonShare {
  readonly fact: string
  /** Completed years, both included. */
  readonly ages?: readonly [from: number, to: number]
  readonly sex?: Resident['sex']
  readonly percent: number
}

/** Papers, services and places that few have and every household has to be asked for. */
const PERSON_SHARES: readonly PersonShare[] = [
  { fact: 'physical-disability-certificate', ages: [0, 64], percent: 1.5 },
  { fact: 'physical-disability-certificate', ages: [65, 120], percent: 8 },
  { fact: 'intellectual-disability-certificate', percent: 0.9 },
  { fact: 'mental-disability-certificate', ages: [18, 120], percent: 1.2 },
  { fact: 'psychiatric-outpatient-medical', ages: [18, 120], percent: 1.8 },
  { fact: 'rehabilitation-medical', percent: 0.4 },
  { fact: 'disability-services', percent: 1 },
  { fact: 'special-disability-allowance', percent: 0.2 },
  { fact: 'disability-medical-aid', percent: 1.5 },
  { fact: 'evacuation-support', ages: [0, 74], percent: 1 },
  { fact: 'evacuation-support', ages: [75, 120], percent: 12 },
  { fact: 'intractable-disease-certificate', percent: 0.9 },
  { fact: 'pregnant', ages: [20, 40], sex: 'female', percent: 3 },
  { fact: 'nursery', ages: [0, 5], percent: 45 },
  { fact: 'after-school-club', ages: [7, 11], percent: 30 },
  { fact: 'school-expense-aid', ages: [7, 14], percent: 12 },
]

const MOVES: readonly ResidentEvent[] = ['move-in', 'move-within', 'move-out']
const NAMES: readonly ResidentEvent[] = ['move-in', 'move-within', 'marriage']

/** The same for a household, by what it came for. */
const EVENT_SHARES: readonly {
  readonly fact: string
  readonly kinds: readonly ResidentEvent[]
  readonly percent: number
}[] = [
  { fact: 'dog', kinds: MOVES, percent: 12 },
  { fact: 'moped', kinds: MOVES, percent: 7 },
  { fact: 'car', kinds: NAMES, percent: 55 },
  { fact: 'kei-car', kinds: NAMES, percent: 30 },
  { fact: 'driving-licence', kinds: NAMES, percent: 75 },
  { fact: 'city-housing', kinds: ['move-in', 'move-within'], percent: 3 },
  { fact: 'city-housing-left', kinds: ['move-within', 'move-out'], percent: 3 },
  { fact: 'septic-tank', kinds: ['move-in', 'move-within'], percent: 9 },
  { fact: 'deceased-dog', kinds: ['death'], percent: 6 },
  { fact: 'deceased-moped', kinds: ['death'], percent: 4 },
  { fact: 'deceased-vehicle', kinds: ['death'], percent: 25 },
  { fact: 'deceased-real-estate', kinds: ['death'], percent: 60 },
  { fact: 'deceased-farmland', kinds: ['death'], percent: 12 },
  { fact: 'deceased-water-user', kinds: ['death'], percent: 40 },
]

/** What few residents have, of one of them. */
export function sharesOfPerson(draw: Draw, { age, sex }: Resident): Facts {
  return drawn(
    draw,
    PERSON_SHARES.filter(
      ({ ages: [from, to] = [0, Infinity], sex: only }) =>
        age >= from && age <= to && (only === undefined || only === sex),
    ),
  )
}

/** What few households have, as the event asks for it. */
export function sharesOfEvent(draw: Draw, event: ResidentEvent): Readonly<Record<string, string>> {
  return drawn(
    draw,
    EVENT_SHARES.filter(({ kinds }) => kinds.includes(event)),
  )
}

/** Whether a parent raises children alone (ひとり親), and what they have by it. */
export function sharesOfParent(draw: Draw, resident: Resident, household: readonly Resident[]): Facts {
  const raises = household.some(({ relationship, age }) => relationship === 'child' && age <= 17)
  if (resident.relationship !== 'head' || !raises) return {}
  const alone = household.every(({ relationship }) => relationship !== 'spouse')
  return alone
    ? {
        'single-parent': 'yes',
        ...drawn(draw, [
          { fact: 'single-parent-medical', percent: 70 },
          { fact: 'child-rearing-allowance-recipient', percent: 60 },
        ]),
      }
    : { 'single-parent': 'no' }
}

function drawn(
  draw: Draw,
  shares: readonly { readonly fact: string; readonly percent: number }[],
): Record<string, string> {
  return Object.fromEntries(shares.map(({ fact, percent }) => [fact, draw.chance(percent / 100) ? 'yes' : 'no']))
}
