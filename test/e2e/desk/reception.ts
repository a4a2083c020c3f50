import { expect, type Page } from '@playwright/test'
import { family, type Household } from './family.ts'
import { chooseByDigit, pressButton, typeInto } from './keys.ts'

/** From the first screen into the sample city. */
export const openSampleCity = async (page: Page): Promise<void> => {
  await page.goto('/')
  await pressButton(page.getByRole('button', { name: '見本市で始める' }))
  await expect(page.getByRole('heading', { level: 1, name: '受付' })).toBeVisible()
}

/** Takes a ticket, whatever becomes of that. */
export const takeTicket = async (page: Page, ticket: string): Promise<void> => {
  await typeInto(page.getByRole('textbox', { name: '受付番号' }), ticket)
  await page.keyboard.press('Control+Enter')
}

/** Takes a ticket; the next screen asks who stands here. */
export const openVisit = async (page: Page, { ticket }: Household = family): Promise<void> => {
  await takeTicket(page, ticket)
  await expect(page.getByRole('heading', { level: 1, name: '窓口に来た方' })).toBeVisible()
}

/** Types who stands here and registers it, whatever becomes of that. */
export const typeVisitor = async (page: Page, { visitor }: Household): Promise<void> => {
  const { name, contact, capacity, document } = visitor
  await typeInto(page.getByRole('textbox', { name: '氏名' }), name)
  await typeInto(page.getByRole('textbox', { name: '連絡先（電話番号）' }), contact)
  await chooseByDigit(page.getByRole('group', { name: '届出人の資格' }), capacity)
  await chooseByDigit(page.getByRole('group', { name: '示された書類' }), document)
  await page.keyboard.press('Control+Enter')
}

/** Registers who stands here. */
export const registerVisitor = async (page: Page, household: Household = family): Promise<void> => {
  await typeVisitor(page, household)
  const { name, capacity } = household.visitor
  await expect(page.getByText(`${name}さん（${capacity}）`)).toBeVisible()
}

/** Answers the protection question (住所の保護) under the clerk's initial. */
export const answerProtection = async (page: Page, answer = '該当なしと確認した'): Promise<void> => {
  const question = page.getByRole('group', { name: '住所の取扱いの確認' })
  await expect(question).toBeVisible()
  await chooseByDigit(question, answer)
  await typeInto(page.getByRole('textbox', { name: '確認した職員の印（頭文字）' }), '北')
  await page.keyboard.press('Control+Enter')
}

/** From the list of visits to one of them. */
export const resumeVisit = async (page: Page, { ticket }: Household = family): Promise<void> => {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: ticket, exact: true }) })
  await pressButton(row.getByRole('button', { name: '続ける' }))
}
