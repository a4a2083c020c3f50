import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { codes, openSignedIn, openTab, PASSWORD, value, type Disk, type Tab } from '../contract/protected-store.ts'
import { newDisk } from './machine.ts'

const open: Tab[] = []
afterEach(() => {
  for (const { store } of open.splice(0)) store.close()
})

/** A terminal whose two clocks a test moves; `set` moves only the one that a person could set. */
const terminal = async (disk: Disk) => {
  let [wall, steady] = [1_775_174_400_000, 0]
  const made = value(await openTab(disk, { vault: { now: () => wall, monotonic: () => steady } }))
  open.push(made)
  return {
    ...made,
    set: (ms: number) => (wall += ms),
    pass: (ms: number) => {
      wall += ms
      steady += ms
    },
  }
}

const founded = async (): Promise<Disk> => {
  const disk = newDisk()
  const { store } = value(await openSignedIn(disk))
  store.close()
  return disk
}

const guess = { type: 'password', password: 'not the one, surely' } as const
const right = { type: 'password', password: PASSWORD } as const

const seconds = (result: Awaited<ReturnType<Tab['vault']['unlock']>>): number =>
  result.ok ? 0 : Number(result.problems[0]?.params['seconds'] ?? 0)

describe('wrong passwords (F48)', () => {
  it('fifty of them take hours, at most ten in any minute, and never shut the person out for good', async () => {
    const { vault, pass } = await terminal(await founded())
    const tried: number[] = []
    let now = 0
    while (tried.length < 50) {
      const result = await vault.unlock('u1', guess)
      if (codes(result)[0] === 'secret-wrong') tried.push(now)
      const wait = seconds(result) * 1000
      pass(wait)
      now += wait
    }
    for (const at of tried) expect(tried.filter((other) => other >= at && other < at + 60_000).length).toBeLessThan(11)
    expect(tried.at(-1)).toBeGreaterThan(3 * 3_600_000)
    pass(300_000)
    value(await vault.unlock('u1', right))
    await vault.lock()
    expect(codes(await vault.unlock('u1', guess))).toEqual(['secret-wrong'])
    value(await vault.unlock('u1', right))
  })

  it('tell how many are left before one has to wait', async () => {
    const { vault } = await terminal(await founded())
    const left = []
    for (let n = 0; n < 3; n += 1) left.push(await vault.unlock('u1', guess))
    expect(left.map((result) => (result.ok ? undefined : result.problems[0]?.params))).toEqual([
      { triesLeft: 2 },
      { triesLeft: 1 },
      { triesLeft: 0 },
    ])
    expect(await vault.unlock('u1', right)).toMatchObject({
      problems: [{ code: 'too-many-tries', params: { seconds: 5 } }],
    })
  })

  it('make one wait again after a new start, and the clock set forward skips nothing', async () => {
    const disk = await founded()
    const before = await terminal(disk)
    for (let n = 0; n < 3; n += 1) await before.vault.unlock('u1', guess)
    before.set(86_400_000)
    expect(seconds(await before.vault.unlock('u1', right))).toBe(5)
    const after = await terminal(disk)
    after.set(86_400_000)
    expect(seconds(await after.vault.unlock('u1', right))).toBe(5)
    after.pass(5000)
    value(await after.vault.unlock('u1', right))
  })

  it('in several tabs are counted together', async () => {
    const disk = await founded()
    const tabs = [await terminal(disk), await terminal(disk), await terminal(disk)]
    const results = await Promise.all(Array.from({ length: 12 }, (_, n) => tabs[n % 3]!.vault.unlock('u1', guess)))
    expect(results.filter((result) => codes(result)[0] === 'secret-wrong')).toHaveLength(3)
  })

  it('do not keep out whoever has the passkey', async () => {
    const disk = await founded()
    const { vault, pass } = await terminal(disk)
    value(await vault.unlock('u1', right))
    value(await vault.addPasskey(new Uint8Array(32).fill(7)))
    await vault.lock()
    for (let n = 0; n < 5; n += 1) {
      await vault.unlock('u1', guess)
      pass(4000)
    }
    expect(codes(await vault.unlock('u1', guess))).toEqual(['too-many-tries'])
    value(await vault.unlock('u1', { type: 'passkey', prf: new Uint8Array(32).fill(7), password: PASSWORD }))
  })
})

describe('the PIN of a shift', () => {
  const until = 1_775_174_400_000 + 6 * 3_600_000

  it('opens what this page locked, five wrong ones at most', async () => {
    const disk = await founded()
    const { vault } = await terminal(disk)
    value(await vault.unlock('u1', right))
    for (const weak of ['1111', '1234', '12', 'abcd', '123456789'])
      expect(codes(await vault.setPin(weak, until))).toEqual(['secret-too-weak'])
    value(await vault.setPin('4096', until))
    await vault.lock()
    expect(codes(await vault.unlock('u1', { type: 'pin', pin: '4095' }))).toEqual(['secret-wrong'])
    value(await vault.unlock('u1', { type: 'pin', pin: '4096' }))
    await vault.lock()
    const other = await terminal(disk)
    expect(codes(await other.vault.unlock('u1', { type: 'pin', pin: '4096' }))).toEqual(['pin-gone'])
    const answers = []
    for (let n = 0; n < 5; n += 1) answers.push(codes(await vault.unlock('u1', { type: 'pin', pin: '0000' }))[0])
    expect(answers).toEqual(['secret-wrong', 'secret-wrong', 'secret-wrong', 'secret-wrong', 'pin-gone'])
    expect(codes(await vault.unlock('u1', { type: 'pin', pin: '4096' }))).toEqual(['pin-gone'])
    value(await vault.unlock('u1', right))
  })

  it('ends with the shift, by either clock', async () => {
    for (const move of ['set', 'pass'] as const) {
      const machine = await terminal(await founded())
      value(await machine.vault.unlock('u1', right))
      value(await machine.vault.setPin('4096', until))
      await machine.vault.lock()
      machine[move](6 * 3_600_000)
      expect(codes(await machine.vault.unlock('u1', { type: 'pin', pin: '4096' }))).toEqual(['pin-gone'])
    }
  })

  it('opens the account of nobody else', async () => {
    const machine = await terminal(await founded())
    value(await machine.vault.unlock('u1', right))
    value(await machine.vault.issueAccount('u2'))
    value(await machine.vault.setPin('4096', until))
    await machine.vault.lock()
    expect(codes(await machine.vault.unlock('u2', { type: 'pin', pin: '4096' }))).toEqual(['pin-gone'])
  })
})
