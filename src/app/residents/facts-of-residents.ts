import { addMonths, isoFromDay } from '#core/value'
import type { Day } from '#core/value'
import type { Draw } from './draw.ts'
import type { Facts, Resident, ResidentEvent } from './resident.ts'

/** What stays the same for a whole household. */
export interface Livelihood {
  readonly today: Day
  readonly event: ResidentEvent
  /** Ids of those the event concerns. */
  readonly concerned: ReadonlySet<string>
  /** Somebody moves for study or into a facility: only then the facts about it exist. */
  readonly studyOrFacility: boolean
}

const MOVES: readonly ResidentEvent[] = ['move-in', 'move-within', 'move-out']

/** Facts of everybody, by id: consistent with each other and with the vocabulary's constraints by the way they are made. */
export function factsOfResidents(
  draw: Draw,
  residents: readonly Resident[],
  life: Livelihood,
): Readonly<Record<string, Facts>> {
  const assisted = draw.chance(0.016)
  const earner = assisted ? undefined : residents.find(({ work, age }) => isEmployed(work) && age < 75)
  const parents = residents.filter(({ relationship }) => relationship === 'head' || relationship === 'spouse')
  const hasChildren = residents.some(({ relationship, age }) => relationship === 'child' && age <= 18)
  const drawn = parents.length > 0 ? draw.pick(parents as [Resident, ...Resident[]]) : undefined
  // Of a couple whose other half depends on the employed one it is the employed one.
  const isDependedOn =
    earner !== undefined && parents.includes(earner) && !parents.every(({ work }) => isEmployed(work))
  const mainEarner = isDependedOn ? earner : drawn
  return Object.fromEntries(
    residents.map((resident) => {
      const insured = assisted ? 'public-assistance' : insurance(draw, resident, earner)
      return [
        resident.id,
        {
          ...identity(resident),
          ...(resident.foreign ? residence(draw, life.today) : {}),
          insurance: insured,
          ...(insured === 'employees-dependant' && earner !== undefined ? { 'insured-through': earner.id } : {}),
          ...(resident.age >= 65 && resident.age < 75
            ? { 'late-elderly-by-disability': insured === 'late-elderly' ? 'yes' : 'no' }
            : {}),
          ...pension(resident, insured, earner),
          ...(resident.age >= 40 ? { 'care-certified': yesNo(draw.chance(resident.age >= 75 ? 0.32 : 0.02)) } : {}),
          ...(resident.age >= 15 ? { 'public-employee': yesNo(isPaidByOffice(resident, insured)) } : {}),
          ...(resident.age >= 18 ? { married: yesNo(parents.length === 2 && parents.includes(resident)) } : {}),
          ...(parents.includes(resident) ? allowance(draw, resident, hasChildren ? mainEarner : undefined, life) : {}),
          ...card(draw, resident, life.today),
          ...seal(draw, resident, life),
          ...moving(draw, resident, life),
          'requests-protection': yesNo(draw.chance(0.01)),
        },
      ]
    }),
  )
}

const yesNo = (yes: boolean): 'yes' | 'no' => (yes ? 'yes' : 'no')
/** A full-time public employee is in a mutual aid association (共済組合), from 75 on in the medical care for the elderly. */
const isPaidByOffice = ({ work }: Resident, insured: string): boolean =>
  work === 'public-employee' && ['employees-insured', 'late-elderly'].includes(insured)
const isEmployed = (work: Resident['work']) => work === 'employee' || work === 'public-employee'

function identity({ family, given, kana, birth, sex, foreign }: Resident): Facts {
  return {
    'family-name': family,
    'given-name': given,
    ...(kana === '' ? {} : { 'name-kana': kana }),
    'birth-date': isoFromDay(birth),
    sex,
    nationality: foreign ? 'foreign' : 'japanese',
  }
}

function residence(draw: Draw, today: Day): Facts {
  const status = draw.weighted({ 'mid-long-term': 88, 'special-permanent': 10, transitional: 2 })
  return {
    'residence-status': status,
    ...(status === 'mid-long-term'
      ? { 'residence-card': 'in-hand', 'residence-until': isoFromDay(addMonths(today, draw.between(2, 60))) }
      : {}),
  }
}

/** 健康保険: 75 and over late elderly; employees and their dependants; the rest national health insurance. */
function insurance(draw: Draw, resident: Resident, earner: Resident | undefined): string {
  const { age, work, id } = resident
  if (age >= 75) return 'late-elderly'
  if (isEmployed(work)) return 'employees-insured'
  if (age >= 65 && draw.chance(0.03)) return 'late-elderly'
  if (earner !== undefined && earner.id !== id && work !== 'self-employed' && draw.chance(age < 60 ? 0.92 : 0.3))
    return 'employees-dependant'
  return draw.chance(0.03) ? 'national-health-union' : 'national-health'
}

/** 国民年金の種別, from the insurance and the age (国民年金法第7条第1項). */
function pension({ age, relationship, work }: Resident, insured: string, earner: Resident | undefined): Facts {
  const isCouple = [relationship, earner?.relationship].every((each) => each === 'head' || each === 'spouse')
  const linked: Facts = age >= 20 ? { 'pension-number-linked': 'yes' } : {}
  const entitled: Facts = age >= 60 ? { 'old-age-pension-entitled': yesNo(age >= 65) } : {}
  const category =
    insured === 'employees-insured' && isEmployed(work) && age < 65
      ? 'second'
      : age < 20 || age >= 60
        ? 'not-covered'
        : insured === 'employees-dependant' && isCouple
          ? 'third'
          : 'first'
  return { 'pension-category': category, ...linked, ...entitled }
}

function allowance(draw: Draw, resident: Resident, mainEarner: Resident | undefined, life: Livelihood): Facts {
  const isMain = mainEarner?.id === resident.id
  const isPublic = resident.work === 'public-employee'
  return {
    ...(mainEarner === undefined ? {} : { 'main-earner': yesNo(isMain) }),
    ...(life.event === 'move-in'
      ? {}
      : { 'child-allowance-recipient': yesNo(isMain && !isPublic && draw.chance(0.97)) }),
  }
}

function card(draw: Draw, { age }: Resident, today: Day): Facts {
  const state = draw.weighted({ valid: 78, 'not-held': 18, expired: 3, suspended: 1 })
  if (state !== 'valid') return { 'my-number-card': state }
  const signing = age >= 15 && draw.chance(0.85)
  return {
    'my-number-card': state,
    'card-expiry': isoFromDay(addMonths(today, draw.between(1, 110))),
    'card-continued-last-move': yesNo(draw.chance(0.97)),
    'signing-certificate': signing ? 'held' : 'not-held',
    ...(signing ? { 'wants-signing-certificate': yesNo(draw.chance(0.4)) } : {}),
  }
}

function seal(draw: Draw, { age }: Resident, { event }: Livelihood): Facts {
  if (age < 15) return {}
  if (event === 'move-in') return { 'wants-seal-registration': yesNo(draw.chance(0.25)) }
  const registered = draw.chance(0.55)
  return {
    'seal-registered': yesNo(registered),
    ...(registered
      ? { 'seal-imprint': draw.weighted({ 'family-name': 82, 'full-name': 12, 'given-name': 5, other: 1 }) }
      : { 'wants-seal-registration': yesNo(draw.chance(0.1)) }),
  }
}

/** Moves for study and into facilities: the facts exist only where somebody is said to move so. */
function moving(draw: Draw, { id, age, work }: Resident, life: Livelihood): Facts {
  const concerned = life.concerned.has(id)
  if (life.event === 'facility-entry' && concerned) {
    return {
      facility: { before: 'no-facility', after: draw.pick(['group-home', 'small-special-nursing-home'] as const) },
    }
  }
  if (!MOVES.includes(life.event) || !concerned || !life.studyOrFacility) return {}
  const student = work === 'student' && age >= 18
  return {
    'moves-for-study': yesNo(student),
    ...(student ? { 'lives-on-own-earnings': yesNo(draw.chance(0.1)) } : {}),
    facility: 'no-facility',
  }
}
