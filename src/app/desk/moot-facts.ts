import type { Statement } from '#core/definitions'
import { factKey } from '#core/record'

/** The key under which the record holds what a situation states. */
export const factKeyOf = ({ entity, fact, side }: Statement): string => {
  const [type = '', id = ''] = fact.split('.')
  return factKey({ subject: { type, id: entity }, fact: id, ...(side === undefined ? {} : { side }) })
}
