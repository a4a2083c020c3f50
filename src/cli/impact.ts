import { relative, resolve } from 'node:path'
import { findImpact } from '#app/impact/find-impact'
import { drawCase } from '#app/residents/draw-case'
import { dayFromIso } from '#core/value'
import type { CaseFile } from '#core/verification'
import { inventedPeople, wordImpact } from '#locales'
import { parseArguments } from './arguments.ts'
import { openPack } from './composition.ts'
import { printJson, refuse } from './report.ts'

/** Steps of the solver for one question: several times what the real definitions take. */
const STEPS = 400_000
/** Processor seconds for one question; what they do not suffice for is sampled, and the sheet says so. */
const SECONDS = 10
/** How many residents are drawn for what the solver does not finish. */
const DRAWN = 200
const SEED = 1

/**
 * `npm run --silent impact -- --old FOLDER --new FOLDER [--on DATE] [--json]`: what a change of definitions does, from the pack
 * folders of two states of the content: JSON, or one sheet for the sections to agree on (要綱5条2号).
 */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['old', 'new', 'on'], ['json'])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const { old: before, new: after, on = '2026-04-03' } = args.values
  if (before === undefined) refuse([{ code: 'option-missing', params: { option: '--old' } }])
  if (after === undefined) refuse([{ code: 'option-missing', params: { option: '--new' } }])
  const day = dayFromIso(on)
  if (day === undefined)
    refuse([{ code: 'option-wrong', params: { option: '--on', value: on, expected: 'YYYY-MM-DD' } }])
  const [old, now] = await Promise.all([openPack(before), openPack(after)])
  for (const [folder, loaded] of [[before, old] as const, [after, now] as const])
    if (loaded.catalogue === undefined) refuse([...loaded.problems, { code: 'impact-unreadable', params: { folder } }])
  const residents = Array.from({ length: DRAWN }, (_, index): CaseFile => {
    const { title: _title, ...file } = drawCase({ seed: SEED, index, receivedOn: on, words: inventedPeople })
    return file
  })
  const impact = findImpact({ old, new: now, on: day, steps: STEPS, watch, residents })
  if (impact === undefined) return
  if (args.flags.has('json')) return printJson(impact)
  const named = (folder: string): string => relative(process.cwd(), resolve(folder))
  const catalogues = [old.catalogue, now.catalogue].filter((each) => each !== undefined)
  process.stdout.write(`${wordImpact(impact, { old: named(before), new: named(after), catalogues }).join('\n')}\n`)
}

/** Counts the processor's time, so that a busy machine answers the same. */
function watch(): () => boolean {
  const start = process.cpuUsage()
  return () => process.cpuUsage(start).user > SECONDS * 1_000_000
}

await main()
