import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { overlayOf } from './overlays.ts'

/** Writes the overlays of so many municipalities into an empty folder; gives the mistake of each that has one, by pack. */
export async function writeOverlays(folder: string, count: number, seed: number): Promise<ReadonlyMap<string, string>> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`)
  const planted = new Map<string, string>()
  for (let index = 1; index <= count; index += 1) {
    const { pack, files, mistake } = overlayOf(index, seed)
    if (mistake !== undefined) planted.set(pack, mistake)
    for (const { path, text } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  }
  return planted
}
