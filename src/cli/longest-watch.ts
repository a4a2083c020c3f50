/** One definition may take so many microseconds of computing; what is left then counts as not proven. */
const LONGEST = 10_000_000
/** How often the watch is asked before it looks at the time: asking costs more than a step of the search. */
const EVERY = 64

/** Watches of one definition each, in a process where so many threads compute: its time is told of all of them together. */
export const longestWatch = (threads: number) => (): (() => boolean) => {
  const longest = LONGEST * threads
  const start = process.cpuUsage()
  let asked = 0
  let isOver = false
  return () => {
    asked += 1
    if (asked % EVERY === 0) isOver ||= process.cpuUsage(start).user > longest
    return isOver
  }
}
