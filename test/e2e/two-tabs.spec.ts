import { expect, type Page } from '@playwright/test'
import { family, single } from './desk/family.ts'
import { pressButton, typeDate, typeInto } from './desk/keys.ts'
import { MORNING, test } from './desk/open-desk.ts'
import { expectHouseholdShut } from './desk/deep-link.ts'
import { openSampleCity, openVisit } from './desk/reception.ts'
import { walkTo } from './desk/walk.ts'

// What one tab of the terminal records, another one that is open shows.

/** The promise: a stop set elsewhere is on an open screen within this time. */
const AT_ONCE = { timeout: 1000 }

/** Holds somebody by one act at the window, from a visit of its own. */
const hold = async (page: Page): Promise<void> => {
  const [person] = single.persons
  await page.keyboard.press('Control+F8')
  const dialog = page.getByRole('dialog')
  await typeInto(dialog.getByRole('textbox', { name: '氏名' }).first(), `${person.family} ${person.given}`)
  await typeDate(dialog, '生年月日', person.birth)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
}

test('a visit that another tab stops shows nothing of its household within a second, and its paper is withdrawn', async ({
  page,
  context,
  printed,
}) => {
  await openSampleCity(page)
  await walkTo(page, 'print', single)
  await expect(page.getByRole('heading', { name: '住民異動届', exact: true })).toBeVisible()

  const other = await context.newPage()
  await other.clock.install({ time: MORNING })
  await openSampleCity(other)
  await openVisit(other, { ...single, ticket: '31' })
  // While nobody of that visit is entered yet it stops as well, being what the protection was said in.
  await hold(other)

  await expect(page.getByText('確認中です')).toBeVisible(AT_ONCE)
  await expect(page.getByRole('heading', { name: '住民異動届', exact: true })).toHaveCount(0)
  await expect(page.locator('body')).not.toContainText(family.persons[0].given)
  await expect(page.locator('body')).not.toContainText(family.event.address)
  await expect(page.locator('body')).not.toContainText('支援措置')
  await expectHouseholdShut(page)
  expect(printed).toEqual([])

  await pressButton(page.getByRole('button', { name: '受付一覧へ' }))
  for (const ticket of [single.ticket, '31'])
    await expect(
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: ticket, exact: true }) }),
    ).toContainText('確認中')
})

test('a visit taken in at one tab stands in the list of another within a second', async ({ page, context }) => {
  await openSampleCity(page)
  await openVisit(page)
  await pressButton(page.getByRole('button', { name: '受付一覧へ' }))
  await expect(page.getByRole('heading', { level: 1, name: '受付' })).toBeVisible()
  const other = await context.newPage()
  await other.clock.install({ time: MORNING })
  await openSampleCity(other)
  await openVisit(other, { ...single, ticket: '31' })
  await expect(page.getByRole('rowheader', { name: '31', exact: true })).toBeVisible(AT_ONCE)
})
