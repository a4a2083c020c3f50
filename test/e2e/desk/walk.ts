import type { Page } from '@playwright/test'
import { familyAnswers } from './answers.ts'
import { family, type Household } from './family.ts'
import { answerHearing } from './hearing.ts'
import { enterFamily } from './household.ts'
import { seen } from './keys.ts'
import { checkIdentity, closeChecks } from './outcome.ts'
import { answerProtection, openVisit, registerVisitor } from './reception.ts'

/** The heading of each screen of a visit that a walk arrives at. */
const HEADINGS = {
  household: '届出と世帯',
  hearing: '聞き取り',
  plan: '案内する手続',
  identity: '本人確認',
  checks: '確認事項',
  print: '印刷',
} as const

/** A screen that {@link walkTo} can end at. */
export type WalkEnd = keyof typeof HEADINGS

/** Where the walk stands, by its heading. */
export const expectScreen = (page: Page, screen: WalkEnd): Promise<void> =>
  seen(page.getByRole('heading', { level: 1, name: HEADINGS[screen] }))

const onward = async (page: Page, screen: WalkEnd): Promise<void> => {
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, screen)
}

/** From an open desk: takes the ticket, registers the visitor and settles the protection question. */
export const receive = async (page: Page, household: Household = family): Promise<void> => {
  await openVisit(page, household)
  await registerVisitor(page, household)
  await answerProtection(page)
  await expectScreen(page, 'household')
}

/** The steps of a visit after the reception: each leads from the screen before to the one it is named after. */
const STEPS: readonly (readonly [WalkEnd, (page: Page, household: Household) => Promise<void>])[] = [
  ['household', receive],
  ['hearing', enterFamily],
  [
    'plan',
    async (page) => {
      await answerHearing(page, familyAnswers)
      await onward(page, 'plan')
    },
  ],
  ['identity', (page) => onward(page, 'identity')],
  ['checks', checkIdentity],
  ['print', closeChecks],
]

/** Walks a visit from the reception to another screen, by keyboard alone. */
export const walkTo = async (page: Page, end: WalkEnd, household: Household = family): Promise<void> => {
  for (const [screen, step] of STEPS) {
    await step(page, household)
    if (screen === end) return
  }
}
