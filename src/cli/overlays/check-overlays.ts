import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { readYaml } from '#adapters/yaml'
import { checkBase } from '#app/verification/check-base'
import type { OverlayCheck, OverlayReport } from '#app/verification/overlay-check'
import { phrase } from '#locales'
import { ROOT } from '../composition.ts'
import { longestWatch } from '../longest-watch.ts'
import { lineOf, printJson, refuse } from '../report.ts'
import { checkShare, openBase } from './overlay-share.ts'
import type { Share, Told } from './overlay-share.ts'

/** The pack that overlays are put over when none is named. */
const BASE = resolve(ROOT, 'procedures/national')
/** From how many overlays on a second thread is worth opening the base twice. */
const MANY = 30
/** Memory of the second thread, in megabytes; the young part as large as the first thread has it by its command. */
const MEMORY = { maxOldGenerationSizeMb: 350, maxYoungGenerationSizeMb: 192 }

/**
 * Checks a base pack once and every overlay of a folder (`FOLDER/<city>/pack.yaml`): a line for each overlay with problems, the first of
 * them named, the problems of the base, and the totals; with `json` all of them. Exit 1 when there is a problem.
 */
export async function checkOverlays(overlays: string, named: string | undefined, isJson: boolean): Promise<void> {
  const base = resolve(named ?? BASE)
  const folders = (await readdir(resolve(overlays), { withFileTypes: true })).filter((each) => each.isDirectory())
  if (folders.length === 0) refuse([{ code: 'folder-without-overlays', params: { folder: overlays } }])
  const names = folders.map(({ name }) => name).sort()
  const threads = names.length >= MANY && availableParallelism() > 1 ? 2 : 1
  const share: Share = { base, overlays: resolve(overlays), names, threads, next: new SharedArrayBuffer(4) }
  const reports: OverlayReport[] = []
  const other = threads > 1 ? secondThread(share) : undefined
  const { check, templates, known } = await openBase(share, (found) => other?.postMessage(found))
  const others = other === undefined ? undefined : ended(other, reports, check)
  const ofBase = checkBase(check.loaded, templates, readYaml, known, { watch: longestWatch(threads) })
  await checkShare(share, check, (report) => reports.push(report))
  await others
  const sum = (of: (report: OverlayReport) => number): number => reports.reduce((all, each) => all + of(each), 0)
  for (const { reads } of reports) ofBase.readBy(reads)
  const own = ofBase.problems()
  const wrong = reports.filter(({ problems }) => problems.length > 0).sort((a, b) => (a.pack < b.pack ? -1 : 1))
  const counts = {
    overlays: names.length,
    wrong: wrong.length,
    procedures: sum(({ procedures }) => procedures),
    examples: sum(({ examples }) => examples),
    problems: own.length + sum(({ problems }) => problems.length),
  }
  if (isJson) {
    const told = wrong.map(({ pack, problems }) => ({ pack, problems }))
    printJson({ base: basename(base), ...counts, ofBase: own, reports: told })
  } else {
    for (const { pack, problems } of wrong) {
      const [first] = problems
      const shown = { pack, problems: problems.length, first: first === undefined ? '' : lineOf(first) }
      process.stdout.write(`${phrase('ja', 'cli.check.overlay', shown)}\n`)
    }
    for (const problem of own) process.stdout.write(`${lineOf(problem)}\n`)
    process.stdout.write(`${phrase('ja', 'cli.check.overlays', { base: basename(base), ...counts })}\n`)
  }
  process.exitCode = counts.problems === 0 ? 0 : 1
}

function secondThread(share: Share): Worker {
  const worker = new URL('./second-thread.mjs', import.meta.url)
  return new Worker(worker, { workerData: share, resourceLimits: MEMORY })
}

/** Until the second thread has ended: its reports are gathered, and what it found sound is taken over. */
function ended(worker: Worker, reports: OverlayReport[], check: OverlayCheck): Promise<void> {
  return new Promise((done, failed) => {
    worker.on('message', (told: Told) => {
      if ('report' in told) reports.push(told.report)
      else check.learn(told.found)
    })
    worker.on('error', failed)
    worker.on('exit', () => {
      done()
    })
  })
}
