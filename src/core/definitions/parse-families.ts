import type { Problem } from '#core/value'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'

/**
 * Adds the families of a file (異体字の組) to those there are. A wrong one is set aside. Problems: `family-too-small` (fewer than
 * two kanji), `character-in-two-families` {character}.
 */
export function parseFamilies(
  written: readonly string[],
  located: Located,
  families: (readonly string[])[],
  problems: Problem[],
): void {
  const taken = new Set(families.flat())
  written.forEach((text, i) => {
    const family = [...text]
    const twice = family.find((character, index) => taken.has(character) || family.indexOf(character) !== index)
    if (family.length < 2)
      problems.push(problemAt(located, `/families/${String(i)}`, 'family-too-small', { family: text }))
    else if (twice !== undefined)
      problems.push(problemAt(located, `/families/${String(i)}`, 'character-in-two-families', { character: twice }))
    else {
      families.push(family)
      for (const character of family) taken.add(character)
    }
  })
}
