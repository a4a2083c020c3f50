import { readFileSync } from 'node:fs'
import { MasksOverObjects } from './masks-over-objects.ts'
import type { WorkloadHousehold, WorkloadProcedure } from '../workload.ts'
import { twoValued } from './closures.ts'
import { jsonLogicEngine } from './json-logic.ts'

/*
 * In a process of its own, where nothing has run before: an engine's own text of the definitions read and built, and the first
 * household. Prints milliseconds of both and the megabytes that stay.
 */
const [, , engine, definitions, households] = process.argv
const text = readFileSync(definitions!, 'utf8')
const [household] = JSON.parse(readFileSync(households!, 'utf8')) as readonly WorkloadHousehold[]
const jsonLogic = engine === 'json-logic-engine' ? await jsonLogicEngine() : undefined

const collect = Reflect.get(globalThis, 'gc') as () => void
collect()
const before = process.memoryUsage().heapUsed
const begun = performance.now()
const first = build(JSON.parse(text))
const built = performance.now()
first(household!)
const ready = performance.now()
collect()
const megabytes = (process.memoryUsage().heapUsed - before) / 1e6
// What was built is still in use here, or it would not have been counted.
first(household!)
process.stdout.write(JSON.stringify({ build: built - begun, first: ready - built, megabytes }))

function build(parsed: unknown): (household: WorkloadHousehold) => void {
  switch (engine) {
    case 'masks': {
      const masks = new MasksOverObjects(parsed as ConstructorParameters<typeof MasksOverObjects>[0])
      return (each) => masks.whole(each)
    }
    case 'closures': {
      const evaluate = twoValued(parsed as readonly WorkloadProcedure[])
      const out = new Uint8Array((parsed as readonly unknown[]).length * 8)
      return (each) => evaluate(each, out)
    }
    default: {
      const evaluate = jsonLogic!(parsed as readonly unknown[])
      const out = new Uint8Array((parsed as readonly unknown[]).length * 8)
      return (each) => evaluate(each, out)
    }
  }
}
