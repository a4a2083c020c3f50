import { kindOfStream } from '#core/record'
import type { OpenStore } from '../ports.ts'

/** What changed in the store that an open screen may show. */
export interface RecordNews {
  /** The protection list (支援措置の一覧) is another one than before. */
  readonly list: boolean
  /** The visits there are, by stream, with their versions. */
  readonly visits: ReadonlyMap<string, number>
  /** Today's notices (本日のお知らせ) are others than before. */
  readonly notices?: true
}

/**
 * Tells an open screen that what it shows may have changed, whichever tab or person changed it: a flag set at the back desk is
 * to reach the window within a second. It carries no content; who is told asks again as who they are. Returns what ends it.
 */
export function followRecords(store: Pick<OpenStore, 'watch'>, told: (news: RecordNews) => void): () => void {
  const isOther = onChange()
  const areOther = onChange()
  return store.watch((records) => {
    const of = (kind: string) => records.filter(({ stream }) => kindOfStream(stream) === kind)
    const standing = (kind: string) =>
      of(kind)
        .map(({ stream, version }) => `${stream} ${version}`)
        .join()
    told({
      list: isOther(standing('protection')),
      visits: new Map(of('visit').map(({ stream, version }) => [stream, version])),
      ...(areOther(standing('day')) ? { notices: true } : {}),
    })
  })
}

/** Whether what it is given is another than the last time; the first time nothing is. */
function onChange(): (now: string) => boolean {
  let known: string | undefined
  return (now) => {
    const isOther = known !== undefined && known !== now
    known = now
    return isOther
  }
}
