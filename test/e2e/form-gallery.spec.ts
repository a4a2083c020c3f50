import { Buffer } from 'node:buffer'
import { expect, type Locator } from '@playwright/test'
import { pressButton, typeInto } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'

// 様式の見本帳: all forms as pictures, one opened at the size of its paper, a section's own form laid under it.

/** One dot, black. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

/** What is drawn in the frame within. */
const drawnIn = (place: Locator) => place.frameLocator('iframe').locator('body')

test('a form is found among the pictures, drawn with another sample, under a grid and over a ground', async ({
  page,
}, info) => {
  await openSampleCity(page)
  await pressButton(page.getByRole('navigation').getByRole('button', { name: '様式の見本帳' }))
  await expect(page.getByRole('heading', { level: 1, name: '様式の見本帳' })).toBeVisible()
  const cards = page.getByRole('button', { name: /を開く$/ })
  await expect(cards.first()).toBeVisible()
  expect(await cards.count()).toBeGreaterThan(30)
  await expect(drawnIn(page.locator('.picture').first())).toContainText(/[^\s]/)
  await page.screenshot({ path: info.outputPath('pictures.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await typeInto(page.getByRole('textbox', { name: '様式をさがす' }), '住民異動届')
  await expect(cards).not.toHaveCount(0)
  await pressButton(cards.first())
  const opened = page.locator('section.opened')
  await expect(opened.getByRole('status')).toHaveText(/^1\/\d+枚$/)
  await page.screenshot({ path: info.outputPath('opened.png') })
  await page.keyboard.press('g')
  await expect(opened.locator('.grid')).toBeVisible()
  const size = await opened.locator('.leaf').boundingBox()
  // 210 by 297 millimetres at 96 dots an inch.
  expect([Math.round(size?.width ?? 0), Math.round(size?.height ?? 0)]).toEqual([794, 1123])
  const drawn = drawnIn(opened)
  for (const [choice, picture, there, notThere] of [
    ['難しい名前', 'hard', /𠮷﨑|長宗我部西園寺/, /六葉/],
    ['8人の世帯', 'eight', /六葉/, /𠮷﨑|長宗我部西園寺/],
    ['白紙', 'blank', /異動/, /六葉|𠮷﨑|長宗我部西園寺/],
  ] as const) {
    await opened.getByRole('radio', { name: choice }).check({ force: true })
    await expect(opened.getByRole('status')).toHaveText(/^1\/\d+枚$/)
    await expect(drawn).toContainText(there)
    await expect(drawn).not.toContainText(notThere)
    await page.screenshot({ path: info.outputPath(`${picture}.png`) })
  }
  await opened.getByText('下敷き').click()
  await opened
    .locator('input[type=file]')
    .setInputFiles({ name: 'form.png', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') })
  const ground = opened.getByRole('img', { name: '担当課の様式の下敷き' })
  await expect(ground).toBeVisible()
  await typeInto(opened.getByRole('textbox', { name: '右へ（ミリ）' }), '10')
  await expect(ground).toHaveCSS('left', /^37\.79/)
  await expect(ground).toHaveCSS('opacity', '0.5')
  expect(await findingsOfAxe(page)).toEqual([])
  await page.screenshot({ path: info.outputPath('ground.png') })
})
