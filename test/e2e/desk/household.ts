import { expect, type Page } from '@playwright/test'
import { family, type Household, type Member } from './family.ts'
import { chooseByArrows, chooseByDigit, pressButton, typeDate, typeInto } from './keys.ts'

/** Types the life event and records it, whatever becomes of that. */
export const typeEvent = async (page: Page, household: Household): Promise<void> => {
  const { kind, date, origin, previousAddress, previousHead, address } = household.event
  await chooseByArrows(page.getByRole('combobox', { name: '届出の種類' }), kind)
  await typeDate(page, /^転入した日/, date)
  await chooseByDigit(page.getByRole('group', { name: /^どこから/ }), origin)
  await typeInto(page.getByRole('textbox', { name: '前の住所', exact: true }), previousAddress)
  await typeInto(page.getByRole('textbox', { name: '前の住所の世帯主' }), previousHead)
  await typeInto(page.getByRole('textbox', { name: '住所', exact: true }), address)
  await page.keyboard.press('Alt+Enter')
}

/** Types the life event and records it; the form of the first person opens. */
export const enterEvent = async (page: Page, household: Household = family): Promise<void> => {
  await typeEvent(page, household)
  await expect(page.getByRole('form', { name: '1人目' })).toBeVisible()
}

/** Types one person and records it, whatever becomes of that. */
export const typePerson = async (page: Page, person: Member, number: number): Promise<void> => {
  const form = page.getByRole('form', { name: `${number}人目` })
  await typeInto(form.getByRole('textbox', { name: '氏', exact: true }), person.family)
  await typeInto(form.getByRole('textbox', { name: '名', exact: true }), person.given)
  await typeInto(form.getByRole('textbox', { name: '氏名のフリガナ' }), person.kana)
  await typeDate(form, '生年月日', person.birth)
  await chooseByArrows(form.getByRole('combobox', { name: /続柄/ }), person.relationship)
  await chooseByArrows(form.getByRole('combobox', { name: '性別' }), person.sex)
  if (person.domicile !== undefined) {
    await typeInto(form.getByRole('textbox', { name: '本籍' }), person.domicile)
    await typeInto(form.getByRole('textbox', { name: '筆頭者' }), `${person.family} ${person.given}`)
  }
  await page.keyboard.press('Alt+Enter')
}

/** Types one person; the form of the next opens. */
export const enterPerson = async (page: Page, person: Member, number: number): Promise<void> => {
  await typePerson(page, person, number)
  await expect(page.getByRole('form', { name: `${number + 1}人目` })).toBeVisible()
}

/** Types the whole family and goes on to the hearing. */
export const enterFamily = async (page: Page, household: Household = family): Promise<void> => {
  await enterEvent(page, household)
  for (const [index, person] of household.persons.entries()) await enterPerson(page, person, index + 1)
  await pressButton(page.getByRole('button', { name: 'やめる' }))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '聞き取り' })).toBeVisible()
}
