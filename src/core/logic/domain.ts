import type { Condition, Leaf } from './condition.ts'
import { evaluateLeaf } from './operators.ts'
import { factsOf, leavesOf } from './leaves.ts'
import type { Entity, FactDeclaration } from './lexicon.ts'
import type { Scope } from './read.ts'
import { assume, keyOf } from './world.ts'
import type { Value, Variable } from './world.ts'

/** The values to try for one open variable: for closed lists all of them, else one representative of each interval that a rule tells apart. */
export interface Domain {
  readonly values: readonly Value[]
  /** False when a rule compares two dates that are both open, so that representatives may miss a combination. */
  readonly exact: boolean
}

const FIRST_DAY = -45_000
const LAST_DAY = 45_000

/** The domain of an open variable under the rules (conditions and constraints) that read it. */
export function domainOf(variable: Variable, rules: readonly Condition[], scope: Scope): Domain {
  if (variable.other !== undefined) return { values: ['yes', 'no'], exact: true }
  const declaration = scope.world.lexicon.facts.get(variable.fact)
  switch (declaration?.type) {
    case 'choice':
      return { values: declaration.values, exact: true }
    case 'household':
      return { values: [...scope.world.households.map((household) => household.id), 'none'], exact: true }
    case 'person':
      return {
        values: [...scope.world.persons.filter((person) => person !== variable.entity), 'elsewhere'],
        exact: true,
      }
    case 'number':
      return { values: numbers(declaration, rules), exact: true }
    case 'text':
      return { values: texts(variable, rules, scope), exact: true }
    case 'date':
      return days(variable, declaration, rules, scope)
    default:
      return { values: [], exact: false }
  }
}

function numbers(declaration: FactDeclaration, rules: readonly Condition[]): readonly number[] {
  const from = declaration.range?.from ?? 0
  const to = declaration.range?.to ?? Number.MAX_SAFE_INTEGER
  const cuts = [from]
  for (const leaf of leavesAbout(declaration.id, rules)) {
    if (leaf.op === 'number') cuts.push(leaf.bounds.atLeast ?? from, leaf.bounds.below ?? from)
  }
  return [...new Set(cuts)].filter((n) => n >= from && n <= to).sort((a, b) => a - b)
}

/** Texts are only ever compared with one another: the ones named, the other side's, and one that is none of them. */
function texts(variable: Variable, rules: readonly Condition[], scope: Scope): readonly string[] {
  const named = leavesAbout(variable.fact, rules).flatMap((leaf) => (leaf.op === 'is' ? leaf.values : []))
  const otherSide = variable.side === 'before' ? 'after' : 'before'
  const stated = scope.world.stated({ ...variable, side: otherSide }, scope.event)
  const twin = stated.state === 'known' && typeof stated.value === 'string' ? [stated.value] : []
  return [...new Set([...named, ...twin, '\u0000other'])]
}

function days(variable: Variable, declaration: FactDeclaration, rules: readonly Condition[], scope: Scope): Domain {
  const stated = scope.world.stated(variable, scope.event)
  const known =
    stated.state === 'known' && typeof stated.value === 'object' && 'earliest' in stated.value
      ? stated.value
      : undefined
  const low = known?.earliest ?? FIRST_DAY
  const high = known?.latest ?? LAST_DAY
  const cuts = new Set<number>([low])
  let exact = true
  for (const leaf of leavesAbout(variable.fact, rules)) {
    for (const half of halvesOf(leaf)) {
      for (const subject of subjectsFor(variable, declaration, scope)) {
        const cut = flip(half, variable, { ...scope, subject }, low, high)
        if (cut === 'open') exact = false
        else if (cut !== undefined) cuts.add(cut)
      }
    }
  }
  const values = [...cuts].sort((a, b) => a - b).map((day) => ({ earliest: day, latest: day, text: '' }))
  return { values, exact }
}

function leavesAbout(fact: string, rules: readonly Condition[]): readonly Leaf[] {
  return rules.flatMap((rule) => [...leavesOf(rule)].filter((leaf) => factsOf(leaf).some((ref) => ref.fact === fact)))
}

/** A two-sided bound flips twice; each half flips once. */
function halvesOf(leaf: Leaf): readonly Leaf[] {
  if (leaf.op !== 'age' && leaf.op !== 'days') return leaf.op === 'fiscal-year-of-age' ? [leaf] : []
  const { atLeast, below } = leaf.bounds
  return [
    ...(atLeast === undefined ? [] : [{ ...leaf, bounds: { atLeast } }]),
    ...(below === undefined ? [] : [{ ...leaf, bounds: { below } }]),
  ]
}

function subjectsFor(variable: Variable, declaration: FactDeclaration, scope: Scope): readonly Entity[] {
  if (declaration.entity === 'person') return [{ type: 'person', id: variable.entity }]
  return [scope.subject, ...scope.world.persons.map((id): Entity => ({ type: 'person', id }))]
}

/** The first day at which a monotone leaf answers otherwise than on the day before; undefined when it never does. */
function flip(leaf: Leaf, variable: Variable, scope: Scope, low: number, high: number): number | 'open' | undefined {
  const key = keyOf(variable)
  const truthAt = (day: number) => {
    const world = assume(scope.world, new Map([[key, { earliest: day, latest: day, text: '' }]]))
    return evaluateLeaf(leaf, { ...scope, world }).truth
  }
  const first = truthAt(low)
  const last = truthAt(high)
  if (first === 'unknown' || last === 'unknown') return 'open'
  if (first === last) return undefined
  let before = low
  let after = high
  while (after - before > 1) {
    const middle = (before + after) >> 1
    if (truthAt(middle) === first) before = middle
    else after = middle
  }
  return after
}
