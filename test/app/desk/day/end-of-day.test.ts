import { beforeAll, describe, expect, it } from 'vitest'
import { closingSheet } from '#app/audit/closing-sheet'
import type { Content } from '#app/desk/load-content'
import { dutyClock } from '#app/desk/desk-duties'
import { openDesk } from '#app/desk/open-desk'
import { japan } from '../../../core/hours/border-table.ts'
import { clerkOf } from './one-visit.ts'
import { clerk, memoryStore, realParts, sampleContent, value } from './real-desk.ts'
import { CLOSING, MORNING, stateOf } from './around-closing.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

describe('ending the day', () => {
  const open = async (at: string, clockSource: 'terminal' | 'suspect' = 'terminal') => {
    const now = { epochMs: japan(at), source: clockSource } as { epochMs: number; source: 'terminal' | 'suspect' }
    const store = await memoryStore()
    const parts = realParts(content, store, { now: () => ({ ...now }) })
    const desk = openDesk(parts)
    const principal = clerk(content.catalogue)
    const started = clerkOf(desk, principal)
    for (const act of started.acts.slice(0, 4)) value(await act())
    return { now, store, parts, desk, principal, visit: started.visit() ?? '' }
  }

  it('suspends at closing, once, and says so in the audit', async () => {
    const { now, store, desk, principal, visit } = await open('2026-04-03T20:30:00')
    now.epochMs = CLOSING
    expect(value(await desk.closeDay(principal))).toEqual({ closedAt: CLOSING, suspended: 1, failed: 0 })
    expect((await stateOf(store, visit)).suspension?.reason).toEqual({ code: 'closing' })
    expect(value(await store.audit.read('T1')).at(-1)?.content).toMatchObject({
      action: 'closing',
      counts: { suspended: 1, failed: 0 },
    })
    expect(value(await desk.closeDay(principal))).toMatchObject({ suspended: 0 })
  })

  it('does at the next sign-in what nobody was there to do, and leaves the new day’s visits alone', async () => {
    const { now, store, desk, principal, visit } = await open('2026-04-03T20:30:00')
    now.epochMs = MORNING
    const fresh = clerkOf(desk, principal)
    value(await fresh.acts[0]!())
    expect(value(await desk.closeDay(principal))).toEqual({ closedAt: CLOSING, suspended: 1, failed: 0 })
    expect((await stateOf(store, visit)).phase).toBe('suspended')
    expect((await stateOf(store, fresh.visit() ?? '')).phase).toBe('awaiting-visitor')
    expect(value(await desk.interrupted(principal)).map((line) => line.visit)).toEqual([visit])
  })

  it('touches nothing while the desk is open', async () => {
    const { store, desk, principal, visit } = await open('2026-04-03T20:30:00')
    const before = value(await store.audit.read('T1'))
    expect(value(await desk.closeDay(principal))).toMatchObject({ suspended: 0, failed: 0 })
    expect((await stateOf(store, visit)).phase).toBe('open')
    expect(value(await store.audit.read('T1'))).toEqual(before)
  })

  it('goes through while the clock is suspect, and nothing else does', async () => {
    const { now, store, desk, principal, visit } = await open('2026-04-03T20:30:00')
    now.source = 'suspect'
    const { version } = await stateOf(store, visit)
    const add = await desk.execute(
      {
        type: 'record',
        visit,
        expectedVersion: version,
        drafts: [{ type: 'person-added', payload: { person: 'p9' } }],
      },
      principal,
    )
    expect(add).toMatchObject({ ok: false, problems: [{ code: 'clock-suspect' }] })
    expect(await desk.execute({ type: 'open-visit', ticket: '13' }, principal)).toMatchObject({
      ok: false,
      problems: [{ code: 'clock-suspect' }],
    })
    expect(desk.state()).toMatchObject({ clockSuspect: true })
    const away = await desk.execute(
      {
        type: 'record',
        visit,
        expectedVersion: version,
        drafts: [{ type: 'visit-suspended', payload: { reason: { code: 'clock' } } }],
      },
      principal,
    )
    expect(away.ok).toBe(true)
    expect(value(await store.records.read(visit)).at(-1)).toMatchObject({ timeSource: 'suspect' })
  })

  it('is refused to whoever has no right to it', async () => {
    const { now, desk, principal } = await open('2026-04-03T20:30:00')
    now.epochMs = CLOSING
    expect(await desk.closeDay({ ...principal, operations: ['visit.execute'] })).toMatchObject({
      ok: false,
      problems: [{ code: 'operation-not-granted' }],
    })
  })
})

describe('extensions and stops at the desk', () => {
  const HOUR = 3_600_000
  const deskAt = async (epochMs: number, adjustments: Parameters<typeof realParts>[3]) => {
    const store = await memoryStore()
    const parts = realParts(content, store, { now: () => ({ epochMs, source: 'terminal' }) }, adjustments)
    const desk = openDesk(parts)
    const answer = await desk.execute({ type: 'open-visit', ticket: '1' }, clerk(content.catalogue))
    return { opened: answer.ok, state: desk.state() }
  }
  const half = CLOSING + HOUR / 2

  it.each([
    ['none handed in', [], false],
    ['one for this evening', [{ from: CLOSING, to: CLOSING + HOUR }], true],
    ['one for this terminal', [{ from: CLOSING, to: CLOSING + HOUR, terminals: ['T1'] }], true],
    ['one for another terminal', [{ from: CLOSING, to: CLOSING + HOUR, terminals: ['T2'] }], false],
    ['one for another date', [{ from: CLOSING - 24 * HOUR, to: CLOSING - 23 * HOUR }], false],
    ['one that is over', [{ from: CLOSING, to: CLOSING + HOUR / 4 }], false],
    ['one that says it reaches for a week', [{ from: CLOSING - 24 * HOUR, to: CLOSING + 144 * HOUR }], false],
  ])('extension: %s', async (_, extensions, opened) => {
    expect((await deskAt(half, () => ({ extensions, stops: [] }))).opened).toBe(opened)
  })

  it('lets a stop win over an extension, an emergency stop without an end too', async () => {
    const extensions = [{ from: CLOSING, to: CLOSING + HOUR }]
    for (const stop of [{ from: half - 1, to: half + HOUR }, { from: half - 1 }])
      expect((await deskAt(half, () => ({ extensions, stops: [stop] }))).opened).toBe(false)
  })

  it('says when it closes and which notice is reached, by what is in force', async () => {
    const noon = japan('2026-04-03T12:00:00')
    expect((await deskAt(noon, undefined)).state).toMatchObject({ closesAt: CLOSING, closing: false })
    expect((await deskAt(noon, undefined)).state).not.toHaveProperty('notice')
    const stops = [{ from: noon + 8 * 60_000, to: noon + HOUR }]
    expect((await deskAt(noon, () => ({ extensions: [], stops }))).state).toMatchObject({
      closesAt: noon + 8 * 60_000,
      notice: 10,
    })
    expect((await deskAt(CLOSING, undefined)).state).toMatchObject({ closing: true, hours: { state: 'closed' } })
  })
})

describe('the duties of a page', () => {
  it('finds at its start the closing that was missed, and locks first on waking', async () => {
    const now = { epochMs: japan('2026-04-04T09:00:00'), source: 'terminal' as 'terminal' | 'suspect' }
    const parts = realParts(content, await memoryStore(), { now: () => ({ ...now }) })
    const tick = dutyClock(parts, japan('2026-04-03T20:30:00'))
    expect(tick().map(({ type }) => type)).toEqual(['lock', 'close-day'])
    now.epochMs += 1000
    expect(tick()).toEqual([])
    now.epochMs += 13 * 3_600_000
    expect(tick().map(({ type }) => type)).toEqual(['lock', 'close-day'])
    now.source = 'suspect'
    now.epochMs -= 3_600_000
    expect(tick()).toEqual([])
  })
})

describe('the closing sheet', () => {
  it('says where the chain ends, what was done today and which tickets are left, and names nobody', async () => {
    const now = { epochMs: japan('2026-04-02T10:00:00'), source: 'terminal' as const }
    const store = await memoryStore()
    const parts = realParts(content, store, { now: () => ({ ...now }) })
    const desk = openDesk(parts)
    const principal = clerk(content.catalogue)
    value(await clerkOf(desk, principal, '7').acts[0]!())
    now.epochMs = japan('2026-04-03T10:00:00')
    const yesterday = value(await store.audit.read('T1')).length
    for (const act of clerkOf(desk, principal, '12').acts) value(await act())
    for (const act of clerkOf(desk, principal, '13').acts.slice(0, 5)) value(await act())
    now.epochMs = CLOSING
    value(await desk.closeDay(principal))
    const entries = value(await store.audit.read('T1'))
    const drawn: string[] = []
    const qrCode = (text: string) => {
      drawn.push(text)
      return { size: 1, path: '' }
    }
    const sheet = value(await closingSheet(parts, principal, { log: store.audit, qrCode }))
    const last = entries.at(-1)!
    expect(sheet).toMatchObject({
      terminal: 'T1',
      day: '2026-04-03',
      entries: entries.length - yesterday,
      seq: last.seq,
      hash: last.hash,
      counts: { opened: 2, closed: 1, suspended: 3, printed: 1, confirmed: 1, voided: 0, refused: 0 },
      open: [],
      suspended: ['7', '13'],
    })
    expect(drawn).toEqual([`${last.seq}:${last.hash}`])
    // The hash may hold any digits, and the chain's end says nothing of anybody.
    expect(JSON.stringify({ ...sheet, hash: '', at: 0 })).not.toMatch(/見本|花子|090/)
    const stranger = { ...principal, operations: ['visit.execute'] }
    expect((await closingSheet(parts, stranger, { log: store.audit, qrCode })).ok).toBe(false)
  })
})
