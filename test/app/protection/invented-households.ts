import { mattersOfVisit } from '#app/protection/matters-of-visit'
import { indexOf, tokensOfListed, type ListedPerson, type ProtectionIndex } from '#core/protection'
import type { ProtectionKnown } from '#core/record'
import { commit as commitAnew } from '../../core/protection/list-of.ts'
import type { Draw } from '../desk/guarded-town/conditions.ts'

const FAMILIES = ['高橋', '渡辺', '斉藤', '山崎', '沢田', '佐々木', '田中', '小林', '森', '吉田']
const GIVENS = ['太郎', '花子', '恵', '真実', '栄一', '葵', '翔', '静', '豊', '桜']
const VARIANTS: Readonly<Record<string, string>> = {
  高: '髙',
  辺: '邉',
  斉: '齋',
  崎: '﨑',
  沢: '澤',
  真: '眞',
  恵: '惠',
  栄: '榮',
  静: '靜',
  桜: '櫻',
  吉: '𠮷',
}

/** Stands in every address of an invented household and nowhere else. */
export const SECRET = '秘匿町'

const commitments = new Map<string, string>()
/** The same few names come again and again. */
const commit = (text: string): string => {
  const made = commitments.get(text) ?? commitAnew(text)
  commitments.set(text, made)
  return made
}

/** People who live together, with the address that must not get out. */
export interface Household {
  readonly people: readonly { readonly family: string; readonly given: string; readonly birth: string }[]
  readonly address: string
}

const pick = <T>(list: readonly T[], draw: Draw): T => list[draw(list.length)]!
const birthOf = (draw: Draw): string =>
  `${1940 + draw(80)}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`

/** Who lives together and where, drawn anew. */
export const householdFrom = (draw: Draw): Household => {
  const family = pick(FAMILIES, draw)
  return {
    people: Array.from({ length: 1 + draw(4) }, () => ({ family, given: pick(GIVENS, draw), birth: birthOf(draw) })),
    address: `見本市${SECRET}${1 + draw(9)}丁目${1 + draw(99)}番${1 + draw(99)}号`,
  }
}

/** A name in the characters that a list may have it in. */
export const variant = (name: string): string => Array.from(name, (shape) => VARIANTS[shape] ?? shape).join('')

const asListed = ({ family, given, birth }: Household['people'][number]): ListedPerson => ({
  name: `${variant(family)} ${given}`,
  kana: '',
  birth,
  address: '',
})

/** From whom a household is protected: of the same family name. */
export const opponentOf = (household: Household, draw: Draw): ListedPerson => ({
  name: `${household.people[0]?.family ?? ''} 五郎`,
  kana: '',
  birth: birthOf(draw),
  address: '',
})

/** The protection list with this household and its opponent. */
export const indexFor = (household: Household, opponent: ListedPerson): ProtectionIndex =>
  indexOf([
    {
      id: 'L1',
      setBy: 'u9',
      lifted: false,
      notices: [],
      people: [
        ...household.people.map((each, at) => ({
          as: at === 0 ? ('person' as const) : ('household' as const),
          tokens: tokensOfListed(asListed(each), commit),
        })),
        { as: 'opponent' as const, tokens: tokensOfListed(opponent, commit) },
      ],
    },
  ])

/** What a protection list with one entry, or none, makes known at the desk. */
export const knownBy = (index: ProtectionIndex): ProtectionKnown => ({
  list: 'current',
  mattersOf: mattersOfVisit(index, commit),
})
