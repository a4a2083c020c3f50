import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { readFolder } from '#adapters/node'
import type { LoadedCatalogue } from '#app/load-catalogue'
import type { Located } from '#core/definitions'
import type { Derivation } from '#core/derivation'
import { DEFAULT_PACK, formIds, openPack, ROOT } from '../../src/cli/composition.ts'
import type { OpenInBrowser, PackTexts } from './browser-entry.ts'
import { bundleScript } from './bundle-script.ts'
import { differences } from './differences.ts'
import { openCases } from './opened-cases.ts'
import type { NamedCase } from './opened-cases.ts'
import type { PrintedCases } from './print-cases.ts'

// One household, one answer: the same cases derived in Node, by the command line, in another time zone and language, and in
// the browser by a minified bundle give the same JSON to the byte.

const AT_ONCE = 100
/** What every way of deriving is held against: this process. Playwright reads this file more often than it runs it. */
let loaded: LoadedCatalogue
let cases: readonly NamedCase[]
let expected: readonly string[]

// Two slow cores share every check; no time is asserted here.
test.describe.configure({ timeout: 300_000 })
test.beforeAll(async () => {
  loaded = await openPack(DEFAULT_PACK)
  const opened = openCases(loaded)
  cases = opened.cases
  expected = opened.derived()
})

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const node = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const options = { cwd: ROOT, env: { ...process.env, ...env }, maxBuffer: 2 ** 30 }
  return (await promisify(execFile)(process.execPath, ['--import', 'tsx', ...args], options)).stdout
}
const caseAt = ({ value }: Located, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((found, key) => Reflect.get(Object(found), key), value)

test('every file of examples and every scenario brings a case that can be derived', () => {
  const bringing = loaded.files.map(({ file }) => file).filter((file) => /\/examples\.yaml$|^scenarios\//.test(file))
  expect([...new Set(cases.map(({ file }) => file))]).toEqual(bringing)
  expect(bringing.filter((file) => file.startsWith('scenarios/')).length).toBeGreaterThan(0)
  expect(bringing.filter((file) => file.startsWith('national/')).length).toBeGreaterThan(0)
  expect(cases.filter((_, i) => expected[i]?.startsWith('{"refused"') !== false)).toEqual([])
})

test('Chromium derives what Node derives', async ({ page }, info) => {
  const files = await readFolder(dirname(DEFAULT_PACK), '.yaml')
  if (!files.ok) throw new Error(JSON.stringify(files.problems))
  const texts: PackTexts = { files: files.value, pack: basename(DEFAULT_PACK), forms: [...(await formIds())] }
  await page.addScriptTag({ path: await bundleScript(here('browser-entry.ts'), info.outputPath('bundle')) })
  const inPage = await page.evaluateHandle(
    (given) => (Reflect.get(globalThis, 'openInBrowser') as OpenInBrowser)(given),
    texts,
  )
  expect(await inPage.evaluate(({ cases: found }) => found)).toEqual(cases)
  const found: string[] = []
  for (let from = 0; from < cases.length; from += AT_ONCE)
    found.push(...(await inPage.evaluate(({ derived }, [a, b]) => derived(a, b), [from, from + AT_ONCE] as const)))
  expect(differences(cases, expected, found)).toEqual([])
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Asia/Tokyo')
  console.log(`${String(found.length)} cases, ${String(found.join('').length)} characters: Chromium as Node`)
})

test('New York and the C locale derive what this machine derives', async () => {
  const out = await node([here('print-cases.ts')], { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' })
  const { zone, derived } = JSON.parse(out) as PrintedCases
  expect(zone).toBe('America/New_York')
  expect(derived).toHaveLength(cases.length)
  expect(differences(cases, expected, derived)).toEqual([])
  console.log(`${String(derived.length)} cases: ${zone} as ${Intl.DateTimeFormat().resolvedOptions().timeZone}`)
})

test('the command line prints what Node derives', async ({}, info) => {
  const whole = cases.flatMap(({ procedure }, i) => (procedure === undefined ? [i] : []))
  const length = (index: number) => expected[index]?.length ?? 0
  const longest = [...whole].sort((a, b) => length(b) - length(a))[0]
  const chosen = [...new Set([longest, ...whole])].slice(0, 3)
  expect(chosen).toHaveLength(3)
  for (const index of chosen) {
    const named = cases[index!]!
    const located = loaded.files.find(({ file }) => file === named.file)!
    const path = info.outputPath(`case-${String(index)}.yaml`)
    // JSON is YAML, and every scalar was read as the text that was written.
    writeFileSync(path, JSON.stringify(caseAt(located, named.pointer)))
    const { problems, entries } = JSON.parse(expected[index!]!) as Derivation
    const wanted = `${JSON.stringify({ problems, entries }, null, 2)}\n`
    const printed = await node(['src/cli/derive.ts', '--case', path, '--json'])
    expect(differences([named], [wanted], [printed])).toEqual([])
  }
})
