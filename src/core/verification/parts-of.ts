import type { Definition } from '#core/definitions'
import type { Condition } from '#core/logic'

/** The lists of a definition whose items may have a condition of their own. */
export const LISTS = ['routing', 'checks', 'forms', 'deadline', 'documents', 'fee'] as const
export type PartList = (typeof LISTS)[number]

/** One condition of a definition besides those of its verdict. */
export interface ConditionalPart {
  readonly list: PartList
  /** JSON pointer to the condition. */
  readonly pointer: string
  /** The item's id, where it has one. */
  readonly id: string
  readonly when: Condition
  /** A set of people a fee is counted for: it has no opposite that would matter. */
  readonly isCount: boolean
}

/** Every conditional part of a definition, in writing order. */
export function partsOf(definition: Definition): readonly ConditionalPart[] {
  const items = LISTS.flatMap((list) =>
    definition[list].map((item, i) => ({ list, item, pointer: `/${list}/${String(i)}` })),
  )
  return items.flatMap(({ list, item, pointer }): readonly ConditionalPart[] => {
    const id = 'id' in item ? item.id : 'form' in item ? item.form : item.handling
    const part = { list, id }
    const per = 'per' in item ? item.per : undefined
    const exempt = 'exempt' in item ? item.exempt : []
    return [
      ...(item.when === undefined ? [] : [{ ...part, pointer: `${pointer}/when`, when: item.when, isCount: false }]),
      ...(per === undefined
        ? []
        : [
            {
              ...part,
              pointer: `${pointer}/per`,
              when: { op: 'some' as const, n: 1, of: per, suchThat: per.suchThat },
              isCount: true,
            },
          ]),
      ...exempt.map((exemption, j) => ({
        ...{ list, id: exemption.id, pointer: `${pointer}/exempt/${String(j)}/when` },
        ...{ when: exemption.when, isCount: false },
      })),
    ]
  })
}
