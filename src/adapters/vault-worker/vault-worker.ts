import { createEpochSlots, createSecondPlace, opfsFiles } from '#adapters/second-place'
import { createKeyring } from '#adapters/vault'
import { failure, problem, type Result } from '#core/value'
import type { Answer, Area, Call } from './calls.ts'

// The worker that holds every key of the terminal. It is named after the folder of its files; to lock is to end it.

type Operation = (...given: readonly unknown[]) => Promise<Result<unknown>>

/** The sample city's password is known to everybody: making it costly would only make its staff wait. */
const SAMPLE_COST = { memoryKiB: 1024, passes: 1, lanes: 1, iterations: 1000 }

const files = opfsFiles(self.name)
const services = {
  keys: createKeyring({
    slots: createEpochSlots(files),
    ...(self.name.endsWith('-sample') ? { cost: SAMPLE_COST } : {}),
  }),
  place: createSecondPlace(files),
} as unknown as Readonly<Record<Area, Readonly<Record<string, Operation>>>>

const answer = async ({ area, method, given }: Call): Promise<Result<unknown>> => {
  const service = services[area]
  const operation = Object.hasOwn(service, method) ? service[method] : undefined
  return operation === undefined ? failure(problem('vault-failed', { name: 'NoOperation' })) : operation(...given)
}

self.addEventListener('message', ({ data }: MessageEvent<Call>) => {
  void answer(data).then((result) => self.postMessage({ id: data.id, result } satisfies Answer))
})
