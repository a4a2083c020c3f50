import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('./print-zones.ts', import.meta.url))

it('is the same to the second in forty time zones, on the days their clocks jump and beside them', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script])
  const told = JSON.parse(stdout) as Record<'zones' | 'offsets' | 'jumps' | 'instants', number> & {
    readonly differences: readonly string[]
  }
  expect(told.differences.slice(0, 5)).toEqual([])
  expect(told.zones).toBe(40)
  // The zones really were set, and clocks really jumped.
  expect(told.offsets).toBeGreaterThan(25)
  expect(told.jumps).toBeGreaterThan(80)
  expect(told.instants).toBe(told.jumps * 3 * 2 * 21)
})
