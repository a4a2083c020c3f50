import type { Entry } from '#core/derivation'
import { formatPrintDate } from '#core/printing'
import type { PrintMember } from '#core/printing'
import type { Side } from '#core/record'
import type { PaperParts } from './desk-parts.ts'
import { dateOf } from './fact-reader.ts'
import type { FactReader } from './fact-reader.ts'
import { onlyKnown } from './only-known.ts'

/** A member's boxes that the plan fills, as `field.code` in the definitions (付記欄); several codes of one field are a list. */
function notesOf(person: string, plan: readonly Entry[]): Partial<PrintMember> {
  const notes = plan
    .filter(({ subject, verdict }) => subject === person && verdict === 'needed')
    .flatMap(({ prints }) => prints)
  const codes = new Map<string, readonly string[]>()
  for (const note of notes) {
    const [field = '', code = ''] = note.split('.')
    const key = field.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    codes.set(key, [...new Set([...(codes.get(key) ?? []), code])])
  }
  return Object.fromEntries([...codes].map(([key, ticked]) => [key, ticked.length === 1 ? ticked[0] : ticked]))
}

/** 続柄 as the register writes it: a spouse is 夫 or 妻 where the sex is known. */
function relationshipOf(person: string, reader: FactReader, words: PaperParts['words']): string | undefined {
  const sides: readonly Side[] = ['after', 'before']
  const side = sides.find((each) => reader.text('person', person, 'relationship', each) !== undefined)
  const spouse = words.spouse(reader.text('person', person, 'sex'))
  const isSpouse = reader.text('person', person, 'relationship', side) === 'spouse'
  return isSpouse && spouse !== undefined ? spouse : reader.word(person, 'relationship', side)
}

/** A day of the residence card (在留カード) as it stands there, in western years; what is no day as it was said. */
function western(said: string | undefined): string | undefined {
  const day = dateOf(said)
  return day === undefined ? said : formatPrintDate({ ...day, calendar: 'western' })
}

/** One person as a form may show them. Whoever is no Japanese national has western dates (西暦) in the register. */
export function memberOf(
  person: string,
  plan: readonly Entry[],
  reader: FactReader,
  words: PaperParts['words'],
): PrintMember {
  const text = (fact: string, side?: Side) => reader.text('person', person, fact, side)
  const birth = dateOf(text('birth-date'))
  const foreign = text('nationality') === 'foreign'
  const known = onlyKnown({
    kana: text('name-kana'),
    sex: text('sex'),
    relationship: relationshipOf(person, reader, words),
    domicile: text('registered-domicile'),
    domicileHead: text('register-head'),
    nationality: foreign ? text('nationality-name') : undefined,
    residenceStatus: foreign ? (text('residence-status-name') ?? reader.word(person, 'residence-status')) : undefined,
    residenceCard: foreign ? text('residence-card-number') : undefined,
    residencePeriod: foreign ? western(text('residence-until')) : undefined,
    card: text('my-number-card'),
    insuranceBefore: reader.word(person, 'insurance', 'before'),
    insuranceAfter: reader.word(person, 'insurance', 'after'),
  })
  return {
    name: reader.name(person),
    ...known,
    ...(birth === undefined ? {} : { birth: { ...birth, ...(foreign ? { calendar: 'western' as const } : {}) } }),
    ...notesOf(person, plan),
  }
}
