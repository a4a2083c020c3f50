import { expect, type Page } from '@playwright/test'
import { answerHearing } from '../../e2e/desk/hearing.ts'
import { enterEvent, enterPerson } from '../../e2e/desk/household.ts'
import { seen } from '../../e2e/desk/keys.ts'
import { checkIdentity, closeChecks, printAll, printButton } from '../../e2e/desk/outcome.ts'
import { openSampleCity } from '../../e2e/desk/reception.ts'
import { expectScreen, receive } from '../../e2e/desk/walk.ts'
import { answersOfEight, householdOfEight } from './household-of-eight.ts'

/** A step of the visit, as it is timed. */
export interface Step {
  readonly name: string
  readonly walk: (page: Page) => Promise<unknown>
}

const onward = (page: Page): Promise<void> => page.keyboard.press('Control+Enter')

/** A visit of a household of eight, from the first screen to the handover. */
export const WALK: readonly Step[] = [
  { name: 'start', walk: openSampleCity },
  { name: 'reception', walk: (page) => receive(page, householdOfEight) },
  {
    name: 'household',
    walk: async (page) => {
      await enterEvent(page, householdOfEight)
      for (const [index, person] of householdOfEight.persons.entries()) await enterPerson(page, person, index + 1)
    },
  },
  {
    name: 'hearing',
    walk: async (page) => {
      await onward(page)
      await expectScreen(page, 'hearing')
      await answerHearing(page, answersOfEight)
    },
  },
  {
    name: 'plan',
    walk: async (page) => {
      await onward(page)
      await expectScreen(page, 'plan')
      for (let tab = 0; tab < 20; tab += 1) await page.keyboard.press('Tab')
    },
  },
  {
    name: 'identity',
    walk: async (page) => {
      await onward(page)
      await expectScreen(page, 'identity')
      await checkIdentity(page)
    },
  },
  { name: 'checks', walk: closeChecks },
  {
    name: 'print',
    walk: async (page) => {
      await expect(printButton(page)).toBeEnabled()
      await printAll(page)
    },
  },
  {
    name: 'handover',
    walk: async (page) => {
      await page.keyboard.press('F9')
      await seen(page.getByRole('heading', { level: 1, name: '引継ぎと終了' }))
      for (let tab = 0; tab < 20; tab += 1) await page.keyboard.press('Tab')
    },
  },
]
