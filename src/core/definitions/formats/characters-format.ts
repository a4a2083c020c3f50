import * as v from 'valibot'
import { text } from '../shape.ts'

const LAST_PRIVATE = '(E[0-9A-F]{3}|F[0-8][0-9A-F]{2}|(F|10)[0-9A-F]{4})'

/** One character of the city's own (外字): how the file writes it, and what Unicode has for it. */
const character = v.strictObject({
  /** The two bytes of cp932 in the user-defined rows (F040–F9FC). */
  bytes: v.optional(
    v.pipe(v.string(), v.regex(/^F[0-9]([4-7][0-9A-E]|[89A-E][0-9A-F]|F[0-9A-C])$/, 'not-private-bytes')),
  ),
  /** The private-use code point, for files in Unicode. */
  private: v.optional(v.pipe(v.string(), v.regex(new RegExp(`^U\\+${LAST_PRIVATE}$`), 'not-private-use'))),
  /** The characters of Unicode, with variation selectors where there are: `U+9089 U+E0102`. */
  to: v.pipe(v.string(), v.regex(/^U\+[0-9A-F]{4,6}( U\+[0-9A-F]{4,6})*$/, 'not-a-sequence')),
  note: v.optional(text),
})

/** `characters.yaml`: the city's table of its own characters (外字表), and which kanji are variants of one another. */
export const charactersFormat = v.strictObject({
  format: v.literal('madoguchi/characters@1'),
  characters: v.optional(v.array(character), []),
  /** Characters that are written for one another in names (異体字), the usual one first, without anything between them: 辺邊邉. */
  families: v.optional(v.array(text), []),
})

/** `characters.yaml`, read. */
export type CharactersFile = v.InferOutput<typeof charactersFormat>
