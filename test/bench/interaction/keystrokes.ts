import type { Page } from '@playwright/test'

/** One key of a clerk, and what stood on the screen when it was pressed. */
export interface Keystroke {
  readonly step: string
  /** A key as Playwright names it (`Control+Enter`), or one character that is typed. */
  readonly key: string
  readonly typed: boolean
  readonly place: Place
}

/** What tells one place of a visit from the next. */
interface Place {
  readonly seen: string
  /** The focus stands on the page itself, where a script put it. */
  readonly onMain: boolean
}

/** Runs in the page: screen, open dialog, question, focus and what stands in it. Looks at a few nodes only: it must cost nothing. */
const placeNow = (): Place => {
  const words = (selector: string): string => document.querySelector(selector)?.textContent.trim().slice(0, 40) ?? ''
  const at = document.activeElement
  const label = at?.getAttribute('aria-label') ?? at?.textContent.trim().slice(0, 24) ?? ''
  const value = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.value : ''
  const barred = document.querySelectorAll('main button:disabled').length
  const seen = [
    words('h1'),
    String(document.querySelectorAll('dialog[open]').length),
    words('main form .page-head .chip'),
    words('main form .label'),
    at?.tagName ?? '',
    label,
    value,
    String(barred),
  ].join('|')
  return { seen, onMain: at?.tagName === 'MAIN' }
}

const PATIENCE = 8_000
const LOOK = 15

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Writes down every key that is pressed on a page, with the place where it was pressed. */
export function recordKeystrokes(page: Page) {
  const { keyboard } = page
  const [press, type] = [keyboard.press.bind(keyboard), keyboard.type.bind(keyboard)]
  const keystrokes: Keystroke[] = []
  let step = ''
  const note = async (key: string, typed: boolean): Promise<void> => {
    keystrokes.push({ step, key, typed, place: await page.evaluate(placeNow) })
  }
  keyboard.press = async (key, options) => {
    await note(key, false)
    await press(key, options)
  }
  keyboard.type = async (text, options) => {
    for (const character of text) {
      await note(character, true)
      await type(character, options)
    }
  }
  return {
    keystrokes,
    enter: (name: string): void => {
      step = name
    },
  }
}

/** Waits until the page stands where the key was pressed; whether it got there. */
const arrive = async (page: Page, { seen, onMain }: Place): Promise<boolean> => {
  if (onMain) await page.evaluate(() => document.querySelector('main')?.focus())
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    if ((await page.evaluate(placeNow)).seen === seen) return true
    await rest(LOOK)
  }
  return false
}

/**
 * Presses the keys again, so many milliseconds apart, each as soon as the page stands where it was pressed before. Nothing else asks
 * anything of the page meanwhile: a driver that looks for a control by its role takes a picture of all roles each time, and keys wait behind it.
 */
export async function replay(
  page: Page,
  keystrokes: readonly Keystroke[],
  between: number,
  enter: (step: string) => Promise<void>,
): Promise<readonly Keystroke[]> {
  const strayed: Keystroke[] = []
  let step = ''
  for (const stroke of keystrokes) {
    if (stroke.step !== step) await enter((step = stroke.step))
    if (!(await arrive(page, stroke.place))) strayed.push(stroke)
    if (stroke.typed) await page.keyboard.type(stroke.key)
    else await page.keyboard.press(stroke.key)
    await rest(between)
  }
  return strayed
}
