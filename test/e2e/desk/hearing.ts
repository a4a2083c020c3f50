import { expect, type Locator, type Page } from '@playwright/test'
import { pressButton, reach } from './keys.ts'

/** Answers by the words of the question; `who` narrows it to one person. What is not listed is answered わからない. */
export interface Answer {
  readonly question: string | RegExp
  readonly who?: string
  readonly answer: string
}

const UNKNOWN = 'わからない'

const matches = (wanted: string | RegExp, words: string): boolean =>
  typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words)

/** Whom the question is about and its words, as one line; empty when nothing is left to ask. */
const askedNow = (page: Page): Promise<string> =>
  page.locator('main').evaluate((main) => {
    const form = main.querySelector('form')
    if (form === null) return main.textContent.includes('聞くことは、もうありません') ? '' : '…'
    return `${form.querySelector('.page-head .chip')?.textContent.trim() ?? ''}|${form.querySelector('.label')?.textContent.trim() ?? ''}`
  })

const nextAsked = async (page: Page): Promise<string> => {
  await expect.poll(() => askedNow(page)).not.toBe('…')
  return askedNow(page)
}

/** Answers わからない until a control is put. */
export const answerUntil = async (page: Page, control: Locator): Promise<void> => {
  for (;;) {
    const asked = await nextAsked(page)
    if ((await control.count()) > 0) return
    if (asked === '') throw new Error(`the hearing ended before ${String(control)}`)
    await answerOne(page, UNKNOWN)
    await expect.poll(() => askedNow(page)).not.toBe(asked)
  }
}

/** Answers every question of the hearing from the keyboard; gives the questions as they were put. */
export const answerHearing = async (page: Page, answers: readonly Answer[]): Promise<readonly string[]> => {
  const put: string[] = []
  for (;;) {
    const asked = await nextAsked(page)
    if (asked === '') return put
    if (put.includes(asked)) throw new Error(`asked twice: ${asked}`)
    put.push(asked)
    const [who = '', words = ''] = asked.split('|')
    const found = answers.find(
      (each) => matches(each.question, words) && (each.who === undefined || who.includes(each.who)),
    )
    await answerOne(page, found?.answer ?? UNKNOWN)
    await expect.poll(() => askedNow(page)).not.toBe(asked)
  }
}

/** Answers the question that is put, from the keyboard. */
export const answerOne = async (page: Page, answer: string): Promise<void> => {
  const form = page.locator('main form')
  // Asked at once for several facts: what is not ticked is a no.
  if ((await form.getByRole('table').count()) > 0) return page.keyboard.press('Alt+Enter')
  const choices = await form.locator('.choice-words').allInnerTexts()
  const radios = form.locator('.choices input[type=radio]')
  const isRadio = (await radios.count()) > 0
  if (answer === UNKNOWN && !isRadio) return pressButton(form.getByRole('button', { name: UNKNOWN }))
  if (choices.length === 0) {
    await reach(form.getByRole('textbox').first())
    await page.keyboard.type(answer)
    return page.keyboard.press('Alt+Enter')
  }
  const index = choices.findIndex((each) => each.trim().startsWith(answer))
  if (index < 0) throw new Error(`no answer ${answer} among ${choices.join(', ')}`)
  if (index < 9) await page.keyboard.press(String(index + 1))
  else {
    // Beyond the digits the arrow keys choose; upwards from the first is the last.
    await reach(radios.first())
    for (let step = choices.length; step > index; step -= 1) await page.keyboard.press('ArrowUp')
    await expect(radios.nth(index)).toBeChecked()
  }
  if (!isRadio || index >= 9) await page.keyboard.press('Alt+Enter')
}
