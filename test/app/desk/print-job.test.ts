import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import type { VisitDraft } from '#core/record'
import { fact, moved, openPaper } from './day/open-paper.ts'
import { sampleContent, value } from './day/real-desk.ts'

// One print job for the visit: all sheets out of one dialog, counted together, taken back by their numbers.

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

describe('one print job for the visit', () => {
  it('takes all sheets out of one dialog in the order of the windows, numbered one after another', async () => {
    const { print, view } = await openPaper(content)
    const answer = value(await print())
    const { sheets } = await view()
    expect(sheets.map(({ form }) => form)).toEqual(answer.jobs?.map(({ data }) => data.form))
    expect([sheets[0]?.form, sheets.at(-1)?.form]).toEqual(['resident-change', 'guide-sheet'])
    expect(sheets.length).toBeGreaterThan(2)
    expect(new Set(sheets.map(({ batch }) => batch)).size).toBe(1)
    expect(sheets.map(({ serial }) => serial?.slice(-2))).toEqual(sheets.map((_, i) => String(i + 1).padStart(2, '0')))
  })

  it('gives no number by being looked at: what is drawn ahead, however often, is numbered as what is printed', async () => {
    const { paper, print, view, audit } = await openPaper(content)
    const serials = async () =>
      (await paper()).sheets.filter(({ job, offered }) => job !== undefined && !offered).map(({ serial }) => serial)
    const before = await audit()
    const [first, again] = [await serials(), await serials()]
    expect(again).toEqual(first)
    expect(await audit()).toEqual(before)
    value(await print())
    expect((await view()).sheets.map(({ serial }) => serial)).toEqual(first)
  })

  it('stands before the next job until it is counted, and one answer counts all of it', async () => {
    const { print, paper, confirm, view } = await openPaper(content)
    value(await print())
    const refused = (await paper()).sheets.flatMap(({ refusals }) => refusals.map(({ code }) => code))
    expect(refused).toContain('gate-print-unconfirmed')
    await confirm()
    expect((await view()).sheets.every(({ status }) => status === 'confirmed')).toBe(true)
    expect((await paper()).sheets.flatMap(({ refusals }) => refusals)).toEqual([])
  })

  it('keeps its numbers after a jam: the next printing, marked on the paper and in the audit', async () => {
    const { print, confirm, paper, record, view, audit, doubts } = await openPaper(content)
    expect(value(await print()).jobs?.every((job) => job.printingMark === undefined)).toBe(true)
    const first = (await view()).sheets
    const jam = { code: 'jam' }
    const [jammed, ...rest] = first
    await record(
      { type: 'sheet-voided', payload: { job: jammed?.job ?? '', reason: jam } },
      ...rest.map(({ job }): VisitDraft => ({ type: 'sheet-confirmed', payload: { job, sheets: 1 } })),
    )
    const shown = (await paper()).sheets.find(({ form }) => form === jammed?.form)
    expect(shown).toMatchObject({ serial: jammed?.serial, copy: 2, contentHash: jammed?.contentHash })
    const again = value(await print([], { [jammed?.form ?? '']: jam }))
    expect(again.jobs?.map(({ data, printingMark }) => [data.form, printingMark])).toEqual([[jammed?.form, '第2刷']])
    const { job: _j, batch: _b, at: _a, status: _s, ...same } = jammed ?? first[0]!
    expect(again.visit.sheets.at(-1)).toMatchObject({ ...same, copy: 2, status: 'awaiting' })
    expect((await audit()).at(-1)?.content).toMatchObject({
      action: 'visit/sheet-printed',
      codes: { serial: jammed?.serial, reason: 'jam' },
      counts: { copy: 2 },
    })
    await confirm()
    expect((await paper()).overtaken).toEqual([])
    expect((await doubts()).filter(({ because }) => because === 'awaiting')).toEqual([])
  })

  it('lets a copy give way that was handed over before: one of a number is waited for', async () => {
    const { print, confirm, paper, doubts, view } = await openPaper(content)
    value(await print())
    await confirm()
    const [handed] = (await paper()).sheets
    const without = await print([handed?.key ?? ''], {}, true)
    expect(without.ok ? [] : without.problems.map(({ code }) => code)).toEqual(['reprint-reason-missing'])
    const jam = await print([handed?.key ?? ''], { [handed?.form ?? '']: { code: 'jam' } }, true)
    expect(jam.ok ? [] : jam.problems.map(({ code }) => code)).toEqual(['reprint-not-a-jam'])
    value(await print([handed?.key ?? ''], { [handed?.form ?? '']: { code: 'spoilt' } }, true))
    await confirm()
    const copies = (await view()).sheets.filter(({ form }) => form === handed?.form)
    expect(copies.map(({ serial, copy, status }) => [serial, copy, status])).toEqual([
      [handed?.serial, 1, 'replaced'],
      [handed?.serial, 2, 'confirmed'],
    ])
    const waited = (await doubts()).filter(({ because }) => because === 'not-returned')
    expect(waited.filter(({ name }) => name.endsWith(handed?.serial ?? '?'))).toHaveLength(1)
  })

  it('is refused whole when one of its sheets is not what was looked at', async () => {
    const { print, record, view } = await openPaper(content)
    const { sheets } = await (async () => ({ sheets: (await view()).sheets }))()
    expect(sheets).toEqual([])
    const both = await Promise.all([print(), record(fact('sex', 'male'))])
    expect(both[0].ok ? [] : both[0].problems.map(({ code }) => code)).not.toEqual([])
    expect((await view()).sheets).toEqual([])
  })

  it('says on the guide sheet in what order and under which number a certificate is issued', async () => {
    const { paper } = await openPaper(content)
    const guideOf = async (chosen: readonly string[]) =>
      (await paper(chosen)).sheets.find(({ form }) => form === 'guide-sheet')?.job?.data.pages[0]?.lists['certificates']
    expect((await guideOf([]))?.rows).toEqual([])
    const rows = JSON.stringify((await guideOf(['resident-record-request']))?.rows)
    expect(rows).toContain('住民票の写し等')
    expect(rows).toContain('"text":"12"')
  })

  it('ends the way through the windows where the certificate is handed out, by its number', async () => {
    const { paper } = await openPaper(content)
    const windowsOf = async (chosen: readonly string[]) => {
      const { sheets } = await paper(chosen)
      const page = sheets.find(({ form }) => form === 'guide-sheet')?.job?.data.pages[0]
      return (page?.lists['windows']?.rows ?? []).map((row) => JSON.stringify(row))
    }
    const without = await windowsOf([])
    const windows = await windowsOf(['resident-record-request'])
    // Everything is done at one window here, so there is one stop.
    expect([windows.length, without.length]).toEqual([1, 1])
    const said = (windows.at(-1) ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '')
    expect(said).toContain('市民課')
    expect(said).toContain('交付待ち番号12')
    // The move is entered before.
    expect(windows[0]).toContain('市民課')
    expect(without.join()).not.toContain('交付待ち')
  })

  it('names what an answer put right has overtaken, by its number, until it is taken back', async () => {
    const { print, confirm, paper, record } = await openPaper(content)
    value(await print())
    await confirm()
    expect((await paper()).overtaken).toEqual([])
    await record(moved('見本市見本町9番地'))
    const { overtaken } = await paper()
    expect(overtaken.map(({ form, because }) => [form, because])).toContainEqual(['resident-change', 'changed'])
    expect(overtaken.map(({ form }) => form)).not.toContain('guide-sheet')
    expect(overtaken.every(({ serial }) => serial !== undefined)).toBe(true)
    await record(
      ...overtaken.map(({ job }): VisitDraft => ({
        type: 'sheet-recalled',
        payload: { job, reason: { code: 'overtaken' } },
      })),
    )
    expect((await paper()).overtaken).toEqual([])
    const again = value(await print())
    expect(again.jobs?.map(({ data }) => data.form)).toContain('resident-change')
    const serials = again.visit.sheets.map(({ serial }) => serial)
    expect(new Set(serials).size).toBe(serials.length)
  })
})

describe('before a visit is closed', () => {
  it('says what may be forgotten: paper not counted, not back, procedures without a disposition', async () => {
    const { print, confirm, doubts, record, view } = await openPaper(content)
    const because = async () => [...new Set((await doubts()).map((doubt) => doubt.because))]
    expect(await because()).toContain('not-disposed')
    value(await print())
    expect(await because()).toContain('awaiting')
    await confirm()
    expect(await because()).toContain('not-returned')
    await record(
      ...(await view()).sheets.map(({ job }): VisitDraft => ({
        type: 'sheet-returned',
        payload: { job, how: 'signed' },
      })),
    )
    expect(await because()).not.toContain('not-returned')
    await record(moved('見本市見本町9番地'))
    expect(await because()).toContain('to-recall')
    expect(await because()).toContain('not-entered')
    const open = (await doubts()).filter((doubt) => doubt.because === 'not-entered')
    expect(open.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^住民記録（1件のうち1件）$/))
  })

  it('asks after children for whom nothing came out', async () => {
    const { doubts, record } = await openPaper(content)
    const asked = async () => (await doubts()).filter(({ because }) => because === 'no-verdict')
    expect(await asked()).toEqual([])
    await record({
      type: 'event-changed',
      payload: { event: { id: 'e1', kind: 'household-change', date: '2026-04-01', persons: ['p1'], facts: {} } },
    })
    await record(fact('birth-date', '2020-05-05'))
    expect(await asked()).toEqual([{ because: 'no-verdict', name: '児童手当', who: '見本　花子' }])
  })

  it('prints what the resident was told on the handover sheet', async () => {
    const { paper, record } = await openPaper(content)
    await record({ type: 'note-added', payload: { text: '印鑑登録は登録証を後日郵送' } })
    const sheet = (await paper()).sheets.find(({ form }) => form === 'handover-sheet')
    expect(JSON.stringify(sheet?.job?.data.pages)).toContain('登録証を後日郵送')
  })
})
