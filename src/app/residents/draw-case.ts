import { dayFromIso, isoFromDay } from '#core/value'
import type { Day } from '#core/value'
import { drawHousehold } from './draw-household.ts'
import { drawOf } from './draw.ts'
import type { Draw } from './draw.ts'
import { factsOfResidents } from './facts-of-residents.ts'
import type { CaseFile, Facts, Resident, ResidentEvent, ResidentWords } from './resident.ts'
import { sharesOfEvent, sharesOfParent, sharesOfPerson } from './shares-of-facts.ts'

/** What to draw. */
export interface ResidentRequest {
  readonly seed: number
  /** Which case of the seed, from 0. */
  readonly index: number
  /** Only this kind of event. */
  readonly event?: ResidentEvent
  /** Day of reception, ISO. */
  readonly receivedOn: string
  readonly words: ResidentWords
}

/** How often people come for what, in an ordinary month. */
const EVENTS: Readonly<Record<ResidentEvent, number>> = {
  'move-in': 33,
  'move-out': 24,
  'move-within': 20,
  'insurance-change': 7,
  birth: 4,
  death: 4,
  marriage: 3,
  'household-change': 2,
  'desk-visit': 2,
  'facility-entry': 1,
}

/** How likely an adult is under 50: younger people move more often. */
const YOUNG = { movers: 0.75, others: 0.5 }

/**
 * One visit of invented residents as a case file: realistic for a Japanese city in its shares, and consistent with the
 * constraints between facts by the way it is made. The same seed and index give the same case everywhere.
 */
export function drawCase({ seed, index, event: wanted, receivedOn, words }: ResidentRequest): CaseFile {
  const draw = drawOf(seed, index)
  const today = dayFromIso(receivedOn) ?? 0
  const asked = wanted ?? draw.weighted(EVENTS)
  let residents: readonly Resident[]
  let of: readonly Resident[]
  // Households are drawn until one fits the event: a birth needs an infant, a marriage a couple.
  do {
    residents = drawHousehold(draw, today, words, asked.startsWith('move') ? YOUNG.movers : YOUNG.others)
    of = whoIsConcerned(draw, asked, residents)
  } while (of.length === 0)
  const kind = asked
  const studyOrFacility =
    (kind === 'move-in' || kind === 'move-out') && of.some(({ work, age }) => work === 'student' && age >= 18)
  const ids = new Set(of.map(({ id }) => id))
  const facts = factsOfResidents(draw, residents, { today, event: kind, concerned: ids, studyOrFacility })
  // A sequence of its own: what is drawn here more or less moves nobody else's draw.
  const rare = drawOf(~seed, index)
  return {
    format: 'madoguchi/case@1',
    title: `${kind} ${String(seed)}-${String(index)}`,
    'received-on': receivedOn,
    clerk: { authority: 'one-stop-desk' },
    households: { h1: { address: words.address(draw.between(1, 9), draw.between(1, 40)) } },
    persons: Object.fromEntries(
      residents.map((resident) => [
        resident.id,
        {
          ...placeOf(resident, residents, kind, ids),
          ...withSides(facts[resident.id] ?? {}, resident, kind, ids),
          ...sharesOfPerson(rare, resident),
          ...sharesOfParent(rare, resident, residents),
          ...raisedBy(resident, residents),
        },
      ]),
    ),
    events: [
      {
        id: 'e1',
        kind,
        date: dateOf(draw, kind, today),
        persons: [...ids],
        ...eventFacts(draw, kind, of, words, studyOrFacility, today),
        ...sharesOfEvent(rare, kind),
      },
    ],
  }
}

function whoIsConcerned(draw: Draw, event: ResidentEvent, residents: readonly Resident[]): readonly Resident[] {
  switch (event) {
    case 'move-in':
    case 'move-within':
      return residents
    case 'move-out': {
      const leaver = residents.find(
        ({ work, age, relationship }) => work === 'student' && age >= 18 && relationship === 'child',
      )
      return leaver !== undefined && draw.chance(0.7) ? [leaver] : residents
    }
    case 'birth':
      return residents.filter(({ relationship, age }) => relationship === 'child' && age === 0).slice(0, 1)
    case 'death':
      return residents.filter(({ age }) => age >= 60).slice(-1)
    case 'marriage':
      return residents.filter(({ relationship }) => relationship === 'head' || relationship === 'spouse').length === 2
        ? residents.slice(0, 2)
        : []
    case 'household-change':
      return residents.length > 2 ? residents.filter(({ age }) => age >= 18).slice(-1) : []
    case 'facility-entry':
      return residents.filter(({ age }) => age >= 75).slice(-1)
    case 'insurance-change':
      return residents.filter(({ age }) => age >= 15 && age < 65).slice(0, 1)
    case 'desk-visit':
      return residents.slice(0, 1)
  }
}

/** 続柄 on each side of the event where the person is in the household. */
function placeOf(
  { id, relationship }: Resident,
  residents: readonly Resident[],
  event: ResidentEvent,
  concerned: ReadonlySet<string>,
): Facts {
  const enters = event === 'move-in' || event === 'birth'
  const leaves = event === 'move-out' || event === 'death'
  if (concerned.has(id)) {
    return { relationship: enters ? { after: relationship } : leaves ? { before: relationship } : relationship }
  }
  const stay = residents.filter((other) => !leaves || !concerned.has(other.id))
  const next = stay.some((other) => other.relationship === 'head') ? undefined : stay[0]
  if (next === undefined) return { relationship }
  const after = next.id === id ? 'head' : UNDER_NEXT[next.relationship]?.[relationship]
  return { relationship: { before: relationship, after: after ?? 'other-relative' } }
}

/** What those who stay are to the next head (新しい世帯主), by what both were to the one who left. */
const UNDER_NEXT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  spouse: { child: 'child', parent: 'parent-of-spouse', 'parent-of-spouse': 'parent' },
  child: { child: 'sibling', parent: 'grandparent' },
}

/** Whom a head raises, where the relationship alone does not say it: a brother or sister is not raised. */
function raisedBy({ relationship }: Resident, residents: readonly Resident[]): Facts {
  if (relationship !== 'head' || residents.every((other) => other.relationship !== 'sibling')) return {}
  return { raises: residents.filter((other) => other.relationship === 'child').map(({ id }) => id) }
}

/** A changed insurance, with the work it went with, is what differs between the sides here. */
function withSides(facts: Facts, { id, age }: Resident, event: ResidentEvent, concerned: ReadonlySet<string>): Facts {
  if (event !== 'insurance-change' || !concerned.has(id) || facts['insurance'] !== 'employees-insured') return facts
  return {
    ...facts,
    insurance: { before: 'employees-insured', after: 'national-health' },
    ...(facts['public-employee'] === 'yes' ? { 'public-employee': { before: 'yes', after: 'no' } } : {}),
    'pension-category': {
      before: facts['pension-category'] as string,
      after: age >= 20 && age < 60 ? 'first' : 'not-covered',
    },
  }
}

function dateOf(draw: Draw, event: ResidentEvent, today: Day): string {
  if (event === 'move-out') return isoFromDay(today + draw.between(-3, 13))
  if (event === 'desk-visit') return isoFromDay(today)
  return isoFromDay(today - (draw.chance(0.9) ? draw.between(0, 13) : draw.between(14, 120)))
}

function eventFacts(
  draw: Draw,
  event: ResidentEvent,
  concerned: readonly Resident[],
  words: ResidentWords,
  studyOrFacility: boolean,
  today: Day,
): Readonly<Record<string, string>> {
  const said = studyOrFacility ? 'yes' : 'no'
  const abroad = draw.chance(concerned.some(({ foreign }) => foreign) ? 0.4 : 0.02)
  const place = words.towns[draw.between(0, words.towns.length - 1)] ?? words.towns[0]
  const domestic = {
    'same-prefecture': draw.chance(0.45) ? 'yes' : 'no',
    'special-procedure': draw.chance(0.35) ? 'yes' : 'no',
  }
  switch (event) {
    case 'move-in':
      return {
        'previous-address': place,
        'study-or-facility': said,
        ...(abroad
          ? { origin: 'abroad', 'one-year-or-more': 'yes' }
          : { origin: 'domestic', ...domestic, 'planned-move-out-date': isoFromDay(today - draw.between(0, 20)) }),
      }
    case 'move-within':
      return { 'study-or-facility': said }
    case 'move-out':
      return {
        'new-address': place,
        'study-or-facility': said,
        ...(abroad ? { destination: 'abroad', 'one-year-or-more': 'yes' } : { destination: 'domestic', ...domestic }),
      }
    default:
      return {}
  }
}
