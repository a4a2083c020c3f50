import { expect, test, type Page } from '@playwright/test'
import { single } from '../../e2e/desk/family.ts'
import { openSampleCity, resumeVisit } from '../../e2e/desk/reception.ts'
import type { Terminal, Victim } from './open-terminal.ts'
import type { Cut } from './stall-in-writes.ts'
import { readStored, tornPlaces, type Stored } from './stored.ts'
import { VISIT_COMMANDS, type Place, type VisitCommand } from './visit-commands.ts'

/** One kill: in which command, where its write is cut off, and what dies. */
export interface Kill {
  readonly command: string
  readonly cut: Cut
  readonly victim: Victim
}

/** Whether the write was on disk when the kill came. */
const isDurable = (cut: Cut): boolean => cut === 'durable' || cut === 'told'

/** To where a command is given: from the list after a new start, else from wherever the command before it led. */
const arrive = async (page: Page, place: Place, isNew: boolean): Promise<void> => {
  if (place === 'list') return
  if (isNew) {
    await resumeVisit(page, single)
    await expect(page.getByRole('navigation', { name: '受付の手順' })).toBeVisible()
  }
  if (place === 'resumed') return
  // Taken up again it stands at the first step that is not done.
  if (isNew) await expect(page).toHaveURL(/\/visit\/(?!reception)/)
  await page.keyboard.press(place)
}

/** What a kill left behind: all that was there before, and of the command all or nothing, by where it was cut off. */
const expectWhole = (
  before: Stored,
  after: Stored,
  { records: [first, last], several }: VisitCommand,
  cut: Cut,
): void => {
  const kept = before.events.length
  const added = after.events.length - kept
  expect(tornPlaces(after)).toEqual([])
  expect(after.events.slice(0, kept)).toEqual(before.events)
  if (!isDurable(cut)) expect(added).toBe(0)
  else if (several === true) expect(added).toBeGreaterThan(0)
  else if (first === last) expect(added).toBe(1)
  else expect(added).toBeGreaterThan(1)
  // What was written has its audit in the same transaction, and what was not has none.
  expect(after.audit.length - before.audit.length).toBeGreaterThanOrEqual(added)
}

/** Goes through a whole visit and is killed on the way, again and again; after each kill the visit goes on where it stood. */
export const killVisit = async (terminal: Terminal, kills: readonly Kill[]): Promise<void> => {
  let page = await terminal.open()
  let isNew = true
  await openSampleCity(page)

  const giveAndDie = async (command: VisitCommand, { cut, victim }: Kill): Promise<void> => {
    const before = await readStored(page)
    await page.evaluate((at) => Reflect.set(window, 'stallAt', at), cut)
    // The page stands still in the middle of a stroke, which therefore ends with the page.
    const given = command.give(page)
    await Promise.race([
      terminal.stalled(),
      given.then(() => (cut === 'told' ? command.told(page) : terminal.stalled())),
    ])
    await terminal.kill(page, victim)
    page = await terminal.open()
    await openSampleCity(page)
    expectWhole(before, await readStored(page), command, cut)
  }

  for (const command of VISIT_COMMANDS) {
    let isRecorded = false
    for (const kill of kills.filter((each) => each.command === command.name)) {
      await test.step(`${command.name}: the ${kill.victim} killed, its write ${kill.cut}`, async () => {
        await arrive(page, command.at, isNew)
        await command.prepare?.(page)
        await giveAndDie(command, kill)
        isNew = true
        isRecorded = isDurable(kill.cut)
      })
    }
    if (isRecorded) continue
    await test.step(command.name, async () => {
      await arrive(page, command.at, isNew)
      await command.prepare?.(page)
      await command.give(page)
      await command.told(page)
      isNew = false
    })
  }
}
