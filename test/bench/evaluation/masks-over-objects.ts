import { MaskGoals } from '#core/logic'
import type { CompiledGoals, Source } from '#core/logic'
import type { Scope as WorkloadScope, WorkloadHousehold, WorkloadValue } from '../workload.ts'
import type { Known } from './reference.ts'

type Column = Parameters<ReturnType<Source['reader']>>[0]

/** The workload's procedures as bit sets, over households read straight from their objects. */
export class MasksOverObjects {
  readonly goals: MaskGoals
  private household!: WorkloadHousehold

  constructor(definitions: CompiledGoals) {
    const unasked = (): never => {
      throw new Error('the workload has nothing else')
    }
    const reader: Source['reader'] = ({ fact }) => this.reader(fact[0] as WorkloadScope, propertyName(fact.slice(2)))
    this.goals = new MaskGoals(definitions, { reader, other: unasked, quantifier: unasked })
  }

  /** Everything about a household. */
  whole(household: WorkloadHousehold): void {
    this.household = household
    this.goals.whole(household.e['type'] as string, household.persons.length)
  }

  /** What one more answer bears on: so many procedures are worked out again. The household itself holds the answer already. */
  after(fact: string): number {
    return this.goals.after(fact)
  }

  /** What a procedure came to for a person. */
  known(procedure: number, person: number): Known {
    const { yes, no } = this.goals
    return ((yes[procedure]! >> person) & 1) === 1 ? 2 : ((no[procedure]! >> person) & 1) === 1 ? 0 : 1
  }

  private reader(scope: WorkloadScope, name: string): ReturnType<Source['reader']> {
    if (scope === 'p')
      return (column) => {
        const { persons } = this.household
        for (let i = 0; i < persons.length; i += 1) set(column, i, 1 << i, persons[i]![name])
      }
    return (column, everybody) => {
      const value = this.household[scope][name]
      if (typeof value !== 'number') set(column, 0, everybody, value)
      else for (let i = 0; i < this.household.persons.length; i += 1) column.between(i, value, value)
    }
  }
}

/**
 * A name as the engine holds the names of properties, and those that stand in the peers' code: one cut out of another string is looked
 * up among them at every reading.
 */
function propertyName(name: string): string {
  return Object.keys({ [name]: 0 })[0]!
}

function set(column: Column, subject: number, subjects: number, value: WorkloadValue | undefined): void {
  if (value === undefined) return
  if (typeof value === 'number') column.between(subject, value, value)
  else column.choice(subjects, value === true ? 'yes' : value === false ? 'no' : value)
}
