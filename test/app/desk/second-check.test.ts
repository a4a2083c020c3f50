import { beforeAll, expect, it } from 'vitest'
import { closingDoubts } from '#app/desk/closing-doubts'
import type { Content } from '#app/desk/load-content'
import type { Clock } from '#app/ports'
import { foldEvents, visitKind, type VisitDraft } from '#core/record'
import { asEvent } from '../../core/record/arbitrary-visit.ts'
import { clerk, memoryStore, realParts, sampleContent } from './day/real-desk.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const OUT: readonly VisitDraft[] = [
  { type: 'visit-opened', payload: { ticket: '23', catalogue: 'c', receivedOn: '2026-04-03', section: 'residents' } },
  {
    type: 'sheet-printed',
    payload: {
      ...{ job: 'j1', form: 'resident-change', class: 'resident-form', serial: 'M20260403-23-01' },
      ...{ copy: 1, sheets: 1, contentHash: 'h' },
    },
  },
  { type: 'sheet-confirmed', payload: { job: 'j1', sheets: 1 } },
  { type: 'sheet-returned', payload: { job: 'j1', how: 'signed' } },
]

const doubts = async (asks: 'none' | 'sheet', ...drafts: readonly VisitDraft[]) => {
  const clock: Clock = { now: () => ({ epochMs: Date.parse('2026-04-03T10:00:00+09:00'), source: 'terminal' }) }
  const parts = realParts(content, await memoryStore(), clock)
  const catalogue = { ...content.catalogue, desk: { ...content.catalogue.desk, 'second-check': asks } }
  const state = foldEvents(
    visitKind,
    [...OUT, ...drafts].map((draft, i) => asEvent(draft, i + 1)),
  )
  const found = await closingDoubts({ ...parts, catalogue }, clerk(content.catalogue), state)
  return found.filter(({ because }) => because === 'not-compared')
}

it('a sheet nobody else compared is a doubt at the end of the visit, where the desk asks for it', async () => {
  expect(await doubts('sheet')).toEqual([{ because: 'not-compared', name: expect.stringContaining('M20260403-23-01') }])
  expect(await doubts('none')).toEqual([])
})

it('compared, or taken back, it is none', async () => {
  expect(await doubts('sheet', { type: 'sheet-compared', payload: { job: 'j1' } })).toEqual([])
  expect(await doubts('sheet', { type: 'sheet-recalled', payload: { job: 'j1', reason: { code: 'x' } } })).toEqual([])
})

it('the national desk does not ask for it', () => {
  expect(content.catalogue.desk['second-check']).toBe('none')
})
