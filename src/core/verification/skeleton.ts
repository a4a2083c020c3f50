import { HOUSEHOLD, VISIT } from '#core/logic'
import { isoFromDay } from '#core/value'
import type { Day } from '#core/value'
import type { Catalogue, Situation, Statement } from '#core/definitions'
import { peopleOf } from './shape.ts'
import type { Shape } from './shape.ts'

/** What is fixed of a household that is tried: everything else about it is open. */
export interface Skeleton {
  readonly kind: string
  readonly shape: Shape
  readonly receivedOn: Day
  readonly eventDay: Day
  /** True: two households, and open who lives in which; false: one, in which everybody is. */
  readonly isScattered: boolean
  readonly settings: Readonly<Record<string, string>>
}

/** The id of the one life event of a skeleton. */
export const EVENT = 'e1'
/** The first person, and the first household: what a definition is looked at for. */
export const PERSON = 'p1'
export const HOME = 'h1'

/** The situation of a skeleton before anything else is said. */
export function situationOf(skeleton: Skeleton, catalogue: Catalogue): Situation {
  const { persons, concerned } = peopleOf(skeleton.shape)
  const homes = skeleton.isScattered ? [HOME, 'h2'] : [HOME]
  return {
    persons,
    households: homes.map((id) => ({ id, roster: 'complete' })),
    events: [{ id: EVENT, kind: skeleton.kind, persons: concerned }],
    statements: [
      { entity: VISIT, fact: 'visit.received-on', value: isoFromDay(skeleton.receivedOn), origin: 'case' },
      { entity: EVENT, fact: 'event.date', value: isoFromDay(skeleton.eventDay), origin: 'case' },
      ...(skeleton.isScattered ? belonging(skeleton.kind, concerned, catalogue) : []),
    ],
  }
}

/** Who enters lived nowhere here before, who leaves lives nowhere here after; the first of them in the first household. */
function belonging(kind: string, concerned: readonly string[], catalogue: Catalogue): readonly Statement[] {
  const effect = catalogue.events.get(kind)?.household
  if (effect !== 'enters' && effect !== 'leaves') return []
  const [outside, inside] = effect === 'enters' ? (['before', 'after'] as const) : (['after', 'before'] as const)
  const said = (entity: string, side: 'before' | 'after', value: string): Statement => ({
    entity,
    fact: HOUSEHOLD,
    side,
    value,
    origin: 'case',
  })
  return concerned.flatMap((person, i) => [
    said(person, outside, 'none'),
    ...(i === 0 ? [said(person, inside, HOME)] : []),
  ])
}
