import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchProfile, openStorePage } from '../../faults/vault/open-profile.ts'
import { servePage } from '../../faults/vault/serve-page.ts'
import { rounded, type Figure } from '../figure.ts'
import { LAUNCH } from './launch.ts'

const ROUNDS = 20
const GOAL = { append: 1.3, 'visit saved, ms': 2, 'encryption of bulk insert': 0.25 }

/** P10: an event sealed, chained and written on a disk, beside the plainest way to write the same with the same durability. */
export async function appendFigure(): Promise<Figure> {
  const site = await servePage()
  const profile = mkdtempSync(join(tmpdir(), 'bench-'))
  const context = await launchProfile(profile, LAUNCH)
  try {
    const store = await openStorePage(context, site.address)
    await store.open('bench')
    await store.enter()
    const pace = await store.pace(ROUNDS)
    const append = pace.append / pace.plainAppend
    const encryption = (pace.bulk - pace.plainBulk) / pace.plainBulk
    const ms = (value: number): string => `${value.toFixed(2)} ms`
    return {
      goal: GOAL,
      value: {
        append: rounded(append),
        'visit saved, ms': rounded(pace.append, 2),
        'encryption of bulk insert': rounded(encryption),
        'visit of 12 commands': rounded(pace.visit / pace.plainVisit),
      },
      peer: {
        'plain append': ms(pace.plainAppend),
        'plain visit of 12 commands': ms(pace.plainVisit),
        'plain bulk insert of 200': ms(pace.plainBulk),
      },
      met:
        append <= GOAL.append &&
        pace.append <= GOAL['visit saved, ms'] &&
        encryption <= GOAL['encryption of bulk insert'],
    }
  } finally {
    await context.close()
    await site.stop()
    rmSync(profile, { recursive: true, force: true })
  }
}
