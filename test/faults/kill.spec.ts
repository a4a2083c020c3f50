import { expect, test } from '@playwright/test'
import { MORNING } from '../e2e/desk/open-desk.ts'
import { killVisit } from './kill/kill-visit.ts'
import { openTerminal } from './kill/open-terminal.ts'
import { CUTS } from './kill/stall-in-writes.ts'
import { VISIT_COMMANDS } from './kill/visit-commands.ts'

// The long form: every command of a visit cut off at every place of its write, by the end of the page or of the browser.

for (const cut of CUTS) {
  test(`every command of a visit, its write ${cut} when the kill comes`, async ({ launchOptions, baseURL }, info) => {
    test.setTimeout(600_000)
    const options = { ...launchOptions, baseURL: baseURL ?? '', time: MORNING }
    const terminal = await openTerminal(info.outputPath('profile'), options)
    const kills = VISIT_COMMANDS.map(
      ({ name }, index) => ({ command: name, cut, victim: index % 3 === 0 ? 'browser' : 'renderer' }) as const,
    )
    try {
      await killVisit(terminal, kills)
      expect([...terminal.durabilities]).toEqual(['strict'])
    } finally {
      await terminal.close()
    }
  })
}
