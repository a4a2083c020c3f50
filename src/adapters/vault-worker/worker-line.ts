import { failure, problem, type Result } from '#core/value'
import type { Answer, Area, Call } from './calls.ts'

/** The line to a worker that is started when first asked and after each end. */
export interface WorkerLine {
  readonly ask: (area: Area, method: string, given: readonly unknown[]) => Promise<Result<unknown>>
  /** Ends the worker at once, and with it every key; what was asked and not answered comes back as a problem. */
  readonly end: () => void
}

const ENDED = {
  keys: problem('vault-locked'),
  place: problem('second-place-failed', { name: 'Ended' }),
} as const

/**
 * Talks to a worker by numbered messages. `start` makes one, `ended` is told when it is gone; a worker that cannot run
 * answers `vault-failed` {name}.
 */
export const workerLine = (start: () => Worker, ended: () => void): WorkerLine => {
  let worker: Worker | undefined
  let count = 0
  const waiting = new Map<number, { readonly area: Area; readonly resolve: (result: Result<unknown>) => void }>()

  const giveUp = (of: (area: Area) => Result<never>): void => {
    worker?.terminate()
    worker = undefined
    ended()
    const left = [...waiting.values()]
    waiting.clear()
    for (const { area, resolve } of left) resolve(of(area))
  }

  const running = (): Worker => {
    if (worker !== undefined) return worker
    const made = start()
    made.addEventListener('message', ({ data: { id, result } }: MessageEvent<Answer>) => {
      waiting.get(id)?.resolve(result)
      waiting.delete(id)
    })
    made.addEventListener('error', () => {
      if (worker === made) giveUp(() => failure(problem('vault-failed', { name: 'WorkerError' })))
    })
    worker = made
    return made
  }

  return {
    ask: (area, method, given) =>
      new Promise((resolve) => {
        count += 1
        waiting.set(count, { area, resolve })
        running().postMessage({ id: count, area, method, given } satisfies Call)
      }),
    end: () => giveUp((area) => failure(ENDED[area])),
  }
}
