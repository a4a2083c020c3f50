import { expect } from '@playwright/test'
import { HOSTILE_CHARACTERS, HOSTILE_WORDS } from '../hostile/hostile-words.ts'
import { family } from './desk/family.ts'
import { pressButton } from './desk/keys.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity, openVisit } from './desk/reception.ts'

// What a visitor may be called: shown as it was typed, running nothing, moving nothing.

/** All of them in the long form; otherwise one of each kind. */
const words =
  process.env['TEST_FULL'] === undefined ? HOSTILE_WORDS.filter((_, index) => index % 61 === 0) : HOSTILE_WORDS

/** A field takes one line, and no control character gets into one. */
const typed = (text: string): string => text.replace(/[\r\n\u0000]/g, '').trim()
const CHARACTERS = HOSTILE_CHARACTERS.filter(({ name }) => name !== 'lone surrogate' && name !== 'control characters')

test('hostile names are shown as they were typed', async ({ page }) => {
  const names = [...words, ...CHARACTERS.map(({ text }) => text)].map(typed)
  test.setTimeout(120_000 + names.length * 5_000)
  await openSampleCity(page)
  await openVisit(page)
  for (const name of names) {
    await page.getByRole('textbox', { name: '氏名' }).fill(name)
    await page.getByRole('textbox', { name: '連絡先（電話番号）' }).fill(family.visitor.contact)
    await page.getByRole('group', { name: '届出人の資格' }).getByRole('radio').first().check({ force: true })
    await page.keyboard.press('Control+Enter')
    const again = page.getByRole('button', { name: '来庁者を改める' })
    await expect(again).toBeVisible()
    const shown = await page.evaluate(
      (text) => document.querySelector('main')?.textContent?.includes(text) === true,
      name,
    )
    expect.soft(shown, name.slice(0, 80)).toBe(true)
    const moved = await page.evaluate(() => ({
      wide: (document.scrollingElement?.scrollWidth ?? 0) > innerWidth,
      ran: Reflect.get(window, '__ran') as unknown,
    }))
    expect.soft(moved, name.slice(0, 80)).toEqual({ wide: false, ran: undefined })
    await pressButton(again)
  }
})
