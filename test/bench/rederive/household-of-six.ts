import { receivedOn, type Situation, type Statement } from '#core/definitions'

const PEOPLE: readonly (readonly [id: string, relationship: string, birth: string])[] = [
  ['p1', 'head', '1984-05-05'],
  ['p2', 'spouse', '1986-02-01'],
  ['p3', 'child', '2012-09-01'],
  ['p4', 'child', '2015-03-20'],
  ['p5', 'child', '2023-12-31'],
  ['p6', 'parent', '1949-08-08'],
]

const stated = (entity: string, fact: string, value: string, side?: 'before' | 'after'): Statement => ({
  entity,
  fact,
  value,
  origin: 'visitor',
  ...(side === undefined ? {} : { side }),
})

const typed: readonly Statement[] = PEOPLE.flatMap(([id, relationship, birth]) => [
  stated(id, 'person.birth-date', birth),
  stated(id, 'person.nationality', 'japanese'),
  stated(id, 'person.relationship', relationship, 'after'),
])

const ofEvent: readonly Statement[] = [
  stated('e1', 'event.date', '2026-04-01'),
  stated('e1', 'event.origin', 'domestic'),
]

const halfway: readonly Statement[] = [
  stated('e1', 'event.special-procedure', 'no'),
  stated('e1', 'event.study-or-facility', 'no'),
  ...PEOPLE.flatMap(([id, relationship]) => [
    stated(id, 'person.insurance', relationship === 'parent' ? 'late-elderly' : 'national-health', 'after'),
    stated(id, 'person.insurance', relationship === 'parent' ? 'late-elderly' : 'national-health', 'before'),
    stated(id, 'person.requests-protection', 'no'),
  ]),
]

const situation = (statements: readonly Statement[]): Situation => ({
  persons: PEOPLE.map(([id]) => id),
  households: [{ id: 'h1', roster: 'complete' }],
  events: [{ id: 'e1', kind: 'move-in', persons: PEOPLE.map(([id]) => id) }],
  statements: [receivedOn('2026-04-03'), ...statements],
})

/** Three generations that move in: as typed from the paper, with nothing asked yet, and in the middle of the hearing. */
export const householdOfSix: readonly Situation[] = [
  situation([...ofEvent, ...typed]),
  situation([...ofEvent, ...typed, ...halfway]),
]
