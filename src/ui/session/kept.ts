import { onUnmounted, type Ref } from 'vue'

/** What a screen keeps over a lock besides its typed fields: which part is open, whom it edits. JSON-able. */
export type KeptValues = Readonly<Record<string, unknown>>

const standing = new Map<string, () => unknown>()
let waiting: Record<string, unknown> = {}

/** Keeps a screen's own state over a lock under a name that is its own within the product. */
export function useKept<T>(name: string, value: Ref<T>): void {
  if (Object.hasOwn(waiting, name)) {
    value.value = waiting[name] as T
    const { [name]: _taken, ...rest } = waiting
    waiting = rest
  }
  const read = () => value.value
  standing.set(name, read)
  onUnmounted(() => {
    if (standing.get(name) === read) standing.delete(name)
  })
}

/** What the screens that stand now would keep. */
export const readKept = (): KeptValues => Object.fromEntries([...standing].map(([name, read]) => [name, read()]))

/** Lays out what the screens take up when they stand again. */
export function layOutKept(values: KeptValues): void {
  waiting = { ...values }
}
