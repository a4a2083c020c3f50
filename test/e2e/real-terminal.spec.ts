import { expect, type Page } from '@playwright/test'
import { test } from './desk/open-desk.ts'

// A terminal set up for real: its first administrator, a passkey, the lock, and the recovery key on paper.

const USER = 'tokatsu-1'
const PASSWORD = 'yama no ue no shiroi ie'
const NEXT = 'umi no mieru aoi mado'

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: false }).first().click()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: false }).first().fill(text)

/** An authenticator in the machine whose owner always agrees. */
const addAuthenticator = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  })
}

const setUp = async (page: Page): Promise<string> => {
  await page.goto('/')
  await press(page, '端末を設定する')
  await page.getByRole('combobox').first().selectOption({ index: 1 })
  await fill(page, '端末の名前', '市民課1')
  await page.keyboard.press('Control+Enter')
  await fill(page, 'ユーザーID', USER)
  await fill(page, '氏名', '統括 一郎')
  await page.getByRole('combobox').first().selectOption({ index: 1 })
  const passwords = page.locator('input[type=password]')
  for (const index of [0, 1]) await passwords.nth(index).fill(PASSWORD)
  await page.keyboard.press('Control+Enter')
  const key = page.locator('p.key').first()
  await expect(key).toHaveText(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  const recovery = (await key.textContent()) ?? ''
  await page.getByLabel('書き写しました').check()
  await press(page, 'サインインへ進む')
  await heading(page, 'サインイン')
  return recovery
}

const signIn = async (page: Page, password: string): Promise<void> => {
  await fill(page, 'ユーザーID', USER)
  await page.locator('input[type=password]').first().fill(password)
  await page.keyboard.press('Control+Enter')
}

/** The PIN of the shift is offered after signing in; here it is left out. */
const goOn = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: '今日だけの短い暗証番号' })).toBeVisible()
  await press(page, '決めずに進む')
  await expect(page.getByRole('button', { name: /統括 一郎/ })).toBeVisible()
}

test.setTimeout(90_000)
test('a terminal begins with its administrator, is opened by password and passkey, and by the key on paper', async ({
  page,
}, info) => {
  await addAuthenticator(page)
  const recovery = await setUp(page)
  await page.screenshot({ path: info.outputPath('sign-in.png') })

  await signIn(page, 'not the password at all')
  await expect(page.getByRole('alert')).toContainText('サインインできません')
  await signIn(page, PASSWORD)
  await goOn(page)
  await page.screenshot({ path: info.outputPath('signed-in.png') })

  await page.getByRole('button', { name: /統括 一郎/ }).click()
  await press(page, 'パスキーを加える')
  await expect(page.getByText('パスキーを加えました')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F10')
  await heading(page, '画面をロックしています')
  await page.screenshot({ path: info.outputPath('locked.png') })
  await page.locator('input[type=password]').first().fill(PASSWORD)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /統括 一郎/ })).toBeVisible()
  await page.keyboard.press('F10')
  await press(page, 'パスキーで開く')
  await expect(page.getByRole('button', { name: /統括 一郎/ })).toBeVisible()

  await page.goto('/')
  await press(page, '窓口を始める')
  await heading(page, 'サインイン')
  await press(page, '復旧キーを使う')
  await page.screenshot({ path: info.outputPath('recovery.png') })
  await fill(page, 'ユーザーID', USER)
  await fill(page, '復旧キー', recovery.toLowerCase())
  const passwords = page.locator('input[type=password]')
  for (const index of [0, 1]) await passwords.nth(index).fill(NEXT)
  await page.keyboard.press('Control+Enter')
  await goOn(page)

  await page.goto('/')
  await press(page, '窓口を始める')
  await signIn(page, PASSWORD)
  await expect(page.getByRole('alert')).toContainText('サインインできません')
  await signIn(page, NEXT)
  await goOn(page)
})
