import { kindOfStream } from '#core/record'
import type { OpenStore } from '../ports.ts'

/** What changed in the store that an open screen may show. */
export interface RecordNews {
  /** The protection list (支援措置の一覧) is another one than before. */
  readonly list: boolean
  /** The visits there are, by stream, with their versions. */
  readonly visits: ReadonlyMap<string, number>
}

/**
 * Tells an open screen that what it shows may have changed, whichever tab or person changed it: a flag set at the back desk is
 * to reach the window within a second. It carries no content; who is told asks again as who they are. Returns what ends it.
 */
export function followRecords(store: Pick<OpenStore, 'watch'>, told: (news: RecordNews) => void): () => void {
  let known: string | undefined
  return store.watch((records) => {
    const of = (kind: string) => records.filter(({ stream }) => kindOfStream(stream) === kind)
    const list = of('protection')
      .map(({ stream, version }) => `${stream} ${version}`)
      .join()
    const isOther = known !== undefined && known !== list
    known = list
    told({ list: isOther, visits: new Map(of('visit').map(({ stream, version }) => [stream, version])) })
  })
}
