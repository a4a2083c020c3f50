import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OfficeParts } from '#app/office/office-parts'
import { readOffice } from '#app/office/read-office'
import { signedText } from '#app/office/signed-text'
import type { Catalogue } from '#core/definitions'
import type { Envelope } from '#core/record'
import { success } from '#core/value'
import {
  codesOf,
  enter,
  foundedOffice,
  give,
  jst,
  openPage,
  readDesk,
  request,
  value,
  waiting,
  type Page,
  type Terminal,
} from './town-office.ts'

/*
 * F59: somebody who can write the store, and even holds the keys that seal it, adds or changes rows of the office's record.
 * Nothing of it confers a right, and the row is named.
 */

let catalogue: Catalogue
let terminal: Terminal
let page: Page
let stored: readonly Envelope[]

beforeAll(async () => {
  catalogue = await readDesk()
})

beforeEach(async () => {
  ;({ terminal, page } = await foundedOffice(catalogue))
  stored = value(await terminal.store.records.read('real/office/main'))
})

/** The office as it reads when the store holds these rows. */
const readWith = (rows: readonly Envelope[]) => {
  const records: OfficeParts['records'] = { ...terminal.store.records, read: async () => success(rows) }
  return readOffice({ ...page.parts, records })
}

/** A row after the last one, signed by whom the test says. */
const row = async (
  signer: string | undefined,
  { type, actor, payload, ...changes }: Partial<Envelope> & Pick<Envelope, 'type' | 'actor'> & { payload: object },
): Promise<Envelope> => {
  const event: Envelope = {
    stream: 'real/office/main',
    seq: stored.length + 1,
    id: 'FORGED',
    terminal: 'T1',
    actor,
    recordedAt: terminal.now,
    timeSource: 'terminal',
    type,
    v: 1,
    catalogue: 'c1',
    domain: 'office',
    payload,
    ...changes,
  }
  const signature = signer === undefined ? 'AAAA' : await page.vault.signAs(signer, signedText(event))
  return { ...event, payload: { ...payload, signature } }
}

const rolesOf = async (rows: readonly Envelope[], user: string): Promise<readonly string[]> =>
  value(await readWith(rows))
    .state.grants.filter((grant) => grant.user === user && grant.decision === 'registered')
    .map(({ role }) => role)

const forged = (seq: number) => [{ code: 'office-event-forged', params: { seq } }]

const manager = { ...request({ role: 'general-manager', domains: [] }), grant: 'G-FORGED' }

describe('a row that nobody signed', () => {
  it.each(['manager', 'head', 'clerk-1', 'nobody'])('is set aside, said to be of %s', async (actor) => {
    const rows = [...stored, await row(undefined, { type: 'grant-requested', actor, payload: manager })]
    expect(value(await readWith(rows)).problems).toEqual(forged(rows.length))
    expect(await rolesOf(rows, 'clerk-1')).toEqual(['system-user'])
  })

  it('is named when somebody signs in, who is let in with their own rights', async () => {
    const records: OfficeParts['records'] = {
      ...terminal.store.records,
      read: async () =>
        success([...stored, await row(undefined, { type: 'grant-requested', actor: 'head', payload: manager })]),
    }
    const { openOffice } = await import('#app/office/open-office')
    const office = openOffice({ ...page.parts, records })
    const signedIn = value(await office.signIn('clerk-1', { type: 'password', password: 'a password of this test' }))
    expect(signedIn.principal.roles).toEqual(['system-user'])
    expect(signedIn.problems).toEqual(forged(stored.length + 1))
  })
})

describe('a row that is signed', () => {
  it('counts when the right person signed it', async () => {
    const rows = [...stored, await row('head', { type: 'grant-requested', actor: 'head', payload: manager })]
    expect(value(await readWith(rows)).problems).toEqual([])
  })

  it('is set aside by the key of another than it names', async () => {
    const rows = [...stored, await row('clerk-1', { type: 'grant-requested', actor: 'head', payload: manager })]
    expect(value(await readWith(rows)).problems).toEqual(forged(rows.length))
  })

  it.each([
    ['grant-requested', manager],
    ['grant-registered', { grant: 'G-FORGED' }],
    ['person-registered', { user: 'x-1', name: 'x', section: 'residents', signingKey: 'k' }],
    ['renewal-approved', { renewal: 'R' }],
    ['hours-extended', { extension: 'E', from: 0, to: 1, reason: 'x' }],
    ['stopped-now', { stop: 'S', reason: 'x' }],
    ['clock-cleared', { reason: 'x' }],
    ['deputising-begun', { from: '2026-04-10', to: '2026-04-11', reason: 'x' }],
    ['office-founded', { ...manager, signingKey: 'k' }],
    ['renewal-proposed', { renewal: 'R', grants: 'not a list' }],
    ['grant-refused', {}],
  ])('%s is set aside when its own signer had no right to it', async (type, payload) => {
    const rows = [...stored, await row('clerk-1', { type, actor: 'clerk-1', payload })]
    const read = value(await readWith(rows))
    expect(read.problems).toEqual(forged(rows.length))
    expect(read.state).toEqual({ ...value(await readWith(stored)).state, version: rows.length })
  })

  it('is set aside when it says that its actor deputises and the record does not', async () => {
    const stop = { type: 'stopped-now', actor: 'deputy', payload: { stop: 'S', reason: 'x' } }
    expect(value(await readWith([...stored, await row('deputy', stop)])).problems).toEqual([])
    const rows = [...stored, await row('deputy', { ...stop, onBehalfOf: 'manager' })]
    expect(value(await readWith(rows)).problems).toEqual(forged(rows.length))
  })

  it('is set aside when it is dated back before what was recorded last', async () => {
    const payload = { user: 'clerk-1' }
    const before = { recordedAt: terminal.now - 3_600_000 }
    const rows = [...stored, await row('clerk-1', { type: 'reset-requested', actor: 'clerk-1', payload, ...before })]
    expect(value(await readWith(rows)).problems).toEqual(forged(rows.length))
  })
})

describe('a signature that is used again', () => {
  it('is worth nothing on another place, id, time or content', async () => {
    // An act its signer may do at any time, any number of times: only the signature can tell that it is used again.
    value(await give(page, { type: 'clear-clock', reason: '時計を合わせた' }))
    stored = value(await terminal.store.records.read('real/office/main'))
    const { seq, payload, ...rest } = stored.at(-1)!
    const next = { ...rest, payload: { reason: (payload as { reason: string }).reason } }
    const genuine = await row('manager', next)
    expect(value(await readWith([...stored, genuine])).problems).toEqual([])
    for (const again of [
      { ...stored.at(-1)!, seq: seq + 1 },
      { ...genuine, id: 'OTHER' },
      { ...genuine, recordedAt: genuine.recordedAt + 1 },
      { ...genuine, onBehalfOf: 'manager' },
      { ...genuine, type: 'store-loss-cleared' },
      { ...genuine, payload: { ...(genuine.payload as object), reason: 'y' } },
    ])
      expect(value(await readWith([...stored, again])).problems).toEqual(forged(seq + 1))
  })

  it('is worth nothing once the row was changed', async () => {
    for (const [index, event] of stored.entries()) {
      const payload = { ...(event.payload as object), role: 'general-manager', to: '2099-03-31' }
      const rows = stored.with(index, { ...event, payload })
      const read = await readWith(rows)
      const problems = read.ok ? read.value.problems : read.problems
      expect(problems[0], event.type).toEqual(forged(index + 1)[0])
    }
  })
})

describe('a record that is not whole', () => {
  it('is not read when a row is missing, repeated or of another stream', async () => {
    expect(codesOf(await readWith(stored.toSpliced(2, 1)))).toEqual(['event-out-of-sequence'])
    expect(codesOf(await readWith([...stored, ...stored.slice(-1)]))).toEqual(['event-out-of-sequence'])
    const moved = stored.with(1, { ...stored[1]!, stream: 'real/office/other' })
    expect(codesOf(await readWith(moved))).toEqual(['event-out-of-sequence'])
  })

  it('is no office without rows or without a genuine founding', async () => {
    expect(codesOf(await readWith([]))).toEqual(['office-not-founded'])
    const first = stored[0]!
    const other = { ...first, payload: { ...(first.payload as object), name: '別人' } }
    expect(codesOf(await readWith([other]))).toEqual(['office-event-forged'])
  })

  it('stops at a row of a newer program', async () => {
    const rows = [...stored, await row('head', { type: 'throne-ascended', actor: 'head', payload: {} })]
    expect(codesOf(await readWith(rows))).toEqual(['event-type-unknown'])
  })

  it('lets a right that ended not be used by turning back the clock', async () => {
    terminal.now = jst('2026-04-12', 9)
    value(await enter(page, 'head'))
    value(await give(page, { type: 'request-grant', request: request({ user: 'clerk-9' }) }))
    terminal.now = jst('2026-04-11', 9)
    const again = openPage(terminal)
    value(await enter(again, 'manager'))
    const id = await waiting(again, 'clerk-9')
    expect(codesOf(await give(again, { type: 'register-grant', request: id }))).toEqual(['clock-behind-office'])
    value(await give(again, { type: 'clear-clock', reason: '時計を合わせた' }))
    expect(again.cleared).toEqual(['clock'])
    value(await give(again, { type: 'register-grant', request: id }))
    expect(value(await readOffice(again.parts)).problems).toEqual([])
  })
})
