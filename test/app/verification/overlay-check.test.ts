import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nationalHolidays } from '#adapters/holidays'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import { OverlayCheck } from '#app/verification/overlay-check'
import { formsKnown } from '#app/verification/verify-content'
import type { Problem } from '#core/value'
import { KEPT_FOR_OVERLAYS, verifyPacks } from '#core/verification'
import type { SoundForm } from '#core/verification'
import { overlayOf } from '../../bench/scale/overlays.ts'

/** The national pack with a few procedures: those that cities override, and some that read what they set. */
const PROCEDURES =
  /^(mail-forwarding|voter-roll-move-in|dog-death|school-transfer-in|seal-loss-notification|household-head-change|care-details-change|move-in)\//

const read = async (folder: string) => {
  const files = await readFolder(resolve(folder), '')
  if (!files.ok) throw new Error(folder)
  return files.value
}
const templates = await read('print-templates')
const base = (await read('procedures/national'))
  .filter(
    ({ path }) =>
      path.endsWith('.yaml') && (!path.includes('/') || PROCEDURES.test(path) || /^(vocabulary|identity)\//.test(path)),
  )
  .map(({ path, text }) => ({ path: `national/${path}`, text }))
const known = formsKnown(templates, readYaml)
const forms = new Set(templates.flatMap(({ path }) => (path.endsWith('/form.yaml') ? [path.split('/')[0] ?? ''] : [])))
const sources = { files: base, templates, forms, known, read: readYaml, holidays: nationalHolidays() }
const check = new OverlayCheck({ ...sources, base: 'national' })

const long = (pack: string, files: typeof base): readonly Problem[] => {
  const loaded = loadCatalogue({ ...sources, files: [...base, ...files], pack })
  if (loaded.catalogue === undefined) return []
  return verifyPacks({ catalogue: loaded.catalogue, files: loaded.files, forms: known }).map(({ problem }) => problem)
}
const ofBase = new Set(long('national', []).map((problem) => JSON.stringify(problem)))
/** What a base keeps for its overlays is told of the base, once, not of each overlay that does not need it. */
const isOfOverlay = (problem: Problem): boolean =>
  !ofBase.has(JSON.stringify(problem)) &&
  !(KEPT_FOR_OVERLAYS.includes(problem.code) && problem.at?.file.startsWith('city-') !== true)

const count = process.env['TEST_FULL'] === undefined ? 2 : 20
// Every second of them has a mistake, so that a sample of a few has some.
const all = Array.from({ length: 400 }, (_, i) => overlayOf(i + 1, 11))
const [wrong, right] = [
  all.filter(({ mistake }) => mistake !== undefined),
  all.filter(({ mistake }) => mistake === undefined),
]
const sample = [...wrong.slice(0, count / 2), ...right.slice(0, count / 2)]

describe('the overlays of many cities, checked over a base that is read and verified once', () => {
  it.each(sample)(
    'finds in $pack what verifying it with its base as one finds ($mistake)',
    ({ pack, files }) => {
      const { findings } = check.check(pack, files)
      const told = findings.map(({ problem }) => JSON.stringify(problem)).sort()
      const expected = long(pack, [...files])
        .filter(isOfOverlay)
        .map((problem) => JSON.stringify(problem))
      expect(told).toEqual(expected.sort())
    },
    240_000,
  )

  it('finds each mistake in the overlay it was made in, and nothing in the others', () => {
    for (const { pack, files, mistake } of sample) {
      const codes = check.check(pack, files).problems.map(({ code }) => code)
      if (mistake === undefined) expect([pack, codes]).toEqual([pack, []])
      else expect([pack, codes]).toEqual([pack, expect.arrayContaining([mistake])])
    }
  }, 120_000)

  it('takes over what another found sound, looks at none of it again, and finds the same', () => {
    const told: SoundForm[] = []
    const again: SoundForm[] = []
    const one = new OverlayCheck({ ...sources, base: 'national' }, {}, (found) => told.push(found))
    const other = new OverlayCheck({ ...sources, base: 'national' }, {}, (found) => again.push(found))
    const first = sample.map(({ pack, files }) => one.check(pack, files).problems)
    for (const found of told) other.learn(found)
    expect(sample.map(({ pack, files }) => other.check(pack, files).problems)).toEqual(first)
    expect([told.length > 0, again]).toEqual([true, []])
  }, 240_000)
})
