import type { Condition, Side } from '#core/logic'
import type { Pick } from './pick-from.ts'

/** What a random leaf may be about. */
export const KINDS = [
  'a',
  'b',
  'c',
  'd',
  'n',
  'age',
  'year',
  'k',
  'v',
  'f',
  'days',
  'name',
  'moved',
  'changed',
  'concerned',
  'event',
  'setting',
  'home',
  'role',
] as const
const OF_HOUSEHOLD = ['k', 'v', 'f', 'days', 'event', 'setting'] as const
type Kind = (typeof KINDS)[number]

/** Writes random conditions and notes which facts they speak of. */
export class Writer {
  readonly used = new Set<string>()
  private readonly pick: Pick
  /** What this world's conditions are mostly about, so that rules and constraints meet in the same facts. */
  private readonly theme: readonly Kind[]

  constructor(pick: Pick, theme: readonly Kind[]) {
    this.pick = pick
    this.theme = theme
  }

  tree(depth: number, about: 'person' | 'household', only?: readonly Kind[]): Condition {
    const { pick } = this
    if (depth <= 0 || pick(4) === 0) return this.leaf(about, only)
    switch (pick(about === 'household' ? 7 : 6)) {
      case 0:
        return { op: 'not', condition: this.tree(depth - 1, about, only) }
      case 1:
      case 2:
        return { op: 'all', conditions: this.several(depth, about, only) }
      case 3:
        return { op: 'any', conditions: this.several(depth, about, only) }
      default:
        return only === undefined ? this.quantifier(depth, about) : this.leaf(about, only)
    }
  }

  implication(about: 'person' | 'household'): Condition {
    return { op: 'any', conditions: [{ op: 'not', condition: this.tree(1, about) }, this.tree(0, about)] }
  }

  private several(depth: number, about: 'person' | 'household', only?: readonly Kind[]): readonly Condition[] {
    return Array.from({ length: 1 + this.pick(3) }, () => this.tree(depth - 1, about, only))
  }

  private quantifier(depth: number, about: 'person' | 'household'): Condition {
    const { pick } = this
    const sets = ['household', 'household-others', 'concerned', 'everyone', 'kin', 'wards', 'friends']
    const name = sets[pick(about === 'person' ? sets.length : 4)]!
    const relation = ['kin', 'wards', 'friends'].includes(name)
    if (name === 'kin') for (const fact of ['person.kin', 'person.role', 'person.household']) this.used.add(fact)
    if (name === 'wards') for (const fact of ['person.through', 'person.a', 'person.b']) this.used.add(fact)
    if (name === 'friends') this.used.add('person.friends')
    const sided = name.startsWith('household') || (name === 'kin' && pick(2) === 0)
    if (name.startsWith('household')) this.used.add('person.household')
    const side: Side = pick(2) === 0 ? 'before' : 'after'
    const op = (['some', 'every', 'at-least'] as const)[pick(3)]!
    return {
      op,
      n: op === 'at-least' ? 1 + pick(2) : 1,
      of: { set: relation ? `person.${name}` : name, ...(sided ? { side } : {}) },
      suchThat: this.tree(depth - 1, 'person'),
    }
  }

  private leaf(about: 'person' | 'household', only?: readonly Kind[]): Condition {
    const { pick } = this
    const fitting = about === 'person' ? this.theme : OF_HOUSEHOLD
    const kinds = only ?? (pick(6) === 0 ? (about === 'person' ? KINDS : OF_HOUSEHOLD) : fitting)
    const kind = kinds[pick(kinds.length)]!
    const side: Side = pick(2) === 0 ? 'before' : 'after'
    const use = (...facts: readonly string[]) => {
      for (const fact of facts) this.used.add(fact)
    }
    switch (kind) {
      case 'a':
        use('person.a')
        return { op: 'is', fact: { fact: 'person.a' }, values: pick(2) === 0 ? ['x'] : ['y', 'z'] }
      case 'b':
        use('person.b', 'person.a', 'person.born', 'event.k', 'visit.v')
        return { op: 'is', fact: { fact: 'person.b' }, values: [['yes'], ['no'], ['none'], ['yes', 'none']][pick(4)]! }
      case 'c':
        use('person.c')
        return { op: 'is', fact: { fact: 'person.c', side }, values: ['u'] }
      case 'd':
        use('person.d', 'person.a', 'person.b', 'person.n')
        return { op: 'is', fact: { fact: 'person.d', side }, values: ['yes'] }
      case 'n':
        use('person.n')
        return {
          op: 'number',
          fact: { fact: 'person.n' },
          bounds: [{ atLeast: 2 }, { below: 1 }, { atLeast: 1, below: 3 }][pick(3)]!,
        }
      case 'age': {
        use('person.born')
        const bounds = [{ atLeast: 18 }, { below: 18 }, { atLeast: 17, below: 18 }][pick(3)]!
        const counting = pick(2) === 0 ? 'by-law' : 'by-birthday'
        const on = pick(3) === 0 ? (use('event.on'), { fact: 'event.on' }) : { fact: 'visit.received-on' }
        return { op: 'age', birth: { fact: 'person.born' }, on, counting, bounds }
      }
      case 'year':
        use('person.born')
        return {
          op: 'fiscal-year-of-age',
          birth: { fact: 'person.born' },
          on: { fact: 'visit.received-on' },
          through: 18 - pick(2),
        }
      case 'k':
        use('event.k')
        return { op: 'is', fact: { fact: 'event.k' }, values: [pick(4) === 0 ? 'none' : 'p'] }
      case 'v':
        use('visit.v')
        return { op: 'is', fact: { fact: 'visit.v' }, values: ['yes'] }
      case 'f':
        use('household.f', 'person.household')
        return {
          op: 'is',
          fact: { fact: 'household.f', ...(about === 'person' ? { side } : {}) },
          values: [pick(4) === 0 ? 'none' : 'yes'],
        }
      case 'days':
        use('event.on')
        if (pick(4) === 0)
          return {
            op: 'days',
            from: { fact: 'event.on', monthsBefore: 1 },
            to: { fact: 'visit.received-on' },
            bounds: { atLeast: 43 },
          }
        return {
          op: 'days',
          from: { fact: 'event.on' },
          to: { fact: 'visit.received-on' },
          bounds: pick(2) === 0 ? { atLeast: 15 } : { atLeast: 14, below: 16 },
        }
      case 'name':
        use('person.name')
        return { op: 'changed', fact: 'person.name' }
      case 'moved':
        use('person.moved')
        return { op: 'changed', fact: 'person.moved' }
      case 'changed':
        use('person.c')
        return { op: 'changed', fact: 'person.c' }
      case 'home':
        use('person.household')
        return { op: 'is', fact: { fact: 'person.household', side }, values: ['none'] }
      case 'role':
        use('person.role')
        return { op: 'is', fact: { fact: 'person.role', side }, values: ['head'] }
      case 'concerned':
        return { op: 'concerned' }
      case 'event':
        return { op: 'event', kinds: ['move'] }
      default:
        return { op: 'setting', setting: 's', values: ['on'] }
    }
  }
}
