import { completionsOf } from './completions.ts'
import { allOf, anyOf, MOST_BITS } from './formula.ts'
import type { Atom, Formula, Open, Slot } from './formula.ts'
import { pathsOf } from './paths.ts'
import type { Scope } from './read.ts'
import type { Rule } from './rule.ts'
import { keyOf } from './world.ts'
import type { Variable } from './world.ts'

/** What has to be settled, as plain data: a statement about one answer, or *at least `n` of these*. */
export type Goal =
  { readonly question: number; readonly mask: number } | { readonly n: number; readonly of: readonly Goal[] }

/** An open variable with its answers: the values of its list, or the stretches of days or numbers the rules tell apart. */
export interface OpenVariable {
  readonly variable: Variable
  readonly answers: number
}

/** What is left of rules that are not settled. A goal names a variable by its index. */
export interface OpenGoals {
  readonly variables: readonly OpenVariable[]
  readonly goals: readonly Goal[]
}

/** A rule that is not settled, and from where it looks. */
export interface OpenRule {
  readonly rule: Rule<string>
  readonly scope: Scope
}

/**
 * What is left of rules that are not settled, as goals over questions with closed lists of answers: a rule is settled once
 * each of its goals is. What cannot be asked (`isAskable`; people nobody has named) counts as not holding.
 */
export function openGoals(rules: readonly OpenRule[], isAskable: (variable: Variable) => boolean): OpenGoals {
  const formulas = rules.flatMap(goalsOf)
  const variables: OpenVariable[] = []
  const indices = new Map<string, number>()
  const cuts = cutsOf(formulas)

  const bySlot = new Map<Slot, number | undefined>()
  const indexOf = (slot: Slot): number | undefined => {
    if (bySlot.has(slot)) return bySlot.get(slot)
    const index = newIndexOf(slot)
    bySlot.set(slot, index)
    return index
  }
  const newIndexOf = (slot: Slot): number | undefined => {
    const [variable] = slot.about
    if (variable === undefined || !isAskable(variable)) return undefined
    const answers = slot.values?.length ?? (cuts.get(slot.name)?.length ?? 0) + 1
    const key = slot.values === undefined ? slot.name : `${keyOf(variable)}|${String(answers)}`
    const known = indices.get(key)
    if (known !== undefined) return known
    indices.set(key, variables.length)
    variables.push({ variable, answers: Math.min(answers, MOST_BITS) })
    return variables.length - 1
  }
  const maskOf = (atom: Atom): number => {
    if ('mask' in atom) return atom.mask
    const bounds = cuts.get(atom.slot.name) ?? []
    const first = bounds.indexOf(atom.from) + 1
    const from = -1 << first
    return (atom.holds ? from : ~from) & (2 ** Math.min(bounds.length + 1, MOST_BITS) - 1)
  }
  const goalOf = (formula: Open): Goal | undefined => {
    if ('of' in formula) {
      const of = formula.of.flatMap((part) => goalOf(part) ?? [])
      return of.length < formula.n ? undefined : { n: formula.n, of }
    }
    const question = indexOf(formula.slot)
    return question === undefined ? undefined : { question, mask: maskOf(formula) }
  }
  return { goals: formulas.flatMap((formula) => goalOf(formula) ?? []), variables }
}

const goals = new WeakMap<OpenRule, readonly Open[]>()

/** One goal for each outcome but one: when all others are known, so is the last. */
function goalsOf(open: OpenRule): readonly Open[] {
  const known = goals.get(open)
  if (known !== undefined) return known
  const { rule, scope } = open
  const completions = completionsOf(scope)
  const paths = pathsOf(
    rule,
    rule.conditions.map((condition) => completions.ground(condition, scope)),
  )
  const found = [...new Set(paths.map(({ outcome }) => outcome))]
    .slice(0, -1)
    .map((outcome) => anyOf(paths.filter((path) => path.outcome === outcome).map(({ goals }) => allOf(goals))))
    .filter((formula): formula is Open => typeof formula !== 'boolean')
  goals.set(open, found)
  return found
}

/** Where the rules tell values of an ordered variable apart, ascending, by the name of its slot. */
function cutsOf(formulas: readonly Formula[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>()
  const look = (formula: Formula): void => {
    if (typeof formula === 'boolean') return
    if ('of' in formula) formula.of.forEach(look)
    else if ('from' in formula) {
      const { name } = formula.slot
      found.set(name, (found.get(name) ?? new Set()).add(formula.from))
    }
  }
  formulas.forEach(look)
  return new Map([...found].map(([name, values]) => [name, [...values].sort((a, b) => a - b).slice(0, MOST_BITS - 1)]))
}
