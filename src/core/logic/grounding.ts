import type { Condition, Leaf, Quantifier } from './condition.ts'
import { allOf, among, anyOf, count, granted, negated } from './formula.ts'
import type { Formula, Slot } from './formula.ts'
import { memberOf, membersOf } from './members.ts'
import { evaluateLeaf } from './operators.ts'
import type { Scope } from './read.ts'
import { SlotTable } from './slot-table.ts'
import { thresholds } from './thresholds.ts'
import { keyOf, withReading } from './world.ts'
import type { Variable, World } from './world.ts'

/** What a leaf that hangs on one choice alone says of each of its values, by the fact. */
const answersOf = new WeakMap<Leaf, ReadonlyMap<string, readonly boolean[]>>()

/**
 * Works everything known into conditions, so that a small formula over the open variables is left. What an operator means
 * is asked of the operator itself, value by value; nothing is said twice. A fact whose `appliesWhen` is open is read in two
 * halves: it applies and has one of its values, or it does not and reads as none.
 */
export class Grounding {
  readonly slots: SlotTable
  private readonly world: World
  private readonly memberships = new Map<string, Formula>()
  private readonly grounded = new WeakMap<Condition, Map<string, Formula>>()

  constructor(world: World, event: string | undefined) {
    this.world = world
    this.slots = new SlotTable(world, event)
  }

  /** What is left of a condition; its constants decide, its atoms name what is open. */
  ground(condition: Condition, scope: Scope): Formula {
    if (scope.world !== this.world) return this.read(condition, scope)
    const bySubject = this.grounded.get(condition) ?? new Map<string, Formula>()
    this.grounded.set(condition, bySubject)
    const known = bySubject.get(scope.subject.id)
    if (known !== undefined) return known
    const formula = this.read(condition, scope)
    bySubject.set(scope.subject.id, formula)
    return formula
  }

  private read(condition: Condition, scope: Scope): Formula {
    switch (condition.op) {
      case 'all':
        return allOf(condition.conditions.map((child) => this.ground(child, scope)))
      case 'any':
        return anyOf(condition.conditions.map((child) => this.ground(child, scope)))
      case 'not':
        return negated(this.ground(condition.condition, scope))
      case 'some':
      case 'every':
      case 'at-least':
        return this.quantifier(condition, scope)
      default:
        return this.leaf(condition, scope)
    }
  }

  private quantifier(quantifier: Quantifier, scope: Scope): Formula {
    const members = membersOf(quantifier.of, scope)
    const { side } = quantifier.of
    const set = `${scope.subject.id}|${quantifier.of.set}|${side ?? ''}`
    const parts = members.candidates.map(({ person, belongs }) => {
      const member =
        belongs === 'unknown' ? this.member(`${set}|${person}`, quantifier, person, scope) : belongs === 'yes'
      if (member === false) return quantifier.op === 'every'
      const holds = this.ground(quantifier.suchThat, { ...scope, subject: { type: 'person', id: person } })
      return quantifier.op === 'every' ? anyOf([negated(member), holds]) : allOf([member, holds])
    })
    if (members.unnamed) {
      for (let i = 0; i < quantifier.n; i += 1) parts.push(granted(this.slots.free(`${set}|unnamed|${String(i)}`, [])))
    }
    if (quantifier.op === 'every') return allOf(parts)
    return count(quantifier.op === 'some' ? 1 : quantifier.n, parts)
  }

  private member(key: string, quantifier: Quantifier, person: string, scope: Scope): Formula {
    const known = scope.world === this.world ? this.memberships.get(key) : undefined
    if (known !== undefined) return known
    const formula = this.belongs(quantifier, person, scope)
    if (scope.world === this.world) this.memberships.set(key, formula)
    return formula
  }

  private belongs(quantifier: Quantifier, person: string, scope: Scope): Formula {
    const member = memberOf(quantifier.of, person, scope)
    if (member.belongs !== 'unknown') return member.belongs === 'yes'
    const [variable] = member.open
    const slot = variable === undefined ? undefined : this.slots.of(variable)
    if (variable === undefined || slot?.values === undefined)
      return granted(this.slots.free(`${scope.subject.id}|${quantifier.of.set}|${person}`, member.open))
    return this.split(variable, slot, scope, (assumed) => this.belongs(quantifier, person, assumed))
  }

  private leaf(leaf: Leaf, scope: Scope): Formula {
    const { truth, reads } = evaluateLeaf(leaf, scope)
    if (truth !== 'unknown') return truth === 'yes'
    const open = [
      ...new Map(reads.flatMap((read) => read.open).map((variable) => [keyOf(variable), variable])).values(),
    ]
    const closed = open.find((variable) => this.slots.of(variable).values !== undefined)
    const variable = closed ?? open[0]
    if (variable === undefined) return granted(this.slots.free(JSON.stringify(leaf), []))
    const slot = this.slots.of(variable)
    if (slot.values !== undefined) {
      // What one choice alone decides is the same for everybody: the leaf is asked once a value.
      const alone =
        reads.length === 1 && open.length === 1 && this.world.lexicon.facts.get(variable.fact)?.type === 'choice'
      return this.split(variable, slot, scope, (assumed) => this.leaf(leaf, assumed), alone ? leaf : undefined)
    }
    if (open.length > 1)
      return granted(this.slots.free(open.map(keyOf).join() + JSON.stringify({ ...leaf, at: '' }), open))
    const body = thresholds(leaf, variable, slot, scope)
    return this.guarded(variable, body, scope, (assumed) => this.leaf(leaf, assumed))
  }

  /** One part for each value that leaves something open, and one for all that decide. */
  private split(
    variable: Variable,
    slot: Slot,
    scope: Scope,
    read: (assumed: Scope) => Formula,
    alone?: Leaf,
  ): Formula {
    const values = slot.values ?? []
    const known = alone && answersOf.get(alone)?.get(variable.fact)
    const parts =
      known ??
      values.map((value) =>
        read({ ...scope, world: withReading(scope.world, variable, { state: 'known', value, origin: 'assumed' }) }),
      )
    if (alone !== undefined && known === undefined && parts.every((part) => typeof part === 'boolean'))
      answersOf.set(alone, new Map([...(answersOf.get(alone) ?? []), [variable.fact, parts]]))
    const only = (i: number) =>
      among(
        slot,
        parts.map((_, j) => j === i),
      )
    const undecided = parts.map((part, i) => (typeof part === 'boolean' ? false : allOf([only(i), part])))
    const certain = among(
      slot,
      parts.map((part) => part === true),
    )
    return this.guarded(variable, anyOf([certain, ...undecided]), scope, read)
  }

  /** A fact that may not apply at all: as read where it applies, and as none where it does not. */
  private guarded(variable: Variable, body: Formula, scope: Scope, read: (assumed: Scope) => Formula): Formula {
    const declaration = scope.world.lexicon.facts.get(variable.fact)
    const needs = declaration?.appliesWhen
    if (declaration === undefined || needs === undefined || variable.other !== undefined) return body
    if (scope.world.stated(variable, scope.event).state !== 'open') return body
    const about: Scope = { ...scope, subject: { type: declaration.entity, id: variable.entity } }
    if (scope.judge(needs, about) === 'yes') return body
    const applies = this.ground(needs, about)
    const none = read({ ...scope, world: withReading(scope.world, variable, { state: 'none' }) })
    return anyOf([allOf([applies, body]), allOf([negated(applies), none])])
  }
}
