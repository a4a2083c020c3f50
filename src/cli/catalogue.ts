import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArguments } from './arguments.ts'
import { catalogueText } from './catalogue-text.ts'
import { DEFAULT_PACK, openPack, ROOT } from './composition.ts'
import { lineOf, refuse } from './report.ts'

/**
 * `npm run --silent catalogue [-- --pack FOLDER] [--out FILE]`: writes the list of all procedures by section, with their
 * conditions in words, for section heads to correct (手続の一覧): docs/catalogue.md where no file is named. Ends with 1 when
 * a definition was set aside and is therefore missing in the list.
 */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['pack', 'out'], [])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const { pack = DEFAULT_PACK, out = resolve(ROOT, 'docs/catalogue.md') } = args.values
  const loaded = await openPack(pack)
  const text = catalogueText(loaded)
  if (text === undefined) refuse(loaded.problems)
  await writeFile(resolve(out), text)
  for (const problem of loaded.problems) process.stderr.write(`${lineOf(problem)}\n`)
  if (loaded.problems.length > 0) process.exitCode = 1
}

await main()
