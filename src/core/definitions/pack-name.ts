import { packFormat } from './formats/pack-format.ts'
import type { Located } from './located.ts'
import { parseShape } from './parse-shape.ts'

/** What a pack is called, and whether its city is invented; undefined when the file cannot be read. */
export function packName(
  located: Located,
): { readonly id: string; readonly name: string; readonly invented: boolean } | undefined {
  const parsed = parseShape(packFormat, located)
  if (!parsed.ok) return undefined
  return { id: parsed.value.id, name: parsed.value.name.ja, invented: parsed.value.municipality?.invented === 'yes' }
}
