import type { NamedCase } from './opened-cases.ts'

const AROUND = 40

/** Where two lists of answers to the same cases part: file, title, and the first character that differs with what surrounds it. */
export function differences(
  cases: readonly NamedCase[],
  expected: readonly string[],
  found: readonly string[],
): readonly string[] {
  return cases.flatMap(({ file, title, pointer }, i) => {
    const [wanted, given] = [expected[i] ?? '', found[i] ?? '']
    if (wanted === given) return []
    const at = [...wanted, ''].findIndex((_, j) => wanted[j] !== given[j])
    const part = (text: string) => text.slice(Math.max(0, at - AROUND), at + AROUND)
    return [`${file}${pointer} ${title}: character ${String(at)}: «${part(wanted)}» became «${part(given)}»`]
  })
}
