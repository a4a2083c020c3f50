/** How long a second digit still belongs to the first, in milliseconds. */
const SECOND_DIGIT = 900

/**
 * Chooses in a list by the numbers that stand before its choices, also those of two digits: 1 is the first at once, and the
 * twelfth when a 2 follows soon. `choose` is given the place of the choice, from 0. True when the key was a digit and is used up.
 */
export const createNumberChoice = (now: () => number = () => performance.now()) => {
  let typed = 0
  let at = Number.NEGATIVE_INFINITY
  return (event: KeyboardEvent, count: number, choose: (index: number) => void): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return false
    const digit = Number(event.key)
    const both = now() - at < SECOND_DIGIT ? typed * 10 + digit : digit
    typed = both >= 1 && both <= count ? both : digit
    at = now()
    if (typed >= 1 && typed <= count) choose(typed - 1)
    return true
  }
}
