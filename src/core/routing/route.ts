import type { Catalogue, Definition, Handling, Localized } from '#core/definitions'
import type { Scope } from '#core/logic'

/** Who handles a procedure where (窓口対応方法の振り分け), for one clerk's authority. */
export interface Route {
  readonly handling: Handling
  /** Section role, and the city's own name and window for it where the overlay has one. */
  readonly section: string
  /** Section role whose window the resident goes to today: the clerk's own where it is taken in here. */
  readonly at: string
  readonly office: string | null
  readonly window: string | null
  readonly note: Localized | null
  /** False while the pattern's condition is not settled: another pattern may come to hold. */
  readonly certain: boolean
}

/** Taken in where the clerk stands. */
const HERE: readonly Handling[] = ['complete-here', 'accept-and-forward', 'call-section', 'guide-only']

/**
 * The first routing pattern that fits the authority and whose condition is not *no*; null when none does, which the check
 * of definitions rules out for every authority of the desk.
 */
export function routeFor(
  definition: Definition,
  authority: string,
  scope: Scope,
  { offices, desk }: Pick<Catalogue, 'offices' | 'desk'>,
): Route | null {
  const own = desk.authorities.find(({ id }) => id === authority)?.sections[0]
  for (const pattern of definition.routing) {
    if (!pattern.authorities.includes(authority)) continue
    const truth = pattern.when === undefined ? 'yes' : scope.judge(pattern.when, scope)
    if (truth === 'no') continue
    const office = offices.get(pattern.to)
    return {
      handling: pattern.handling,
      section: pattern.to,
      at: HERE.includes(pattern.handling) ? (own ?? pattern.to) : pattern.to,
      office: office?.name.ja ?? null,
      window: office?.window.number ?? null,
      note: pattern.note ?? null,
      certain: truth === 'yes',
    }
  }
  return null
}
