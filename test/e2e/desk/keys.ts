import { expect, type Locator, type Page } from '@playwright/test'

/** More presses of Tab than any screen has stops. */
const STOPS = 150

/** How long something may take to be seen. */
const PATIENCE = 60_000

/**
 * Waits until something is seen. An expectation would take a picture of all roles of the page at each look that comes too early,
 * and what is typed meanwhile would wait behind it.
 */
export const seen = (control: Locator): Promise<void> => control.waitFor({ timeout: PATIENCE })

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

/** Goes to a control by Tab alone, as a clerk without a mouse does; fails when Tab never gets there. */
export const reach = async (control: Locator): Promise<void> => {
  const keys = control.page().keyboard
  await seen(control)
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await isFocused(control)) return
    await keys.press('Tab')
  }
  throw new Error(`Tab does not get to ${String(control)}`)
}

/** Types into a field after getting there by Tab; what stood in it goes. */
export const typeInto = async (field: Locator, text: string): Promise<void> => {
  const keys = field.page().keyboard
  await reach(field)
  await keys.press('Control+A')
  await keys.type(text)
  await expect(field).toHaveValue(text)
}

/** Types a date as `R8.4.1` into the boxes of a date field, from its first box on. */
export const typeDate = async (scope: Page | Locator, label: string | RegExp, text: string): Promise<void> => {
  const field = scope.getByRole('group', { name: label })
  const year = field.getByRole('textbox').first()
  await reach(year)
  await year.page().keyboard.type(text)
  await expect(field.getByRole('status')).not.toBeEmpty()
}

/** Chooses in a group of radio buttons or check boxes by the digit that stands beside the choice. */
export const chooseByDigit = async (group: Locator, label: string): Promise<void> => {
  const boxes = group.locator('input')
  const words = await group.locator('.choice-words').allInnerTexts()
  const index = words.findIndex((each) => each.startsWith(label))
  if (index < 0) throw new Error(`no choice ${label} among ${words.join(', ')}`)
  // Tab stops at the chosen radio button, or at the first: the digits hold anywhere in the group.
  const chosen = group.locator('input:checked')
  const isRadio = (await boxes.first().getAttribute('type')) === 'radio'
  await reach(isRadio && (await chosen.count()) > 0 ? chosen : boxes.first())
  await group.page().keyboard.press(String(index + 1))
  await expect(boxes.nth(index)).toBeChecked()
}

/** Chooses in a list by the arrow keys. */
export const chooseByArrows = async (list: Locator, label: string): Promise<void> => {
  await reach(list)
  const labels = await list.locator('option').allInnerTexts()
  const wanted = labels.findIndex((each) => each.trim() === label)
  if (wanted < 0) throw new Error(`no option ${label} among ${labels.join(', ')}`)
  const at = await list.evaluate((element) => (element as HTMLSelectElement).selectedIndex)
  const key = wanted > at ? 'ArrowDown' : 'ArrowUp'
  for (let step = 0; step < Math.abs(wanted - at); step += 1) await list.page().keyboard.press(key)
  await expect(list.locator('option').nth(wanted)).toHaveJSProperty('selected', true)
}

/** Presses a button after getting there by Tab. */
export const pressButton = async (button: Locator): Promise<void> => {
  await reach(button)
  await button.page().keyboard.press('Enter')
}
