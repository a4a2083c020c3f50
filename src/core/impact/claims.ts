import type { Definition, RoutingPattern } from '#core/definitions'
import type { Condition } from '#core/logic'
import { both, neededIn, not, nothingIn } from '#core/verification'
import type { Change, ChangedVersion } from './changed-procedures.ts'
import type { Effect, ImpactKind } from './impact.ts'
import { bySettings, partsOf } from './parts-of.ts'

/** Something that may happen to some household by a change: the condition under which it does. */
export interface Claim {
  readonly kind: ImpactKind
  readonly item: string | null
  readonly effect: Effect
  readonly condition: Condition
  /** Kinds of event in which it can. */
  readonly kinds: readonly string[]
}

const NEVER: Condition = { op: 'any', conditions: [] }
const ALWAYS: Condition = { op: 'all', conditions: [] }

/** A version as a claim sees it: when it is needed, when there is nothing to do, settings and kinds of event worked in. */
interface Side {
  readonly definition: Definition | undefined
  readonly needed: Condition
  readonly nothing: Condition
  readonly settings: Readonly<Record<string, string>>
}

function sideOf(definition: Definition | undefined, settings: Readonly<Record<string, string>>): Side {
  if (definition === undefined) return { definition, needed: NEVER, nothing: NEVER, settings }
  const within: Condition = { op: 'event', kinds: definition.events }
  return {
    definition,
    needed: both(within, bySettings(neededIn(definition), settings)),
    nothing: both(within, bySettings(nothingIn(definition), settings)),
    settings,
  }
}

/** Everything a changed version may do to somebody, as conditions to look for a household with. */
export function claimsOf({ was, is, told }: ChangedVersion, change: Change): readonly Claim[] {
  const [old, now] = [sideOf(was, change.old.settings), sideOf(is, change.new.settings)]
  const kinds = [...new Set([...(was?.events ?? []), ...(is?.events ?? [])])]
  const isTouched = (...parts: readonly string[]) => told.parts.some(({ kind }) => parts.includes(kind))
  const due = both(old.needed, now.needed)
  return [
    ...(isTouched('verdict', 'events', 'subjects') ? verdictClaims(old, now) : []),
    ...(was === undefined || is === undefined ? [] : partClaims(was, is, change, due)),
    ...(isTouched('handling', 'section') ? routeClaims(old, now, due) : []),
  ].map((claim) => ({ ...claim, kinds }))
}

type Bare = Omit<Claim, 'kinds'>

function verdictClaims(old: Side, now: Side): readonly Bare[] {
  const claim = (item: string, effect: Effect, condition: Condition): Bare => ({
    kind: 'verdict',
    item,
    effect,
    condition,
  })
  return [
    claim('needed', 'gains', both(now.needed, not(old.needed))),
    claim('needed', 'loses', both(old.needed, not(now.needed))),
    ...(old.definition?.nothingToDo === undefined && now.definition?.nothingToDo === undefined
      ? []
      : [
          claim('nothing-to-do', 'gains', both(now.nothing, not(old.nothing), not(old.needed))),
          claim('nothing-to-do', 'loses', both(old.nothing, not(now.nothing), not(now.needed))),
        ]),
  ]
}

/** Of those for whom it is needed before and after. */
function partClaims(was: Definition, is: Definition, change: Change, due: Condition): readonly Bare[] {
  const [before, after] = [partsOf(was, change.old), partsOf(is, change.new)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly Bare[] => {
    const [one, other] = [before.get(key), after.get(key)]
    const part = other ?? one
    if (part === undefined || JSON.stringify(one) === JSON.stringify(other)) return []
    const { kind, id: item } = part
    const [holdsBefore, holdsAfter] = [
      one === undefined ? NEVER : (one.when ?? ALWAYS),
      other === undefined ? NEVER : (other.when ?? ALWAYS),
    ]
    const sameWhen = JSON.stringify(holdsBefore) === JSON.stringify(holdsAfter)
    return [
      ...(sameWhen || other === undefined
        ? []
        : [{ kind, item, effect: 'gains' as const, condition: both(due, holdsAfter, not(holdsBefore)) }]),
      ...(sameWhen || one === undefined
        ? []
        : [{ kind, item, effect: 'loses' as const, condition: both(due, holdsBefore, not(holdsAfter)) }]),
      ...(one === undefined || other === undefined || one.body === other.body
        ? []
        : [{ kind, item, effect: 'differs' as const, condition: both(due, holdsBefore, holdsAfter) }]),
    ]
  })
}

/** For each authority, the pairs of patterns that send it elsewhere than before. */
function routeClaims(old: Side, now: Side, due: Condition): readonly Bare[] {
  const authorities = new Set(
    [old, now].flatMap(({ definition }) => (definition?.routing ?? []).flatMap((pattern) => pattern.authorities)),
  )
  return [...authorities].flatMap((authority) => {
    const [before, after] = [patternsFor(old, authority), patternsFor(now, authority)]
    return before.flatMap((one) =>
      after
        .filter((other) => goesTo(one.pattern) !== goesTo(other.pattern))
        .map((other): Bare => ({
          kind: 'handling',
          item: authority,
          effect: 'differs',
          condition: both(due, one.holds, other.holds),
        })),
    )
  })
}

const goesTo = ({ handling, to }: RoutingPattern): string => `${handling} ${to}`

/** The patterns of an authority, each with what must hold for it to be the first that fits. */
function patternsFor(
  { definition, settings }: Side,
  authority: string,
): readonly { readonly pattern: RoutingPattern; readonly holds: Condition }[] {
  const own = (definition?.routing ?? []).filter(({ authorities }) => authorities.includes(authority))
  const whens = own.map(({ when }) => (when === undefined ? ALWAYS : bySettings(when, settings)))
  return own.map((pattern, i) => ({ pattern, holds: both(whens[i] ?? ALWAYS, ...whens.slice(0, i).map(not)) }))
}
