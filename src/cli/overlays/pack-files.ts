import { basename } from 'node:path'
import { readFolder } from '#adapters/node'
import type { SourceFile } from '#app/ports'
import { refuse } from '../report.ts'

/** The YAML files of a pack's folder, named from that folder on (`mihon-city/pack.yaml`). */
export async function packFiles(folder: string): Promise<readonly SourceFile[]> {
  const files = await readFolder(folder, '.yaml')
  if (!files.ok) return refuse(files.problems)
  return files.value.map(({ path, text }) => ({ path: `${basename(folder)}/${path}`, text }))
}
