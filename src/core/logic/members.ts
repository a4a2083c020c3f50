import type { SetRef, Side } from './condition.ts'
import type { FactDeclaration } from './lexicon.ts'
import { readHousehold, readOf, variableOf } from './read.ts'
import type { Scope } from './read.ts'
import { truthOf } from './truth.ts'
import type { Truth } from './truth.ts'
import type { Variable } from './world.ts'

/** One candidate of a set, whether it belongs to it, and the open variables that would tell. */
export interface Member {
  readonly person: string
  readonly belongs: Truth
  readonly open: readonly Variable[]
}

/** The candidates of a set; `unnamed` when the roster is partial and people nobody has named may belong to it too. */
export interface Members {
  readonly candidates: readonly Member[]
  readonly unnamed: boolean
}

/** The members of a set as seen from the scope's subject, three-valued: membership itself may be unknown. */
export function membersOf(ref: SetRef, scope: Scope): Members {
  const { world } = scope
  switch (ref.set) {
    case 'everyone':
      return certain(world.persons)
    case 'concerned':
      return certain(world.events.find((event) => event.id === scope.event)?.persons ?? [])
    case 'household':
      return householdMembers(ref.side ?? 'after', scope, true)
    case 'household-others':
      return householdMembers(ref.side ?? 'after', scope, false)
    default:
      return relationMembers(ref, scope)
  }
}

function certain(persons: readonly string[]): Members {
  return { candidates: persons.map((person) => ({ person, belongs: 'yes', open: [] })), unnamed: false }
}

function householdMembers(side: Side, scope: Scope, self: boolean): Members {
  const { world, subject } = scope
  const own = subject.type === 'household' ? undefined : readHousehold(subject.id, side, scope)
  if (own !== undefined && own.state !== 'known') {
    const open = own.state === 'open' ? own.open : []
    const belongs: Truth = own.state === 'open' ? 'unknown' : 'no'
    return {
      candidates: world.persons
        .filter((p) => self || p !== subject.id)
        .map((person) => ({ person, belongs: person === subject.id ? 'yes' : belongs, open })),
      unnamed: false,
    }
  }
  const id = own === undefined ? subject.id : own.value
  const candidates = world.persons
    .filter((person) => self || person !== subject.id)
    .map((person): Member => {
      const theirs = readHousehold(person, side, scope)
      if (theirs.state === 'open') return { person, belongs: 'unknown', open: theirs.open }
      return { person, belongs: truthOf(theirs.state === 'known' && theirs.value === id && id !== 'none'), open: [] }
    })
  return { candidates, unnamed: world.households.some((h) => h.id === id && h.roster === 'partial') }
}

function relationMembers(ref: SetRef, scope: Scope): Members {
  const declaration = scope.world.lexicon.facts.get(ref.set)
  if (declaration === undefined || scope.subject.type !== 'person') return { candidates: [], unnamed: false }
  const candidates = scope.world.persons
    .filter((person) => person !== scope.subject.id)
    .map((person) => related(declaration, ref.side, person, scope))
  return { candidates, unnamed: false }
}

/** Whether `other` stands in a relation to the subject: as stated, by the inverse fact, or by the table of relationships. */
function related(declaration: FactDeclaration, side: Side | undefined, other: string, scope: Scope): Member {
  const pair = variableOf(scope.subject.id, declaration.id, undefined, other)
  const assumed = scope.world.stated(pair, scope.event)
  if (assumed.state === 'known') return { person: other, belongs: truthOf(assumed.value === 'yes'), open: [] }
  const list = scope.world.stated(variableOf(scope.subject.id, declaration.id), scope.event)
  if (list.state === 'known') {
    return { person: other, belongs: truthOf(Array.isArray(list.value) && list.value.includes(other)), open: [] }
  }
  if (declaration.inverseOf !== undefined) return inverse(declaration.inverseOf, side, other, scope)
  if (declaration.table !== undefined) {
    const first = byTable(declaration, side ?? 'after', other, scope)
    // Who left the household with the event is looked up as it was before.
    const looked = first ?? (side === undefined ? byTable(declaration, 'before', other, scope) : undefined)
    if (looked !== undefined)
      return {
        person: other,
        belongs: looked.belongs,
        open: looked.belongs === 'unknown' ? [...looked.open, pair] : [],
      }
  }
  return { person: other, belongs: 'unknown', open: [pair] }
}

function inverse(fact: string, side: Side | undefined, other: string, scope: Scope): Member {
  const declaration = scope.world.lexicon.facts.get(fact)
  if (declaration === undefined) return { person: other, belongs: 'no', open: [] }
  const read = readOf(other, declaration, declaration.timed ? (side ?? 'after') : undefined, scope)
  if (read.state === 'open') return { person: other, belongs: 'unknown', open: read.open }
  return { person: other, belongs: truthOf(read.state === 'known' && read.value === scope.subject.id), open: [] }
}

/** Looks the pair up in the table when both are in one household at that side; undefined when they are not. */
function byTable(
  declaration: FactDeclaration,
  side: Side,
  other: string,
  scope: Scope,
): { belongs: Truth; open: readonly Variable[] } | undefined {
  const mine = readHousehold(scope.subject.id, side, scope)
  const theirs = readHousehold(other, side, scope)
  if (mine.state !== 'known' || theirs.state !== 'known' || mine.value !== theirs.value || mine.value === 'none')
    return undefined
  const by = scope.world.lexicon.facts.get(declaration.table?.by ?? '')
  if (by === undefined) return undefined
  const from = readOf(scope.subject.id, by, side, scope)
  const to = readOf(other, by, side, scope)
  if (from.state === 'open' || to.state === 'open') return { belongs: 'unknown', open: [...from.open, ...to.open] }
  if (from.state !== 'known' || to.state !== 'known') return undefined
  return { belongs: declaration.table?.pairs[String(from.value)]?.[String(to.value)] ?? 'no', open: [] }
}
