import type { Problem } from '#core/value'
import type { FactDeclaration } from '#core/logic'
import type { Facilities, Facility } from './facilities.ts'
import { facilitiesFormat } from './formats/facilities-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { parseShape } from './parse-shape.ts'

/** What a list of facilities is read against. */
interface FacilitiesKnown {
  readonly facts: ReadonlyMap<string, FactDeclaration>
  readonly sections: ReadonlySet<string>
}

/**
 * Reads the `facilities.yaml` files of base and overlay as one list; undefined where there is none. A wrong facility is set
 * aside. Problems: those of the shape, `facility-fact-unknown` {fact}, `facility-kind-unknown` {kind, expected},
 * `facility-period-impossible` {name}, `facility-overlaps` {name} for two entries of one name and address on one day, `unknown-section`.
 */
export function parseFacilities(
  files: readonly Located[],
  known: FacilitiesKnown,
  problems: Problem[],
): Facilities | undefined {
  const list: Facility[] = []
  const ask = new Set<string>()
  let fact: string | undefined
  for (const located of files) {
    const parsed = parseShape(facilitiesFormat, located)
    if (!parsed.ok) {
      problems.push(...parsed.problems)
      continue
    }
    const kinds = valuesOf(known.facts.get(parsed.value.fact))
    if (kinds === undefined || (fact !== undefined && fact !== parsed.value.fact)) {
      problems.push(problemAt(located, '/fact', 'facility-fact-unknown', { fact: parsed.value.fact }))
      continue
    }
    fact = parsed.value.fact
    parsed.value.ask.forEach((section, i) => {
      if (known.sections.has(section)) ask.add(section)
      else problems.push(problemAt(located, `/ask/${String(i)}`, 'unknown-section', { section }))
    })
    parsed.value.facilities.forEach((facility, i) => {
      const at = `/facilities/${String(i)}`
      const { name, kind } = facility
      if (!kinds.includes(kind))
        problems.push(problemAt(located, `${at}/kind`, 'facility-kind-unknown', { kind, expected: kinds.join(', ') }))
      else if (facility.to !== undefined && facility.to < facility.from)
        problems.push(problemAt(located, `${at}/to`, 'facility-period-impossible', { name }))
      else if (list.some((other) => isSame(other, facility) && overlap(other, facility)))
        problems.push(problemAt(located, at, 'facility-overlaps', { name }))
      else list.push(facility)
    })
  }
  return fact === undefined ? undefined : { fact, ask: [...ask], list }
}

const valuesOf = (declaration: FactDeclaration | undefined): readonly string[] | undefined =>
  declaration?.type === 'choice' ? declaration.values : undefined

const isSame = (a: Facility, b: Facility): boolean => a.name === b.name && a.address === b.address

const overlap = (a: Facility, b: Facility): boolean =>
  (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to)
