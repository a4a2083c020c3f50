import type { Bounds, Condition, DateRef, FactRef, Scope, SetRef, Value, Variable, World } from '#core/logic'
import { keyOf } from '#core/logic'

/*
 * The plain reading of the language: every open fact is given every value it can have, one after the other, and each world
 * so completed is read with yes and no alone. Written apart from src/core/logic on purpose; it shares no code with it.
 */

/** One way a world can turn out: a value for every open variable. Days are numbers here. */
export type Completion = ReadonlyMap<string, string | number>

/** An open variable and all values it can have. */
export interface OpenVariable {
  readonly variable: Variable
  readonly values: readonly (string | number)[]
}

const DAY = 86_400_000

/** Reads conditions in one completed world. */
export class Reader {
  private readonly world: World
  private readonly completion: Completion

  constructor(world: World, completion: Completion) {
    this.world = world
    this.completion = completion
  }

  /** Whether a condition holds for a subject. */
  holds(condition: Condition, subject: Scope['subject']): boolean {
    switch (condition.op) {
      case 'all':
        return condition.conditions.every((each) => this.holds(each, subject))
      case 'any':
        return condition.conditions.some((each) => this.holds(each, subject))
      case 'not':
        return !this.holds(condition.condition, subject)
      case 'some':
      case 'every':
      case 'at-least': {
        const members = this.world.persons.filter((person) => this.belongs(person, condition.of, subject))
        const fitting = members.filter((id) => this.holds(condition.suchThat, { type: 'person', id })).length
        return condition.op === 'every' ? fitting === members.length : fitting >= condition.n
      }
      case 'event':
        return condition.kinds.includes(this.world.events[0]?.kind ?? '')
      case 'concerned':
        return this.world.events[0]?.persons.includes(subject.id) === true
      case 'setting':
        return condition.values.includes(this.world.settings[condition.setting] ?? '')
      case 'is':
        return condition.values.includes(String(this.fact(condition.fact, subject) ?? 'none'))
      case 'number': {
        const n = this.fact(condition.fact, subject)
        return n !== undefined && inside(Number(n), condition.bounds)
      }
      case 'age': {
        const birth = this.day(condition.birth, subject)
        const on = this.day(condition.on, subject)
        return birth !== undefined && on !== undefined && inside(age(birth, on, condition.counting), condition.bounds)
      }
      case 'fiscal-year-of-age': {
        const birth = this.day(condition.birth, subject)
        const on = this.day(condition.on, subject)
        return birth !== undefined && on !== undefined && on <= marchAfter(reached(birth, condition.through, 'by-law'))
      }
      case 'days': {
        const from = this.day(condition.from, subject)
        const to = this.day(condition.to, subject)
        return from !== undefined && to !== undefined && inside(to - from, condition.bounds)
      }
      case 'changed':
        return (
          this.fact({ fact: condition.fact, side: 'before' }, subject) !==
          this.fact({ fact: condition.fact, side: 'after' }, subject)
        )
    }
  }

  /** Whether a fact exists for an entity at all. */
  applies(entity: string, fact: string): boolean {
    const declaration = this.world.lexicon.facts.get(fact)!
    const needs = declaration.appliesWhen
    return needs === undefined || this.holds(needs, { type: declaration.entity, id: entity })
  }

  private day(ref: DateRef, subject: Scope['subject']): number | undefined {
    if ('day' in ref) return ref.day
    const day = this.fact(ref, subject)
    return day === undefined ? undefined : monthsEarlier(Number(day), ref.monthsBefore ?? 0)
  }

  private fact({ fact, side }: FactRef, subject: Scope['subject']): string | number | undefined {
    switch (fact.split('.')[0]) {
      case 'visit':
        return this.value('visit', fact)
      case 'event':
        return this.value('e1', fact)
      case 'household': {
        const id =
          subject.type === 'household' ? subject.id : this.value(subject.id, 'person.household', side ?? 'after')
        return id === undefined || id === 'none' ? undefined : this.value(String(id), fact)
      }
      default:
        return subject.type === 'person' ? this.value(subject.id, fact, side) : undefined
    }
  }

  /** What a fact of one entity is; undefined where it does not apply. */
  private value(entity: string, fact: string, side?: 'before' | 'after', other?: string): string | number | undefined {
    const declaration = this.world.lexicon.facts.get(fact)!
    const variable = {
      entity,
      fact,
      ...(declaration.timed ? { side: side ?? 'after' } : {}),
      ...(other === undefined ? {} : { other }),
    }
    const stated = this.world.stated(variable, 'e1')
    if (stated.state === 'none') return undefined
    if (stated.state === 'known' && !isPartial(stated.value)) return plain(stated.value)
    if (stated.state === 'open' && other === undefined && !this.applies(entity, fact)) return undefined
    return this.completion.get(keyOf(variable))
  }

  private belongs(person: string, { set, side }: SetRef, subject: Scope['subject']): boolean {
    if (set === 'everyone') return true
    if (set === 'concerned') return this.world.events[0]?.persons.includes(person) === true
    if (set.startsWith('household')) {
      if (set === 'household-others' && person === subject.id) return false
      const at = side ?? 'after'
      const home = subject.type === 'household' ? subject.id : this.value(subject.id, 'person.household', at)
      return home !== 'none' && home !== undefined && this.value(person, 'person.household', at) === home
    }
    return subject.type === 'person' && person !== subject.id && this.related(subject.id, person, set, side)
  }

  /** Whether a person stands in a relation to the subject. */
  related(subject: string, person: string, set: string, side?: 'before' | 'after'): boolean {
    const { inverseOf, table } = this.world.lexicon.facts.get(set)!
    const list = this.world.stated({ entity: subject, fact: set }, 'e1')
    if (list.state === 'known') return (list.value as readonly string[]).includes(person)
    if (inverseOf !== undefined) return this.value(person, inverseOf, side) === subject
    for (const at of side === undefined ? (['after', 'before'] as const) : [side]) {
      if (table === undefined) break
      const homes = [subject, person].map((id) => this.value(id, 'person.household', at))
      if (homes[0] !== homes[1] || homes[0] === undefined || homes[0] === 'none') continue
      const [mine, theirs] = [subject, person].map((id) => String(this.value(id, table.by, at)))
      const entry = table.pairs[mine ?? '']?.[theirs ?? '']
      if (entry !== 'unknown') return entry === 'yes'
      break
    }
    return this.value(subject, set, undefined, person) === 'yes'
  }
}

/** Every value for every open variable. */
export function completionsOf(world: World, open: readonly OpenVariable[]): readonly Completion[] {
  let all: (readonly (readonly [string, string | number])[])[] = [[]]
  for (const { variable, values } of open) {
    const key = keyOf(variable)
    all = all.flatMap((some) => values.map((value) => [...some, [key, value] as const]))
  }
  return allowedBy(
    world,
    all.map((pairs): Completion => new Map(pairs)),
  )
}

/** The completions under which no constraint of the world is broken. */
export function allowedBy(world: World, completions: readonly Completion[]): readonly Completion[] {
  return completions.filter((completion) => {
    const reader = new Reader(world, completion)
    return world.lexicon.constraints.every(({ each, must }) => {
      const ids = each === 'household' ? world.households.map(({ id }) => id) : world.persons
      return ids.every((id) => reader.holds(must, { type: each, id }))
    })
  })
}

function isPartial(value: Value): boolean {
  return typeof value === 'object' && 'earliest' in value && value.earliest !== value.latest
}

function plain(value: Value): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  return 'earliest' in value ? value.earliest : value.join()
}

function inside(n: number, { atLeast = -Infinity, below = Infinity }: Bounds): boolean {
  return n >= atLeast && n < below
}

/** The day an age is reached: counted on the calendar, where 29 February overflows to 1 March. */
function reached(birth: number, years: number, counting: 'by-law' | 'by-birthday'): number {
  const born = new Date(birth * DAY)
  const birthday = Date.UTC(born.getUTCFullYear() + years, born.getUTCMonth(), born.getUTCDate()) / DAY
  return counting === 'by-law' ? birthday - 1 : birthday
}

function age(birth: number, on: number, counting: 'by-law' | 'by-birthday'): number {
  if (on < birth) return -1
  let years = 0
  while (reached(birth, years + 1, counting) <= on) years += 1
  return years
}

function marchAfter(day: number): number {
  const year = new Date(day * DAY).getUTCFullYear()
  const march = Date.UTC(year, 2, 31) / DAY
  return day <= march ? march : Date.UTC(year + 1, 2, 31) / DAY
}

/** The corresponding day months earlier, or the last day of a month that has none. */
function monthsEarlier(day: number, months: number): number {
  const date = new Date(day * DAY)
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1) / DAY
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 1) / DAY
  return Math.min(first + date.getUTCDate() - 1, next - 1)
}
