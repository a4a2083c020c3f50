import type { Catalogue } from '#core/definitions'
import type { Entry } from '#core/derivation'
import { phrase } from './phrase.ts'

/** How a procedure is handled here, with the office it is handed to; undefined where nothing routes it. */
export function wordHandling({ handling: route }: Pick<Entry, 'handling'>, catalogue: Catalogue): string | undefined {
  if (route === null) return undefined
  const name = route.office ?? catalogue.desk.sections.find(({ id }) => id === route.section)?.name.ja ?? route.section
  const office = route.window === null ? name : phrase('ja', 'desk.plan.window', { office: name, window: route.window })
  return phrase('ja', `desk.plan.handling.${route.handling}`, { office })
}
