import { checkNameText, type Problem } from '#core/value'
import { charactersFormat, type CharactersFile } from './formats/characters-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { parseFamilies } from './parse-families.ts'
import { parseShape } from './parse-shape.ts'
import { privateUseOfBytes } from './private-use.ts'

/** A character of the city's own (外字) and what it stands for in Unicode, variation selectors included. */
export interface CityCharacter {
  readonly to: string
  readonly note?: string
}

/** Kanji that are written for one another in names (異体字), the usual one first. */
export type CharacterFamily = readonly string[]

/** What the packs say of characters. */
export interface ParsedCharacters {
  readonly own: CityCharacters
  readonly families: readonly CharacterFamily[]
}

/** The city's own characters, by the private-use character they come as. */
export type CityCharacters = ReadonlyMap<string, CityCharacter>

type Written = CharactersFile['characters'][number]

/**
 * Reads the `characters.yaml` files of base and overlay as one. Each wrong entry is set aside. Problems: those of the shape,
 * `character-without-source` (neither bytes nor private-use code point), `character-sources-differ` (both, and not the same
 * character), `character-twice`, `sequence-not-allowed` (private use again, or nothing that may stand in a name), and those of {@link parseFamilies}.
 */
export function parseCharacters(files: readonly Located[], problems: Problem[]): ParsedCharacters {
  const characters = new Map<string, CityCharacter>()
  const families: CharacterFamily[] = []
  for (const located of files) {
    const parsed = parseShape(charactersFormat, located)
    if (!parsed.ok) {
      problems.push(...parsed.problems)
      continue
    }
    parseFamilies(parsed.value.families, located, families, problems)
    parsed.value.characters.forEach((written, i) => {
      const at = `/characters/${String(i)}`
      const from = sourceOf(written)
      const to = textOf(written.to)
      const code = codeOf(written, from, characters)
      if (code !== undefined)
        problems.push(problemAt(located, at, code, { character: written.bytes ?? written.private ?? written.to }))
      else if (!mayStand(to)) problems.push(problemAt(located, `${at}/to`, 'sequence-not-allowed', { to: written.to }))
      else if (from !== undefined)
        characters.set(from, { to, ...(written.note === undefined ? {} : { note: written.note }) })
    })
  }
  return { own: characters, families }
}

function codeOf(written: Written, from: string | undefined, characters: CityCharacters): string | undefined {
  if (written.bytes === undefined && written.private === undefined) return 'character-without-source'
  if (from === undefined) return 'character-sources-differ'
  return characters.has(from) ? 'character-twice' : undefined
}

function sourceOf({ bytes, private: point }: Written): string | undefined {
  const byBytes = bytes === undefined ? undefined : privateUseOfBytes(bytes)
  const byPoint = point === undefined ? undefined : textOf(point)
  if (byBytes !== undefined && byPoint !== undefined && byBytes !== byPoint) return undefined
  return byBytes ?? byPoint
}

/** `U+9089 U+E0102` as text; empty where a code point does not exist. */
function textOf(sequence: string): string {
  const points = sequence.split(' ').map((point) => Number.parseInt(point.slice(2), 16))
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : ''
}

const PRIVATE_USE = /\p{Co}/u

function mayStand(text: string): boolean {
  return text !== '' && !PRIVATE_USE.test(text) && checkNameText(text).length === 0
}
