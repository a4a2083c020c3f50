import { basename, resolve } from 'node:path'
import { nationalHolidays } from '#adapters/holidays'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { readOnce } from '#app/read-once'
import { OverlayCheck } from '#app/verification/overlay-check'
import type { OverlayReport } from '#app/verification/overlay-check'
import { formsKnown } from '#app/verification/verify-content'
import type { SoundForm } from '#core/verification'
import { formIds, TEMPLATES } from '../composition.ts'
import { longestWatch } from '../longest-watch.ts'
import { refuse } from '../report.ts'
import { packFiles } from './pack-files.ts'

/** What a thread is told of its share: the folders, and whose turn is next, counted by all threads together. */
export interface Share {
  readonly base: string
  readonly overlays: string
  readonly names: readonly string[]
  /** How many threads share in the work. */
  readonly threads: number
  readonly next: SharedArrayBuffer
}

/** What threads tell one another: the report of an overlay, or a form that need not be looked at again. */
export type Told = { readonly report: OverlayReport } | { readonly found: SoundForm }

/** How many texts are kept read: overlays share many, examples above all. */
const TEXTS = 500

/** A base pack opened for checking overlays of it; `told` hears of what was found sound, for the other thread. */
export async function openBase({ base, threads }: Pick<Share, 'base' | 'threads'>, told: (found: SoundForm) => void) {
  const [files, templates, forms] = [await packFiles(base), await readFolder(TEMPLATES, ''), await formIds()]
  if (!templates.ok) return refuse(templates.problems)
  const known = formsKnown(templates.value, readYaml)
  const read = readOnce(readYaml, TEXTS)
  const sources = { base: basename(base), files, templates: templates.value, forms, read, known }
  const check = new OverlayCheck({ ...sources, holidays: nationalHolidays() }, { watch: longestWatch(threads) }, told)
  return { check, templates: templates.value, known }
}

/** Checks the overlays that nobody has taken yet, one after the other. */
export async function checkShare(
  { overlays, names, next }: Share,
  check: OverlayCheck,
  report: (report: OverlayReport) => void,
): Promise<void> {
  const turns = new Int32Array(next)
  for (let turn = Atomics.add(turns, 0, 1); turn < names.length; turn = Atomics.add(turns, 0, 1)) {
    const name = names[turn] ?? ''
    report(check.check(name, await packFiles(resolve(overlays, name))))
  }
}
