import { DEFAULT_PACK, openPack } from '../../src/cli/composition.ts'
import { openCases } from './opened-cases.ts'

/** What a process of its own answers: where it believes to be, and what follows from every case. */
export interface PrintedCases {
  readonly zone: string
  readonly derived: readonly string[]
}

const printed: PrintedCases = {
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  derived: openCases(await openPack(DEFAULT_PACK)).derived(),
}
process.stdout.write(JSON.stringify(printed))
