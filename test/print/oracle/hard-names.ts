import { drawCase } from '#app/residents/draw-case'
import { inventedPeople } from '#locales'
import { drawOf, type Draw } from '#app/residents/draw'

/** An invented resident whose name is hard to print. */
export interface HardResident {
  readonly name: string
  readonly kana: string
  readonly address: string
}

/** Stretches of Unicode that names in Japan are written with, and where most fonts have gaps. */
const STRETCHES: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6dd],
  [0x2a700, 0x2ebe0],
  [0xf900, 0xfad9],
  [0x1b002, 0x1b11e],
  [0xff61, 0xff9f],
  [0x00c0, 0x017f],
  [0x1ea0, 0x1ef9],
  [0xac00, 0xd7a3],
]

/** Written out: what is asked for at windows, and what must be refused. */
const WRITTEN = [
  '髙',
  '﨑',
  '𠮷',
  '神',
  '德',
  '邉\u{E0102}',
  '邉\u{E0110}',
  '葛\u{E0100}',
  '葛\u{E0101}',
  '辻\u{E0100}',
  '辻\u{E0102}',
  '草彅',
  '㈱',
  '㐂',
  '𛀁',
  'か\u3099',
  'e\u0301',
  'ﾐﾎﾝ',
  'Đặng',
  'ŽŠ',
  '\u202E',
  '\u200B',
  '鷗',
  '鴎',
  '侮\uFE00',
] as const

const LONG = [
  'MAXIMILIANO SEBASTIAN RODRIGUEZ DE LA CRUZ FERNANDEZ',
  'WOLFESCHLEGELSTEINHAUSENBERGERDORFF',
  '寿限無寿限無五劫の擦り切れ海砂利水魚の水行末',
  'JOSÉ ANTÔNIO DA CONCEIÇÃO DE ALBUQUERQUE',
] as const

const hardPiece = (draw: Draw): string => {
  if (draw.chance(0.3)) return draw.pick(WRITTEN)
  const [first, last] = draw.pick(STRETCHES)
  const drawn = String.fromCodePoint(draw.between(first, last))
  return draw.chance(0.25) ? drawn + String.fromCodePoint(0xe0100 + draw.between(0, 20)) : drawn
}

const plainResidents = function* (): Generator<HardResident> {
  for (let index = 0; ; index += 1) {
    const drawn = drawCase({ seed: 7, index, receivedOn: '2026-04-03', words: inventedPeople })
    const said = (value: unknown): string => (typeof value === 'string' ? value : '')
    for (const person of Object.values(drawn.persons))
      yield {
        name: `${said(person['family-name'])}\u3000${said(person['given-name'])}`,
        kana: said(person['name-kana']),
        address: said(drawn.households['h1']?.['address']),
      }
  }
}

/**
 * The first residents of the generator, a third of them with a name made harder: another character before it (kanji of all planes,
 * variation sequences, hentaigana, half-width kana, Latin with marks, what no paper may carry), or a very long one. Always the same.
 */
export const hardResidents = (count: number): readonly HardResident[] => {
  const residents: HardResident[] = []
  for (const resident of plainResidents()) {
    const draw = drawOf(77, residents.length)
    const kind = residents.length % 3 === 0 ? draw.between(0, 5) : -1
    const name = kind < 0 ? resident.name : kind === 0 ? draw.pick(LONG) : hardPiece(draw) + resident.name
    residents.push({ ...resident, name, address: draw.chance(0.1) ? resident.address.repeat(4) : resident.address })
    if (residents.length === count) return residents
  }
  return residents
}
