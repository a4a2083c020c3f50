import type { RoutingPattern } from '#core/definitions'
import type { CaseFile } from './case-file.ts'
import { ALWAYS, both, neededIn, not } from './conditions.ts'
import type { DefinitionView } from './definition-view.ts'
import { caseOfAnswer } from './verdict-reached.ts'

interface Placed {
  readonly pattern: RoutingPattern
  readonly pointer: string
}

/**
 * Whether the routing patterns say one thing each, for every authority. Findings: `verification-routing-overlap` {authority,
 * other}: two patterns with conditions that hold for one household send it to different places, and neither is the narrower
 * one; `verification-routing-never-reached` {authority}: earlier patterns always come first. That some pattern holds for every
 * authority and household is a check of the definition itself (`authority-without-routing`).
 */
export function checkRoutingPatterns(view: DefinitionView, told: ReadonlySet<string>): void {
  const placed = view.definition.routing.map((pattern, i): Placed => ({ pattern, pointer: `/routing/${String(i)}` }))
  const seen = new Set<string>()
  const authorities = [...new Set(placed.flatMap(({ pattern }) => pattern.authorities))]
  for (const authority of authorities) {
    const own = placed.filter(({ pattern }) => pattern.authorities.includes(authority))
    own.forEach((later, i) => {
      if (own.slice(0, i).length === 0 || told.has(`${later.pointer}/when`)) return
      for (const earlier of own.slice(0, i)) checkPair(earlier, later, authority, view, seen)
      checkReached(own.slice(0, i), later, authority, view, told)
    })
  }
}

function checkPair(earlier: Placed, later: Placed, authority: string, view: DefinitionView, seen: Set<string>): void {
  const [first, second] = [earlier.pattern, later.pattern]
  const key = `${earlier.pointer}|${later.pointer}`
  if (first.when === undefined || second.when === undefined || seen.has(key)) return
  if (first.handling === second.handling && first.to === second.to) return
  seen.add(key)
  const needed = neededIn(view.definition)
  const overlap = view.ask(both(needed, first.when, second.when), later.pointer, { settings: 'own' })
  if (overlap.holds !== 'in-a-case') return
  // The narrower pattern before the wider one is how an exception is written.
  if (view.ask(both(needed, first.when, not(second.when)), later.pointer).holds === 'never') return
  const other = view.places.of(view.definition, earlier.pointer).line
  view.say(
    `${later.pointer}/when`,
    'verification-routing-overlap',
    { authority, other },
    asked(overlap.case, authority),
  )
}

function checkReached(
  before: readonly Placed[],
  { pattern, pointer }: Placed,
  authority: string,
  view: DefinitionView,
  told: ReadonlySet<string>,
): void {
  const taken = before.flatMap(({ pattern: { when } }) => (when === undefined ? [] : [not(when)]))
  // Without a condition before it, the check of definitions says that nobody gets here.
  if (taken.length < before.length || before.some((each) => told.has(`${each.pointer}/when`))) return
  const needed = neededIn(view.definition)
  const answer = view.ask(both(needed, ...taken, pattern.when ?? ALWAYS), pointer)
  if (answer.holds !== 'never') return
  const shown = caseOfAnswer(view.ask(both(needed, pattern.when ?? ALWAYS), pointer, { settings: 'own' }))
  const lines = view.linesOf(answer.conflict, pointer)
  view.say(pointer, 'verification-routing-never-reached', { authority, lines }, shown && asked(shown, authority))
}

/** The same case, at the desk of an authority. */
function asked(shown: CaseFile, authority: string): CaseFile {
  return { ...shown, clerk: { authority } }
}
