import { parentPort, workerData } from 'node:worker_threads'
import type { SoundForm } from '#core/verification'
import { checkShare, openBase } from './overlay-share.ts'
import type { Share, Told } from './overlay-share.ts'

/** A second thread that checks overlays while the first checks their base. */
const share = workerData as Share
const tell = (told: Told): void => parentPort?.postMessage(told)
const { check } = await openBase(share, (found) => {
  tell({ found })
})
parentPort?.on('message', (found: SoundForm) => {
  check.learn(found)
})
await checkShare(share, check, (report) => {
  tell({ report: { ...report, findings: [] } })
})
parentPort?.close()
