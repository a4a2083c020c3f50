import { foldKana, type Day } from '#core/value'
import type { FacilitiesFile } from './formats/facilities-format.ts'

/** One facility (施設), as it was between two days. */
export type Facility = FacilitiesFile['facilities'][number]

/** The facilities a city knows, the fact they answer, and the sections to ask about any other. */
export interface Facilities {
  readonly fact: string
  readonly ask: readonly string[]
  readonly list: readonly Facility[]
}

/** Whether a facility was of this kind and name on a day. */
const isOn = ({ from, to }: Facility, day: Day): boolean => from <= day && (to === undefined || day <= to)

/** A text as it is compared: width, kana of either kind and spaces alike. */
const folded = (text: string): string => foldKana(text.replaceAll(/\s+/gu, ''))

/** How near a facility comes to what is looked for: begins so, holds it, or its address does; undefined: not at all. */
const nearness = ({ name, kana, address }: Facility, wanted: string): number | undefined => {
  const names = [name, kana].map(folded)
  if (names.some((each) => each.startsWith(wanted))) return 0
  if (names.some((each) => each.includes(wanted))) return 1
  return folded(address).includes(wanted) ? 2 : undefined
}

/**
 * The facilities of a day that are found by a part of their name, reading or address, those whose name begins so first. An
 * empty text finds none, so that a screen shows no list nobody asked for.
 */
export function facilitiesFor({ list }: Facilities, text: string, day: Day): readonly Facility[] {
  const wanted = folded(text)
  if (wanted === '') return []
  return list
    .flatMap((facility) => {
      const rank = isOn(facility, day) ? nearness(facility, wanted) : undefined
      return rank === undefined ? [] : [{ facility, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ facility }) => facility)
}

/** The kind of the one facility of this name or reading on a day; undefined where there is none, or two of different kinds. */
export function kindOfFacility({ list }: Facilities, name: string, day: Day): string | undefined {
  const called = byName(list).get(folded(name)) ?? []
  const kinds = new Set(called.filter((facility) => isOn(facility, day)).map(({ kind }) => kind))
  return kinds.size === 1 ? [...kinds][0] : undefined
}

const named = new WeakMap<Facilities['list'], ReadonlyMap<string, readonly Facility[]>>()

/** The facilities of a list by name and by reading, each folded. */
function byName(list: Facilities['list']): ReadonlyMap<string, readonly Facility[]> {
  const known = named.get(list)
  if (known !== undefined) return known
  const found = new Map<string, Facility[]>()
  for (const facility of list)
    for (const name of new Set([facility.name, facility.kana].map(folded)))
      found.set(name, [...(found.get(name) ?? []), facility])
  named.set(list, found)
  return found
}
