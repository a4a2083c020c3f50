import type { SetRef, Side } from './condition.ts'
import type { FactDeclaration } from './lexicon.ts'
import { readHousehold, readOf, variableOf } from './read.ts'
import type { Read, Scope } from './read.ts'
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
  return {
    candidates: candidatesOf(ref, scope).map((person) => memberOf(ref, person, scope)),
    unnamed: ref.set.startsWith('household') && mayHoldUnnamed(ref.side ?? 'after', scope),
  }
}

/** Whether one of the candidates of a set belongs to it. */
export function memberOf(ref: SetRef, person: string, scope: Scope): Member {
  switch (ref.set) {
    case 'everyone':
    case 'concerned':
      return { person, belongs: 'yes', open: [] }
    case 'household':
    case 'household-others':
      return householdMember(ref.side ?? 'after', person, scope)
    default: {
      const declaration = scope.world.lexicon.facts.get(ref.set)
      return declaration === undefined
        ? { person, belongs: 'no', open: [] }
        : related(declaration, ref.side, person, scope)
    }
  }
}

function candidatesOf({ set }: SetRef, { world, event, subject }: Scope): readonly string[] {
  switch (set) {
    case 'everyone':
    case 'household':
      return world.persons
    case 'concerned':
      return world.events.find((each) => each.id === event)?.persons ?? []
    case 'household-others':
      return world.persons.filter((person) => person !== subject.id)
    default:
      return subject.type === 'person' ? world.persons.filter((person) => person !== subject.id) : []
  }
}

/** The household the scope's subject is or lives in; undefined when it has none, and a reading while that is open. */
function ownHousehold(side: Side, scope: Scope): string | Read | undefined {
  if (scope.subject.type === 'household') return scope.subject.id
  const own = readHousehold(scope.subject.id, side, scope)
  if (own.state === 'open') return own
  return own.state === 'none' || isNone(own) ? undefined : String(own.value)
}

function householdMember(side: Side, person: string, scope: Scope): Member {
  const own = ownHousehold(side, scope)
  const theirs = readHousehold(person, side, scope)
  if (own === undefined || theirs.state === 'none' || isNone(theirs)) return { person, belongs: 'no', open: [] }
  // It may belong to none at all, and then not even it is a member of its household.
  if (typeof own !== 'string') return { person, belongs: 'unknown', open: own.open }
  if (theirs.state === 'open') return { person, belongs: 'unknown', open: theirs.open }
  return { person, belongs: truthOf(theirs.value === own), open: [] }
}

function mayHoldUnnamed(side: Side, scope: Scope): boolean {
  const own = ownHousehold(side, scope)
  return scope.world.households.some(
    ({ id, roster }) => roster === 'partial' && own !== undefined && (typeof own !== 'string' || own === id),
  )
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

/** Looks the pair up in the table when both are, or may be, in one household at that side; undefined when they are not. */
function byTable(
  declaration: FactDeclaration,
  side: Side,
  other: string,
  scope: Scope,
): { belongs: Truth; open: readonly Variable[] } | undefined {
  const mine = readHousehold(scope.subject.id, side, scope)
  const theirs = readHousehold(other, side, scope)
  const nowhere = [mine, theirs].some(({ state }) => state === 'none') || isNone(mine) || isNone(theirs)
  if (!nowhere && (mine.state === 'open' || theirs.state === 'open'))
    return { belongs: 'unknown', open: [...mine.open, ...theirs.open] }
  if (nowhere || mine.state !== 'known' || theirs.state !== 'known' || mine.value !== theirs.value) return undefined
  const by = scope.world.lexicon.facts.get(declaration.table?.by ?? '')
  if (by === undefined) return undefined
  const from = readOf(scope.subject.id, by, side, scope)
  const row = from.state === 'known' ? declaration.table?.pairs[String(from.value)] : undefined
  if (from.state === 'known' && row === undefined && by.appliesWhen === undefined) return { belongs: 'no', open: [] }
  const to = readOf(other, by, side, scope)
  if (from.state === 'open' || to.state === 'open') return { belongs: 'unknown', open: [...from.open, ...to.open] }
  if (from.state !== 'known' || to.state !== 'known') return undefined
  return { belongs: row?.[String(to.value)] ?? 'no', open: [] }
}

function isNone(household: Read): boolean {
  return household.state === 'known' && household.value === 'none'
}
