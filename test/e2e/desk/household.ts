import { expect, type Locator, type Page } from '@playwright/test'
import { family, type Household, type Member } from './family.ts'
import { chooseByArrows, chooseByDigit, reach, seen, typeDate, typeInto } from './keys.ts'

/** Types the life event and records it, whatever becomes of that. */
export const typeEvent = async (page: Page, household: Household): Promise<void> => {
  const { kind, date, origin, previousAddress, previousHead, address } = household.event
  await chooseByArrows(page.getByRole('combobox', { name: '届出の種類' }), kind)
  await typeDate(page, /^転入した日/, date)
  await chooseByDigit(page.getByRole('group', { name: /^転入元/ }), origin)
  await typeInto(page.getByRole('textbox', { name: '前の住所', exact: true }), previousAddress)
  await typeInto(page.getByRole('textbox', { name: '前の住所の世帯主' }), previousHead)
  await typeInto(page.getByRole('textbox', { name: '住所', exact: true }), address)
  await page.keyboard.press('Alt+Enter')
}

/** Types the life event and records it; the row of the first person is ready. */
export const enterEvent = async (page: Page, household: Household = family): Promise<void> => {
  await typeEvent(page, household)
  await seen(cellOf(page, 1, '氏'))
}

/** A cell of the table of persons; the first of several with that name stands in the printed order. */
export const cellOf = (page: Page, number: number, field: string): Locator =>
  page.getByLabel(`${number}人目 ${field}`, { exact: true })

/** Types into a cell what does not stand there yet, as by 以下同じ. */
const typeCell = async (page: Page, number: number, field: string, text: string): Promise<void> => {
  const cell = cellOf(page, number, field)
  if ((await cell.inputValue()) === text) return
  await typeInto(cell, text)
}

/** Chooses in a cell by the number that stands before the choice. */
const chooseCell = async (page: Page, number: number, field: string, label: string): Promise<void> => {
  const cell = cellOf(page, number, field)
  const options = await cell.locator('option').allInnerTexts()
  const option = options.find((each) => each.trim().replace(/^\d+ /, '') === label)
  if (option === undefined) throw new Error(`no choice ${label} among ${options.join(', ')}`)
  await reach(cell)
  await page.keyboard.type(/^\d+/.exec(option.trim())?.[0] ?? '')
  await expect(cell.locator('option:checked')).toHaveText(option.trim())
}

/** Types one person as a row of the table and records it, whatever becomes of that. */
export const typePerson = async (page: Page, person: Member, number: number): Promise<void> => {
  await typeCell(page, number, '氏', person.family)
  await typeCell(page, number, '名', person.given)
  await typeCell(page, number, 'フリガナ', person.kana)
  await typeInto(cellOf(page, number, '生年月日'), person.birth)
  await chooseCell(page, number, '性別', person.sex)
  await chooseCell(page, number, '続柄', person.relationship)
  if (person.domicile !== undefined) {
    await typeCell(page, number, '本籍', person.domicile)
    await typeCell(page, number, '筆頭者', `${person.family} ${person.given}`)
  }
  await page.keyboard.press('Alt+Enter')
}

/** Types one person; the row of the next is ready. */
export const enterPerson = async (page: Page, person: Member, number: number): Promise<void> => {
  await typePerson(page, person, number)
  await seen(cellOf(page, number + 1, '名').and(page.locator(':focus')))
}

/** Types the whole family and goes on to the hearing. */
export const enterFamily = async (page: Page, household: Household = family): Promise<void> => {
  await enterEvent(page, household)
  for (const [index, person] of household.persons.entries()) await enterPerson(page, person, index + 1)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '聞き取り' })).toBeVisible()
}

/** A life event of any kind as it is typed: what its fields are called, and what is put there. */
export interface TypedEvent {
  readonly kind: string
  readonly date: readonly [RegExp, string]
  /** Groups to choose in, and the choice. */
  readonly choices?: readonly (readonly [RegExp, string])[]
  /** Boxes to type into, and the text. */
  readonly texts?: readonly (readonly [string, string])[]
}

/** Types an event of any kind and records it. */
export const enterLifeEvent = async (
  page: Page,
  { kind, date, choices = [], texts = [] }: TypedEvent,
): Promise<void> => {
  await chooseByArrows(page.getByRole('combobox', { name: '届出の種類' }), kind)
  await typeDate(page, ...date)
  for (const [group, label] of choices) await chooseByDigit(page.getByRole('group', { name: group }), label)
  for (const [name, text] of texts) await typeInto(page.getByRole('textbox', { name, exact: true }), text)
  await page.keyboard.press('Alt+Enter')
}

/** The people, a row each, and on to the hearing. */
export const enterPeople = async (page: Page, persons: readonly Member[]): Promise<void> => {
  await seen(cellOf(page, 1, '氏'))
  for (const [index, person] of persons.entries()) await enterPerson(page, person, index + 1)
}
