import { afterEach, describe, expect, it } from 'vitest'
import type { SheetView } from '#app/desk/commands'
import { identityDay, isHereNow, onPaperPart } from '#ui/downtime/identity-on-paper.ts'
import { inPaperOrder } from '#ui/downtime/in-paper-order.ts'
import { receivable, receivedDrafts } from '#ui/downtime/received-drafts.ts'
import { visitView } from '../fakes/fake-desk.ts'

const sheet = (change: Partial<SheetView>): SheetView =>
  ({
    key: 'k',
    form: 'resident-change',
    name: '住民異動届',
    class: 'resident-form',
    printed: [],
    ...change,
  }) as SheetView
const printed = (status: string) => [{ status }] as unknown as SheetView['printed']

describe('forms that may have come in on paper', () => {
  it.each([
    ['a form nobody printed', sheet({}), 1],
    ['one whose sheet was taken back', sheet({ printed: printed('recalled') }), 1],
    ['one that waits for its confirmation', sheet({ printed: printed('awaiting') }), 0],
    ['one that is out', sheet({ printed: printed('confirmed') }), 0],
    ['a guide sheet, which nobody signs', sheet({ class: 'guidance' as SheetView['class'] }), 0],
  ])('%s', (_what, each, count) => {
    expect(receivable([each])).toHaveLength(count)
  })

  it('are recorded each under its own name, counted on from what the visit has', () => {
    const drafts = receivedDrafts(
      [sheet({ key: 'a' }), sheet({ key: 'b', subject: 'p2' })],
      (key) => (key === 'b' ? 3 : 1),
      4,
    )
    expect(drafts.map(({ payload }) => payload)).toEqual([
      { job: 'paper-5', form: 'resident-change', sheets: 1 },
      { job: 'paper-6', form: 'resident-change', subject: 'p2', sheets: 3 },
    ])
  })
})

describe('identity of who was there on the day of the paper', () => {
  afterEach(() => {
    isHereNow.value = false
  })
  const paper = { at: 0, by: 'kitada', because: 'power' } as const
  const onPaper = visitView({ paper, receivedOn: '2026-04-01' })

  it('counts as made by hand, and judges documents by the day of the paper', () => {
    expect([onPaperPart(onPaper), identityDay(onPaper, '2026-04-03')]).toEqual([{ onPaper: true }, '2026-04-01'])
  })

  it('is made anew today by whoever stands here now, and in every other visit', () => {
    expect([onPaperPart(visitView()), identityDay(visitView(), '2026-04-03')]).toEqual([{}, '2026-04-03'])
    isHereNow.value = true
    expect([onPaperPart(onPaper), identityDay(onPaper, '2026-04-03')]).toEqual([{}, '2026-04-03'])
  })
})

describe('the rows of the sheet in the order of the papers', () => {
  const row = (fact: string) => ({ key: fact, fact, label: fact, cells: {} })
  const topics = [
    { id: 'a', name: '甲', rows: [row('x'), row('y')] },
    { id: 'b', name: '乙', rows: [row('z'), row('w')] },
  ]

  it('are numbered as there, the first paper before the second, what no paper asks last', () => {
    const papers = [
      new Map([['z', 2]]),
      new Map([
        ['y', 1],
        ['z', 9],
      ]),
    ]
    const [numbered, rest, ...more] = inPaperOrder(topics, papers)
    expect(numbered?.rows.map(({ label }) => label)).toEqual(['問2 z', '問1 y'])
    expect(rest?.rows.map(({ fact }) => fact)).toEqual(['x', 'w'])
    expect(more).toEqual([])
  })

  it('leave no empty topic', () => {
    expect(inPaperOrder(topics, []).map(({ id }) => id)).toEqual(['rest'])
  })
})
