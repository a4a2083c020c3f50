import { parentPort, workerData } from 'node:worker_threads'
import { checkShare, openBase } from './overlay-share.ts'
import type { Share } from './overlay-share.ts'

/** A second thread that checks overlays while the first checks their base. */
const share = workerData as Share
const { check } = await openBase(share.base)
await checkShare(share, check, (report) => {
  parentPort?.postMessage({ ...report, findings: [] })
})
