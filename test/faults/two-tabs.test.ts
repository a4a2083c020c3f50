import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { browserHash } from '#adapters/browser'
import { checkChain } from '#core/audit'
import { auditOf, visitEvent, visitStream } from '../adapters/contract/sample-visit.ts'
import { openSignedIn, value, type Tab } from '../adapters/contract/protected-store.ts'
import { newDisk } from '../adapters/vault/machine.ts'
import { generator } from './vault/generator.ts'

/** One edit as its tab saw it. */
interface Edit {
  readonly tab: number
  readonly text: string
  /** Version before, where it was acknowledged. */
  readonly at?: number
}

/** What the record holds in the end must be exactly the acknowledged edits, each at the version it was told. */
const lostUpdates = (history: readonly Edit[], texts: readonly string[]): readonly string[] => [
  ...history.flatMap(({ at, text }) => (at === undefined || texts[at - 1] === text ? [] : [`lost: ${text}`])),
  ...texts.flatMap((text, index) =>
    history.some((edit) => edit.text === text && edit.at === index + 1) ? [] : [`unacknowledged: ${text}`],
  ),
]

const EDITS = process.env['TEST_FULL'] === undefined ? 200 : 2000

describe('two tabs edit one visit (F08)', () => {
  it('the checker finds a lost and an unacknowledged edit', () => {
    const history = [
      { tab: 0, text: 'a', at: 1 },
      { tab: 1, text: 'b', at: 1 },
    ]
    expect(lostUpdates(history, ['b'])).toEqual(['lost: a'])
    expect(lostUpdates([], ['b'])).toEqual(['unacknowledged: b'])
  })

  it(`${EDITS} interleaved edits: none is lost`, { timeout: 300_000 }, async () => {
    const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
    console.log(`seed ${seed}`)
    const random = generator(seed)
    const disk = newDisk()
    const tabs = [value(await openSignedIn(disk)), value(await openSignedIn(disk))]
    const stream = visitStream('01A')
    const first = [visitEvent(stream, 1)]
    value(await tabs[0]!.store.records.append(stream, 0, first, auditOf(first)))
    const history: Edit[] = []

    const work = async (tab: Tab, index: number): Promise<void> => {
      let version = 1
      for (let n = 0; n < EDITS / 2; n += 1) {
        const text = `${index}-${n}`
        // Now and then a tab looks at what is there; else it goes on from what it last saw, as a screen does.
        if (random() < 0.4) version = value(await tab.store.records.read(stream)).length
        const event = visitEvent(stream, version + 1, {
          id: `E-${text}`,
          type: 'fact-stated',
          payload: { subject: { type: 'person', id: 'p1' }, fact: 'note', value: text, origin: 'visitor' },
        })
        const written = await tab.store.records.append(stream, version, [event], auditOf([event]))
        if (written.ok) {
          history.push({ tab: index, text, at: version })
          version = written.value.version
        } else {
          expect(written.problems.map(({ code }) => code)).toEqual(['version-conflict'])
          history.push({ tab: index, text })
          version = Number(written.problems[0]?.params['actual'])
        }
      }
    }
    await Promise.all(tabs.map(work))

    const texts = value(await tabs[0]!.store.records.read(stream))
      .slice(1)
      .map(({ payload }) => (payload as { readonly value: string }).value)
    expect(history).toHaveLength(EDITS)
    expect(lostUpdates(history, texts)).toEqual([])
    for (const tab of [0, 1]) expect(history.some((edit) => edit.tab === tab && edit.at !== undefined)).toBe(true)
    expect(history.some(({ at }) => at === undefined)).toBe(true)
    expect(checkChain('T1', value(await tabs[1]!.store.audit.read('T1')), browserHash.digest)).toEqual([])
    for (const { store } of tabs) store.close()
  })
})
