import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isOpen } from '#core/hours'
import { answers, BORDERS, japan, RULE } from './border-table.ts'

const script = fileURLToPath(new URL('./print-borders.ts', import.meta.url))
const run = promisify(execFile)

describe('every border of the hours', () => {
  it.each(BORDERS)('%s open: %s', (text, open) => {
    expect(isOpen(japan(text), RULE)).toBe(open)
  })

  it.each([
    ['UTC', 0],
    ['America/New_York', 19],
    ['Pacific/Kiritimati', 13 + 20 / 60],
  ])('is the same on a terminal set to %s', async (zone, hourThere) => {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ: zone } })
    const told: unknown = JSON.parse(stdout)
    expect(told).toEqual({ hour: Math.floor(hourThere), answers: answers() })
    expect(answers().map(([text, open]) => [text, open])).toEqual(BORDERS)
  })
})
