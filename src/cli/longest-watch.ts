/** One definition may take so many microseconds of computing; what is left then counts as not proven. */
const LONGEST = 10_000_000
/** How often the watch is asked before it looks at the time: asking costs more than a step of the search. */
const EVERY = 64

/** Starts the watch of one definition. */
export function longestWatch(): () => boolean {
  const start = process.cpuUsage()
  let asked = 0
  let isOver = false
  return () => {
    asked += 1
    if (asked % EVERY === 0) isOver ||= process.cpuUsage(start).user > LONGEST
    return isOver
  }
}
