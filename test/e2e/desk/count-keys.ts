import type { Page } from '@playwright/test'
import type { PrintJob, PrintRow, PrintValue } from '#core/printing'

/** What a clerk did in a visit: keys pressed (not the modifiers alone), and how often a pointing device was used. */
export interface Counted {
  keys: number
  pointed: number
}

/** Counts from now on what is pressed in this page. Call before the first page is opened. */
export const countKeys = async (page: Page): Promise<Counted> => {
  const counted: Counted = { keys: 0, pointed: 0 }
  await page.exposeBinding('counted', (_source, what: keyof Counted) => void (counted[what] += 1))
  await page.addInitScript(() => {
    const count = (what: string) => (Reflect.get(window, 'counted') as (what: string) => void)(what)
    const alone = ['Control', 'Alt', 'Shift', 'Meta']
    window.addEventListener('keydown', ({ key }) => void (alone.includes(key) || count('keys')), true)
    // Japanese comes without keys here: each of its characters counts as one.
    const isJapanese = (text: string | null) => text !== null && /[^\x20-\x7e]/u.test(text)
    window.addEventListener(
      'input',
      (event) => {
        const { data = null } = event as InputEvent
        if (isJapanese(data)) for (const _ of data ?? '') count('keys')
      },
      true,
    )
    window.addEventListener('pointerdown', () => count('pointed'), true)
  })
  return counted
}

/** Not written by a resident on a paper form. */
const OF_THE_OFFICE = /^(?:serial|terminal|identity_documents|number_check|code)/

const isValue = (value: PrintRow[string]): value is PrintValue => typeof value === 'object'

/** Characters and marks a resident would have to write on these forms by hand. */
export const charactersOf = (jobs: readonly PrintJob[]): number => {
  const written = ({ field, filled, lines, options }: PrintValue): number => {
    if (!filled || OF_THE_OFFICE.test(field)) return 0
    const text = lines.flatMap(({ runs }) => runs).map((run) => run.text.replaceAll(/\s/gu, ''))
    return [...text.join('')].length + options.filter(({ on }) => on).length
  }
  return jobs
    .flatMap(({ data }) => data.pages)
    .flatMap(({ fields, lists }) => [
      ...Object.values(fields),
      ...Object.values(lists)
        .flatMap(({ rows }) => rows)
        .flatMap((row) => Object.values(row).filter(isValue)),
    ])
    .reduce((sum, value) => sum + written(value), 0)
}
