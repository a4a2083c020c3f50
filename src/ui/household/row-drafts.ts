import type { VisitView } from '#app/desk/visit-view'
import { factKey, UNKNOWN } from '#core/record'
import type { FactRef, FactValue, Side, Unknown, VisitDraft } from '#core/record'
import type { EntryField } from './entry-fields.ts'
import { homeByEffect } from './person-effect.ts'
import type { PersonEffect } from './person-effect.ts'
import { NOTHING_KNOWN } from './person-row.ts'
import type { PersonRow } from './person-row.ts'

const SIDES: readonly Side[] = ['before', 'after']

/** What a row is recorded with. */
export interface RowContext {
  readonly fields: readonly EntryField[]
  readonly effect: PersonEffect
  /** Ids of the visit's households; where there is one alone, the events say who belongs to it. */
  readonly households: readonly string[]
}

/** Where the person of a row belongs: as chosen, else as the events have it. */
export const homeOf = (row: PersonRow, { effect, households }: Omit<RowContext, 'fields'>): Record<Side, string> => {
  const plain = homeByEffect(effect, households[0] ?? 'h1')
  return { before: row.home.before || plain.before, after: row.home.after || plain.after }
}

/** The drafts that make the record say what a row says: facts stated where they differ, withdrawn where they no longer hold. */
export function draftsOfRow(row: PersonRow, visit: VisitView, context: RowContext): readonly VisitDraft[] {
  const wanted = wantedFacts(row, context)
  const refs = new Map([...wanted.keys()].map((ref) => [factKey(ref), ref]))
  for (const ref of managed(row.id, context)) if (!refs.has(factKey(ref))) refs.set(factKey(ref), ref)
  const values = new Map([...wanted].map(([ref, value]) => [factKey(ref), value]))
  return [...refs].flatMap(([key, ref]): readonly VisitDraft[] => {
    const stated = visit.facts[key]?.value
    const value = values.get(key)
    if (value === undefined) return typeof stated === 'string' ? [{ type: 'fact-withdrawn', payload: ref }] : []
    if (isSame(stated, value)) return []
    return [{ type: 'fact-stated', payload: { ...ref, value, origin: row.origin ?? 'document' } }]
  })
}

const isSame = (stated: FactValue | Unknown | undefined, value: FactValue | Unknown): boolean =>
  JSON.stringify(stated) === JSON.stringify(value)

function wantedFacts(row: PersonRow, context: RowContext): ReadonlyMap<FactRef, string | Unknown> {
  const wanted = new Map<FactRef, string | Unknown>()
  const nationality = row.values['nationality'] ?? ''
  const home = homeOf(row, context)
  const put = (fact: string, side: Side | undefined, value: string): void => {
    if (value === '') return
    wanted.set(refOf(row.id, fact, side), fact === 'birth-date' && value === NOTHING_KNOWN ? UNKNOWN : value)
  }
  for (const side of SIDES)
    if (context.households.length > 1 || row.home[side] !== '') put('household', side, home[side])
  for (const { key, fact, side, timed, of } of context.fields) {
    if (of !== 'everyone' && of !== nationality) continue
    const value = (row.values[key] ?? '').trim()
    if (!timed || side !== undefined) {
      put(fact, side, value)
      continue
    }
    const before = row.differs ? (row.earlier[key] ?? '').trim() || value : value
    for (const each of SIDES) {
      if (fact === 'relationship' && !isRelated(home, each)) continue
      put(fact, each, each === 'before' ? before : value)
    }
  }
  return wanted
}

/**
 * Who belongs to no household here has no relationship to its head; who came and went in one visit, as a child whose birth and death are
 * notified together, has the one it would have.
 */
const isRelated = (home: Readonly<Record<Side, string>>, side: Side): boolean =>
  home[side] !== 'none' || (side === 'after' && home.before === 'none')

/** Every fact a row speaks of, whether it says something or not. */
function managed(person: string, { fields }: RowContext): readonly FactRef[] {
  return [
    ...fields.flatMap(({ fact, side, timed }) =>
      timed && side === undefined ? SIDES.map((each) => refOf(person, fact, each)) : [refOf(person, fact, side)],
    ),
    ...SIDES.map((side) => refOf(person, 'household', side)),
  ]
}

const refOf = (person: string, fact: string, side: Side | undefined): FactRef => ({
  subject: { type: 'person', id: person },
  fact,
  ...(side === undefined ? {} : { side }),
})
