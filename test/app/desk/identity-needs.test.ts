import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import { openDesk } from '#app/desk/open-desk'
import type { VisitDraft } from '#core/record'
import { clerkOf } from './day/one-visit.ts'
import { identified, openPaper } from './day/open-paper.ts'
import { clerk, memoryStore, realParts, sampleContent, value, watchFor } from './day/real-desk.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const moved: VisitDraft = {
  type: 'event-changed',
  payload: {
    event: {
      id: 'e1',
      kind: 'move-in',
      date: '2026-04-01',
      persons: ['p1'],
      facts: { origin: 'domestic', 'special-procedure': 'no' },
    },
  },
}

const openVisitAt = async (acts: number) => {
  const parts = realParts(content, await memoryStore(), {
    now: () => ({ epochMs: Date.UTC(2026, 3, 3, 1), source: 'terminal' }),
  })
  const desk = openDesk({ ...parts, protection: watchFor() })
  const who = clerk(content.catalogue)
  const one = clerkOf(desk, who)
  for (const act of one.acts.slice(0, acts)) value(await act())
  const visit = one.visit() ?? ''
  const { version, allowed } = value(await desk.visit(visit, who))
  if (allowed.includes('event-changed'))
    value(await desk.execute({ type: 'record', visit, expectedVersion: version, drafts: [moved] }, who))
  return value(await desk.visit(visit, who))
}

describe('the identity schemes a visit asks', () => {
  it('are each asked once, with the forms they are for, called ones before those that are only offered', async () => {
    const { identityNeeds } = await openVisitAt(9)
    expect(identityNeeds.map(({ scheme, offered }) => [scheme, offered])).toEqual([
      ['resident-registration', false],
      ['resident-record-request', true],
    ])
    expect(identityNeeds[0]?.forms.map(({ name }) => name)).toContain('住民異動届')
    expect(identityNeeds[1]?.forms.every(({ accepts }) => !accepts.includes('refused'))).toBe(true)
  })

  it('say where the visitor signs nothing but sheets of their own', async () => {
    const { view } = await openPaper(content)
    const own = Object.fromEntries((await view()).identityNeeds.map((need) => [need.scheme, need.own]))
    expect(own).toMatchObject({ 'seal-registration': true, 'resident-registration': false })
  })

  it('of a head of household who registers their own seal are met at once, and no letter of inquiry goes out', async () => {
    const { view, record, paper, doubts } = await openPaper(content)
    await record(
      {
        type: 'visitor-registered',
        payload: { id: 'v1', name: '見本 花子', contact: '0', capacity: 'head', documentsShown: [] },
      },
      { type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } },
    )
    expect((await view()).identityNeeds.find(({ scheme }) => scheme === 'seal-registration')?.own).toBe(true)
    const seal = identified('seal-registration') as Extract<VisitDraft, { type: 'identity-checked' }>
    await record({
      ...seal,
      payload: { ...seal.payload, circumstances: ['registrant-in-person'], own: true },
    })
    const sheets = (await paper()).sheets
    const of = (form: string) => sheets.find((sheet) => sheet.form === form)
    expect(of('seal-registration-application')?.refusals.map(({ code }) => code)).toEqual([])
    expect(of('seal-inquiry')?.offered).toBe(true)
    expect((await doubts()).map(({ because }) => because)).not.toContain('notice-due')
  })

  it('are not told while the household may not be shown', async () => {
    expect((await openVisitAt(1)).identityNeeds).toEqual([])
  })
})
