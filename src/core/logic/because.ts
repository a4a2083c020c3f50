import type { Condition, FactRef, Leaf, Quantifier } from './condition.ts'
import { factsOf } from './leaves.ts'
import { membersOf } from './members.ts'
import { evaluateLeaf } from './operators.ts'
import { readHousehold, readOf } from './read.ts'
import type { Read, Scope } from './read.ts'
import { keyOf } from './world.ts'
import type { Value, Variable } from './world.ts'

/** One fact a verdict rests on: what was read, where the value came from, and the article that makes it count. */
export interface Ground {
  readonly variable: Variable
  readonly value: Value | undefined
  readonly origin: string
  readonly law?: string
}

/**
 * The facts that decide a settled condition (判断の根拠), without repeats: of a conjunction that fails one failing branch is
 * enough, of a disjunction that holds one holding branch. Facts that do not apply are given with the value undefined.
 */
export function groundsOf(condition: Condition, scope: Scope): readonly Ground[] {
  const found = new Map<string, Ground>()
  gather(condition, scope, undefined, (ground) => {
    const key = keyOf(ground.variable)
    if (!found.has(key)) found.set(key, ground)
  })
  return [...found.values()]
}

type Give = (ground: Ground) => void

function gather(condition: Condition, scope: Scope, law: string | undefined, give: Give): void {
  const article = condition.law ?? law
  switch (condition.op) {
    case 'all':
    case 'any': {
      const truth = scope.judge(condition, scope)
      const deciding = condition.op === 'all' ? 'no' : 'yes'
      const enough =
        truth === deciding ? condition.conditions.find((child) => scope.judge(child, scope) === deciding) : undefined
      for (const child of enough === undefined ? condition.conditions : [enough]) gather(child, scope, article, give)
      return
    }
    case 'not':
      gather(condition.condition, scope, article, give)
      return
    case 'some':
    case 'every':
    case 'at-least':
      gatherMembers(condition, scope, article, give)
      return
    default:
      gatherLeaf(condition, scope, article, give)
  }
}

function gatherLeaf(leaf: Leaf, scope: Scope, law: string | undefined, give: Give): void {
  const { truth, reads } = evaluateLeaf(leaf, scope)
  for (const read of reads) {
    offer(read, scope, law, give)
    // What the constraints decide about an open fact rests on its applying at all.
    if (truth === 'unknown' && read.state === 'open') gatherApplying(read, scope, law, give)
  }
  for (const ref of factsOf(leaf)) gatherHousehold(ref, scope, law, give)
}

/** A fact of the household rests on where the person lives; while that is open, on what holds in every household. */
function gatherHousehold(ref: FactRef, scope: Scope, law: string | undefined, give: Give): void {
  const declaration = scope.world.lexicon.facts.get(ref.fact)
  if (declaration?.entity !== 'household' || scope.subject.type !== 'person') return
  const home = readHousehold(scope.subject.id, ref.side ?? 'after', scope)
  offer(home, scope, law, give)
  if (home.state !== 'open') return
  for (const { id } of scope.world.households) {
    offer(readOf(id, declaration, declaration.timed ? ref.side : undefined, scope), scope, law, give)
  }
}

function offer(read: Read, scope: Scope, law: string | undefined, give: Give): void {
  if (read.state === 'open') return
  const article = law === undefined ? {} : { law }
  if (read.state === 'known') {
    give({ variable: read.variable, value: read.value, origin: read.origin, ...article })
    return
  }
  give({ variable: read.variable, value: undefined, origin: 'vocabulary', ...article })
  // A fact that does not apply rests on what says so.
  gatherApplying(read, scope, law, give)
}

function gatherApplying({ variable }: Read, scope: Scope, law: string | undefined, give: Give): void {
  const declaration = scope.world.lexicon.facts.get(variable.fact)
  if (declaration?.appliesWhen === undefined) return
  const subject = { type: declaration.entity, id: variable.entity }
  gather(declaration.appliesWhen, { ...scope, subject }, law, give)
}

function gatherMembers(quantifier: Quantifier, scope: Scope, law: string | undefined, give: Give): void {
  const truth = scope.judge(quantifier, scope)
  const wanted = quantifier.op === 'every' ? 'no' : 'yes'
  for (const member of membersOf(quantifier.of, scope).candidates) {
    const inner = { ...scope, subject: { type: 'person' as const, id: member.person } }
    if (truth === wanted && !(member.belongs === 'yes' && scope.judge(quantifier.suchThat, inner) === wanted)) continue
    offerMembership(quantifier, member.person, scope, law, give)
    if (member.belongs !== 'no') gather(quantifier.suchThat, inner, law, give)
    if (truth === wanted && quantifier.op !== 'at-least') return
  }
}

function offerMembership(
  quantifier: Quantifier,
  person: string,
  scope: Scope,
  law: string | undefined,
  give: Give,
): void {
  const { set, side } = quantifier.of
  if (set === 'everyone' || set === 'concerned') return
  const sides = side === undefined ? (['after', 'before'] as const) : [side]
  for (const each of sides) {
    offer(readHousehold(person, each, scope), scope, law, give)
    if (scope.subject.type === 'person') offer(readHousehold(scope.subject.id, each, scope), scope, law, give)
    for (const read of relationReads(set, person, each, scope)) offer(read, scope, law, give)
  }
}

function relationReads(set: string, person: string, side: 'before' | 'after', scope: Scope): readonly Read[] {
  const declaration = scope.world.lexicon.facts.get(set)
  if (declaration === undefined || scope.subject.type !== 'person') return []
  const own = scope.world.stated({ entity: scope.subject.id, fact: set }, scope.event)
  if (own.state === 'known') return [{ ...own, variable: { entity: scope.subject.id, fact: set }, open: [] }]
  const looked = declaration.inverseOf === undefined ? [person, scope.subject.id] : [person]
  const fact = scope.world.lexicon.facts.get(declaration.inverseOf ?? declaration.table?.by ?? '')
  if (fact === undefined) return []
  return looked.map((id) => readOf(id, fact, fact.timed ? side : undefined, scope))
}
