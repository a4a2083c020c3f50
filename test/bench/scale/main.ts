import { resolve } from 'node:path'
import { writeOverlays } from './write-overlays.ts'

/*
 * `npm run --silent bench:overlays -- --out FOLDER [--n 1741]`: writes the overlays of so many invented municipalities, for
 * `npm run --silent check -- --overlays FOLDER`, and says in which of them which mistake was planted.
 */
const SEED = 31

const valueOf = (option: string): string | undefined => {
  const at = process.argv.indexOf(option)
  return at < 0 ? undefined : process.argv[at + 1]
}
const folder = valueOf('--out')
if (folder === undefined) throw new Error('--out FOLDER is missing: an empty folder, in which the overlays are written')
const planted = await writeOverlays(resolve(folder), Number(valueOf('--n') ?? 1741), SEED)
for (const [pack, mistake] of planted) console.log(`${pack}: ${mistake}`)
