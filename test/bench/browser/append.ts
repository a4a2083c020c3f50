import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchProfile, openStorePage } from '../../faults/vault/open-profile.ts'
import { servePage } from '../../faults/vault/serve-page.ts'
import { rounded, type Figure } from '../figure.ts'
import { LAUNCH } from './launch.ts'

const ROUNDS = 20
/** Shares of plain writing in the same run, and what sealing and chaining are of a sealed bulk insert. */
const GOAL = { append: 1.3, 'visit saved': 2, 'encryption of bulk insert': 0.25 }

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
    const visit = pace.visit / pace.plainVisit
    const encryption = (pace.bulk - pace.plainBulk) / pace.bulk
    const ms = (value: number): string => `${value.toFixed(2)} ms`
    return {
      goal: GOAL,
      value: {
        append: rounded(append),
        'visit saved': rounded(visit),
        'encryption of bulk insert': rounded(encryption),
        'append, ms': rounded(pace.append, 2),
        'visit of 12 commands, ms': rounded(pace.visit, 1),
      },
      peer: {
        'plain append': ms(pace.plainAppend),
        'plain visit of 12 commands': ms(pace.plainVisit),
        'plain bulk insert of 200': ms(pace.plainBulk),
      },
      met: append <= GOAL.append && visit <= GOAL['visit saved'] && encryption <= GOAL['encryption of bulk insert'],
    }
  } finally {
    await context.close()
    await site.stop()
    rmSync(profile, { recursive: true, force: true })
  }
}
