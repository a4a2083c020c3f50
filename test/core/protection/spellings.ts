import fc from 'fast-check'
import type { ListedPerson } from '#core/protection'
import { INTERCHANGED_SHAPES } from '#core/value'

const FAMILY = ['高橋', '渡辺', '斉藤', '山崎', '沢田', '浜国', '吉田', '桜井', '佐々木', '関真', '黒沢', '広瀬']
const GIVEN = ['太郎', '花子', '恵', '真実', '栄一', '寿子', '亜弥', '静', '徳之', '豊']
const KANA_FAMILY = ['タカハシ', 'ワタナベ', 'サイトウ', 'オオノ', 'キヨヅカ', 'ショウジ']
const KANA_GIVEN = ['ケイコ', 'ユウコ', 'ジュン', 'リョウヘイ', 'ミヅキ', 'タロウ']

const iso = fc
  .record({
    y: fc.integer({ min: 1930, max: 2020 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)

/** An invented person with everything written. */
export const person: fc.Arbitrary<ListedPerson> = fc
  .record({
    family: fc.constantFrom(...FAMILY),
    given: fc.constantFrom(...GIVEN),
    kanaFamily: fc.constantFrom(...KANA_FAMILY),
    kanaGiven: fc.constantFrom(...KANA_GIVEN),
    birth: iso,
    number: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ family, given, kanaFamily, kanaGiven, birth, number }) => ({
    name: `${family} ${given}`,
    kana: `${kanaFamily} ${kanaGiven}`,
    birth,
    address: `見本市浜町${number}丁目1番2号`,
  }))

const others = (shape: string): readonly string[] =>
  INTERCHANGED_SHAPES.filter((group) => Array.from(group).includes(shape)).flatMap((group) => Array.from(group))

/** A name as somebody else might write it: other shapes, a variation selector, other spaces, 々 written out. */
const anotherShape = (name: string): fc.Arbitrary<string> => {
  const shapes = Array.from(name)
  return fc
    .tuple(
      ...shapes.map((shape, index) =>
        shape === ' '
          ? fc.constantFrom(' ', '\u3000', '', '  ')
          : shape === '々'
            ? fc.constantFrom('々', shapes[index - 1] ?? '々')
            : fc
                .tuple(fc.constantFrom(shape, ...others(shape)), fc.constantFrom('', '', '\u{E0100}', '\u{FE00}'))
                .map(([written, selector]) => `${written}${selector}`),
      ),
    )
    .map((parts) => parts.join(''))
}

const HALF: Readonly<Record<string, string>> = {
  タ: 'ﾀ',
  カ: 'ｶ',
  ハ: 'ﾊ',
  シ: 'ｼ',
  ケ: 'ｹ',
  イ: 'ｲ',
  コ: 'ｺ',
  ダ: 'ﾀﾞ',
  ジ: 'ｼﾞ',
  ベ: 'ﾍﾞ',
}
const hiragana = (kana: string): string =>
  kana.replace(/[ァ-ヶ]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x60))

/** A reading as somebody else might write it. */
const anotherSound = (kana: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    kana,
    hiragana(kana),
    kana.replace(' ', '\u3000'),
    kana.replace(' ', ''),
    Array.from(kana, (sign) => HALF[sign] ?? sign).join(''),
    kana.replace(/オオ/g, 'オー').replace(/ュウ/g, 'ュー').replace(/ョウ/g, 'ョー').replace(/トウ/g, 'トー'),
    kana.replace(/ヅ/g, 'ズ'),
    kana.replace(/ッ/g, 'ツ').replace(/ュ/g, 'ユ').replace(/ョ/g, 'ヨ'),
  )

/** Somebody listed, as they may be written down at a window: in other shapes, and with less known of them. */
export const spelling = (of: ListedPerson): fc.Arbitrary<ListedPerson> =>
  fc
    .record({
      name: anotherShape(of.name),
      kana: anotherSound(of.kana),
      keep: fc.constantFrom('all', 'name', 'name-and-year', 'kana', 'kana-and-birth', 'name-and-birth' as const),
    })
    .map(({ name, kana, keep }) => ({
      name: keep.startsWith('kana') ? '' : name,
      kana: keep.startsWith('name') ? '' : kana,
      birth: keep === 'name' || keep === 'kana' ? '' : keep === 'name-and-year' ? of.birth.slice(0, 4) : of.birth,
      address: '',
    }))

/** Somebody who shares neither a name nor a reading with anybody `person` makes. */
export const stranger: fc.Arbitrary<ListedPerson> = fc
  .record({
    family: fc.constantFrom('田中', '木村', '小林', '森', '池上'),
    given: fc.constantFrom('一朗', '葵', '翔', '美咲', '健'),
    kanaFamily: fc.constantFrom('タナカ', 'キムラ', 'コバヤシ', 'モリ', 'イケガミ'),
    kanaGiven: fc.constantFrom('イチロウ', 'アオイ', 'ショウ', 'ミサキ', 'ケン'),
    birth: fc.oneof(iso, fc.constant('')),
  })
  .map(({ family, given, kanaFamily, kanaGiven, birth }) => ({
    name: `${family} ${given}`,
    kana: `${kanaFamily} ${kanaGiven}`,
    birth,
    address: '見本市山手3-4-5',
  }))
