import type { FactRef, Leaf, Quantifier, SetRef } from '../condition.ts'
import type { Entity } from '../lexicon.ts'
import { membersOf } from '../members.ts'
import { evaluateLeaf } from '../operators.ts'
import { readFact } from '../read.ts'
import type { Scope } from '../read.ts'
import type { Column, Fill } from './column.ts'
import type { Source } from './column-answers.ts'
import type { Found } from './masks.ts'

/** Who belongs to a set as seen from one subject, by the bits of persons, and whether people nobody has named may. */
interface Membership {
  readonly yes: number
  readonly no: number
  readonly unnamed: boolean
}

/** What a world says about its subjects of one type, read by the operators' own meaning. */
export class WorldSource implements Source {
  private readonly scopes: readonly Scope[]
  private readonly persons: ReadonlyMap<string, number>
  private readonly everyPerson: number
  private readonly memberships = new Map<string, readonly Membership[]>()

  constructor(scope: Scope, subjects: readonly Entity[]) {
    this.scopes = subjects.map((subject) => ({ ...scope, subject }))
    this.persons = new Map(scope.world.persons.map((person, i) => [person, 1 << i]))
    this.everyPerson = (1 << scope.world.persons.length) - 1
  }

  readonly reader = (fact: FactRef): Fill => {
    const [first] = this.scopes
    const entity = first?.world.lexicon.facts.get(fact.fact)?.entity
    // What is the event's or the visit's is the same for everybody.
    if (first !== undefined && (entity === 'event' || entity === 'visit'))
      return (column, everybody) => {
        read(column, fact, first, 0, everybody)
        for (let i = 1; i < this.scopes.length; i += 1)
          if (column.least.length > 0) column.between(i, column.least[0] ?? 0, column.most[0] ?? 0)
      }
    return (column) => this.scopes.forEach((scope, i) => read(column, fact, scope, i, 1 << i))
  }

  readonly other = (leaf: Leaf, everybody: number, found: Found): void => {
    let yes = 0
    let no = 0
    const isEverybodys = leaf.op === 'event' || leaf.op === 'setting'
    this.scopes.every((scope, i) => {
      const { truth } = evaluateLeaf(leaf, scope)
      if (truth === 'yes') yes |= isEverybodys ? everybody : 1 << i
      else if (truth === 'no') no |= isEverybodys ? everybody : 1 << i
      return !isEverybodys
    })
    found.yes = yes
    found.no = no
  }

  readonly quantifier = ({ op, n, of }: Quantifier, members: Found, _everybody: number, found: Found): void => {
    const holding = members.yes
    const failing = members.no
    let yes = 0
    let no = 0
    this.membership(of).forEach((own, i) => {
      const unnamed = own.unnamed ? n : 0
      const in_ = own.yes & holding
      const out = (own.no | failing) & this.everyPerson
      const against = own.yes & failing
      switch (op) {
        case 'some':
          if (in_ !== 0) yes |= 1 << i
          else if (out === this.everyPerson && unnamed === 0) no |= 1 << i
          return
        case 'every':
          if (against !== 0) no |= 1 << i
          else if (((own.no | holding) & this.everyPerson) === this.everyPerson && unnamed === 0) yes |= 1 << i
          return
        case 'at-least':
          if (bits(in_) >= n) yes |= 1 << i
          else if (bits(this.everyPerson & ~out) + unnamed < n) no |= 1 << i
      }
    })
    found.yes = yes
    found.no = no
  }

  private membership(ref: SetRef): readonly Membership[] {
    const key = `${ref.set}|${ref.side ?? ''}`
    const known = this.memberships.get(key)
    if (known !== undefined) return known
    const found = this.scopes.map((scope): Membership => {
      const { candidates, unnamed } = membersOf(ref, scope)
      let yes = 0
      // Who is no candidate does not belong.
      let no = this.everyPerson
      for (const { person, belongs } of candidates) {
        const bit = this.persons.get(person) ?? 0
        if (belongs !== 'no') no &= ~bit
        if (belongs === 'yes') yes |= bit
      }
      return { yes, no, unnamed }
    })
    this.memberships.set(key, found)
    return found
  }
}

function read(column: Column, fact: FactRef, scope: Scope, subject: number, subjects: number): void {
  const reading = readFact(fact, scope)
  if (reading.state === 'none') column.nothing(subjects)
  if (reading.state !== 'known') return
  const { value } = reading
  column.choice(subjects, String(value))
  if (typeof value === 'number') column.between(subject, value, value)
  else if (typeof value === 'object' && 'earliest' in value) column.between(subject, value.earliest, value.latest)
}

function bits(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count += 1
  return count
}
