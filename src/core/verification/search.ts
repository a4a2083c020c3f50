import type { Definition } from '#core/definitions'
import { evaluate, lookFrom } from '#core/logic'
import type { Condition, Entity, World } from '#core/logic'
import type { Day } from '#core/value'
import type { Budget } from './budget.ts'
import type { CaseFile } from './case-file.ts'
import { conflictIn } from './conflict-in.ts'
import { eventDays } from './event-days.ts'
import type { Span } from './event-days.ts'
import type { Probe, Probes } from './probe.ts'
import { shapesConcerned, shapesOf } from './shape.ts'
import type { Shape } from './shape.ts'
import { EVENT, HOME, PERSON } from './skeleton.ts'
import type { Skeleton } from './skeleton.ts'
import { fewest, witnesses } from './witnesses.ts'

/** Something that may hold of some household. */
export interface Claim {
  readonly condition: Condition
  /** Kinds of event it may hold in. */
  readonly kinds: readonly string[]
  /** `any`: in any city, by whatever values of the settings; `own`: in this one. */
  readonly settings: 'own' | 'any'
  /** The days to look at, where they are not to be worked out from the condition. */
  readonly days?: readonly { readonly receivedOn: Day; readonly eventDay: Day }[]
}

/** A household in which it holds; or that there is none, and the parts that cannot hold together; or neither is known. */
export type Answer =
  | { readonly holds: 'in-a-case'; readonly case: CaseFile; readonly kind: string }
  | { readonly holds: 'never'; readonly conflict: readonly Condition[] }
  | { readonly holds: 'not-proven' }

/** From where a definition looks: for whom, on which days, in which cities. */
export interface Outlook {
  readonly forEach: Definition['forEach']
  readonly receivedOn: Day
  readonly span: Span
  /** The settings of this city first, then every other choice of those the definition reads. */
  readonly settings: readonly Readonly<Record<string, string>>[]
}

/** Steps of a first look. */
const GLANCE = 300
/** After how many households in which it does not hold it is asked why. */
const PATIENCE = 12
/** How many shown households are kept to look at first. */
const CASES = 40
/** Households of up to so many people are tried on every day that matters. */
const FEW = 3
/** The largest household that is looked through for a proof that there is none. */
const MOST = 6

/** A household that was found, and from where. */
interface ShownCase {
  readonly skeleton: Skeleton
  readonly case: CaseFile
  readonly world: World
}

/**
 * Looks for a household in which a claim holds: small ones under one roof first, then, to be certain that there is none, a
 * household as large as the claim can need, its people scattered over two in every way.
 */
export class Search {
  private readonly probes: Probes
  private readonly outlook: Outlook
  private readonly budget: Budget
  private readonly recent: Skeleton[] = []
  private readonly cases: ShownCase[] = []
  readonly subject: Entity

  constructor(probes: Probes, outlook: Outlook, budget: Budget) {
    this.probes = probes
    this.outlook = outlook
    this.budget = budget
    this.subject = outlook.forEach.startsWith('household')
      ? { type: 'household', id: HOME }
      : { type: 'person', id: PERSON }
  }

  /** The same with a budget of its own, knowing the households that were found so far. */
  within(budget: Budget): Search {
    const search = new Search(this.probes, this.outlook, budget)
    search.recent.push(...this.recent)
    search.cases.push(...this.cases)
    return search
  }

  ask(claim: Claim): Answer {
    const shown = this.shownBy(claim)
    if (shown !== undefined) return shown
    let isOpen = false
    let focus: readonly Condition[] = []
    let failed = 0
    let last: Probe | undefined
    const days = claim.days ?? this.daysOf(claim.condition)
    const seen = new Set<string>()
    for (const skeleton of this.skeletons(claim, days)) {
      if (this.budget.isSpent) return { holds: 'not-proven' }
      const key = JSON.stringify(skeleton)
      if (seen.has(key)) continue
      seen.add(key)
      const probe = this.probes.of(skeleton, this.budget)
      // What cannot hold together elsewhere mostly cannot here either, and is quicker looked at than the whole.
      if (focus.length > 0 && focus[0] !== claim.condition && this.fails(focus, probe)) continue
      const tried = probe.find(claim.condition, this.subject, this.budget)
      if (tried.found === 'case') {
        this.remember(skeleton)
        this.cases.unshift({ skeleton, ...tried })
        this.cases.splice(CASES)
        return { holds: 'in-a-case', case: tried.case, kind: skeleton.kind }
      }
      failed += 1
      // A few tries mostly find it; only then is it worth knowing why not.
      if (tried.found === 'none' && failed % PATIENCE === 0)
        focus = conflictIn(claim.condition, probe, this.subject, this.budget) ?? focus
      isOpen ||= tried.found !== 'none'
      last = probe
    }
    if (isOpen || this.sizeFor(claim.condition) > MOST) return { holds: 'not-proven' }
    if (focus.length === 0 && last !== undefined)
      focus = conflictIn(claim.condition, last, this.subject, this.budget) ?? focus
    return { holds: 'never', conflict: focus }
  }

  /** Whether what is said of one fact can change whether a condition holds; undefined when the steps ran out. */
  differs(condition: Condition, fact: string, kinds: readonly string[]): boolean | undefined {
    const days = this.daysOf(condition)
    let isOpen = false
    // Most differences are seen at a glance; only where none is, it is looked for thoroughly.
    for (const steps of [GLANCE, undefined]) {
      isOpen = false
      for (const skeleton of this.skeletons({ condition, kinds, settings: 'any' }, days)) {
        if (this.budget.isSpent) return undefined
        const probe = this.probes.of(skeleton, this.budget)
        const differs = probe.differs(probe.ground(condition, this.subject), fact, this.budget, steps)
        if (differs === true) return true
        isOpen ||= differs === undefined
      }
      if (!isOpen) return false
    }
    return undefined
  }

  /** A household that was found for something else often shows the next thing too. */
  private shownBy(claim: Claim): Answer | undefined {
    const found = this.cases.find(
      ({ skeleton, world }) =>
        this.isAskedOf(skeleton, claim) && evaluate(claim.condition, lookFrom(world, EVENT, this.subject)) === 'yes',
    )
    return found && { holds: 'in-a-case', case: found.case, kind: found.skeleton.kind }
  }

  private isAskedOf(
    { kind, settings, receivedOn, eventDay }: Skeleton,
    { kinds, settings: cities, days }: Claim,
  ): boolean {
    return (
      kinds.includes(kind) &&
      (cities === 'any' || settings === this.outlook.settings[0]) &&
      (days === undefined || days.some((day) => day.receivedOn === receivedOn && day.eventDay === eventDay))
    )
  }

  /** The day of reception with every day of the event that matters to a condition. */
  daysOf(condition: Condition): readonly { readonly receivedOn: Day; readonly eventDay: Day }[] {
    const { receivedOn, span } = this.outlook
    const ends = eventDays([], receivedOn, span)
    // Of a day that nothing reads one is as good as another.
    if (!this.probes.reachOf(condition).facts.has('event.date'))
      return ends.slice(0, 1).map((eventDay) => ({ receivedOn, eventDay }))
    const [skeleton] = this.under([{ receivedOn, eventDay: receivedOn }], ['?'], shapesConcerned(1), false, 'own')
    if (skeleton === undefined) return []
    const { world } = this.probes.of(skeleton, this.budget)
    return eventDays(this.probes.reachOf(condition).conditions, receivedOn, span, world).map((eventDay) => ({
      receivedOn,
      eventDay,
    }))
  }

  private *skeletons(claim: Claim, days: NonNullable<Claim['days']>): Iterable<Skeleton> {
    for (const skeleton of this.recent) if (this.isAskedOf(skeleton, { ...claim, days })) yield skeleton
    const shapes = this.outlook.forEach === 'person' ? shapesOf : shapesConcerned
    const size = Math.min(MOST, this.sizeFor(claim.condition))
    const least = Math.min(size, Math.max(1, fewest(claim.condition)))
    const few = Math.min(size, Math.max(FEW, least))
    const [first, rest] = [days.slice(0, 1), days.slice(1)]
    const tries = (some: NonNullable<Claim['days']>, n: number, isScattered: boolean) =>
      this.under(some, claim.kinds, shapes(n), isScattered, claim.settings)
    for (const some of [first, rest]) for (let n = least; n <= few; n += 1) yield* tries(some, n, false)
    for (let n = Math.max(2, least); n <= few; n += 1) yield* tries(first, n, true)
    for (let n = few + 1; n <= size; n += 1) yield* tries(first, n, false)
    yield* tries(days, size, true)
  }

  private *under(
    days: NonNullable<Claim['days']>,
    kinds: readonly string[],
    shapes: readonly Shape[],
    isScattered: boolean,
    cities: Claim['settings'],
  ): Iterable<Skeleton> {
    for (const settings of cities === 'own' ? this.outlook.settings.slice(0, 1) : this.outlook.settings)
      for (const shape of shapes)
        for (const { receivedOn, eventDay } of days)
          for (const kind of kinds) yield { kind, shape, receivedOn, eventDay, isScattered, settings }
  }

  /** The subject, whoever the claim needs, and a head for them; one more where it looks at others without needing any. */
  private sizeFor(condition: Condition): number {
    const { isOwn } = this.probes.reachOf(condition)
    return Math.max(isOwn ? 2 : FEW, witnesses(condition) + 2)
  }

  private fails(conditions: readonly Condition[], probe: Probe): boolean {
    const goals = conditions.map((condition) => probe.ground(condition, this.subject))
    return goals.includes(false) || probe.solve(goals, this.budget) === 'none'
  }

  private remember(skeleton: Skeleton): void {
    const at = this.recent.findIndex((each) => JSON.stringify(each) === JSON.stringify(skeleton))
    if (at >= 0) this.recent.splice(at, 1)
    this.recent.unshift(skeleton)
    this.recent.splice(6)
  }
}
