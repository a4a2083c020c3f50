import { describe, expect, it } from 'vitest'
import { openDesk } from '#app/desk/open-desk'
import type { Side, VisitDraft } from '#core/record'
import { clerkOf } from './day/one-visit.ts'
import { clerk, memoryStore, realParts, sampleContent, value, watchFor } from './day/real-desk.ts'

// Two people of one visit register a seal: one sheet each, printed and numbered apart.

const FORM = 'seal-registration-application'
const START = Date.UTC(2026, 3, 3, 1)

const fact = (person: string, id: string, stated: string, side?: Side): VisitDraft => ({
  type: 'fact-stated',
  payload: {
    subject: { type: 'person', id: person },
    fact: id,
    value: stated,
    origin: 'visitor',
    ...(side && { side }),
  },
})

const COUPLE: readonly VisitDraft[] = [
  { type: 'person-added', payload: { person: 'p2' } },
  {
    type: 'event-changed',
    payload: {
      event: { id: 'e1', kind: 'move-in', date: '2026-04-01', persons: ['p1', 'p2'], facts: { origin: 'domestic' } },
    },
  },
  {
    type: 'fact-stated',
    payload: { subject: { type: 'household', id: 'h1' }, fact: 'address', value: '見本市1番地', origin: 'visitor' },
  },
  fact('p2', 'family-name', '見本', 'after'),
  fact('p2', 'given-name', '太郎', 'after'),
  fact('p1', 'family-name', '見本', 'after'),
  fact('p1', 'given-name', '花子', 'after'),
  fact('p2', 'birth-date', '1986-05-05'),
  fact('p2', 'nationality', 'japanese'),
  fact('p2', 'household', 'h1', 'after'),
  fact('p2', 'relationship', 'spouse', 'after'),
  ...['p1', 'p2'].flatMap((person) => [
    fact(person, 'wants-seal-registration', 'yes'),
    fact(person, 'seal-registered', 'no'),
  ]),
  {
    type: 'identity-checked',
    payload: {
      scheme: 'seal-registration',
      visitor: 'v1',
      documents: [{ document: 'individual-number-card', validUntil: '2030-01-01' }],
      explained: false,
      outcome: 'verified',
    },
  },
]

describe('a form that is for one person each', () => {
  it('is a sheet for each of them, with a number of its own', async () => {
    const content = await sampleContent()
    const parts = realParts(content, await memoryStore(), { now: () => ({ epochMs: START, source: 'terminal' }) })
    const desk = openDesk({ ...parts, protection: watchFor() })
    const who = clerk(content.catalogue)
    const { acts, visit } = clerkOf(desk, who)
    for (const act of acts.slice(0, 9)) value(await act())
    const stream = visit() ?? ''
    const version = async () => value(await desk.visit(stream, who)).version
    const record = async (...drafts: readonly VisitDraft[]) =>
      value(await desk.execute({ type: 'record', visit: stream, expectedVersion: await version(), drafts }, who))
    await record(...COUPLE)
    const sheets = async () => value(await desk.sheets(stream, who)).sheets.filter(({ form }) => form === FORM)
    expect((await sheets()).map(({ subject, name }) => [subject, name])).toEqual([
      ['p1', '印鑑登録申請書（見本　花子）'],
      ['p2', '印鑑登録申請書（見本　太郎）'],
    ])
    const print = async (subject: string) => {
      const { contentHash = '' } = (await sheets()).find((sheet) => sheet.subject === subject) ?? {}
      const sheet = { form: FORM, subject, contentHash, pages: 1 }
      return desk.execute(
        { type: 'print-sheets', visit: stream, sheets: [sheet], expectedVersion: await version() },
        who,
      )
    }
    for (const subject of ['p1', 'p2']) {
      const answer = value(await print(subject))
      const printed = answer.visit.sheets.findLast(({ status }) => status === 'awaiting')
      expect(printed).toMatchObject({ form: FORM, subject, copy: 1 })
      await record({ type: 'sheet-confirmed', payload: { job: printed?.job ?? '', sheets: 1 } })
    }
    const after = await sheets()
    expect(after.map(({ printed }) => printed.map(({ subject }) => subject))).toEqual([['p1'], ['p2']])
    expect(new Set(after.flatMap(({ printed }) => printed.map(({ serial }) => serial))).size).toBe(2)
    expect(await print('p1')).toMatchObject({ ok: false, problems: [{ code: 'reprint-reason-missing' }] })
    expect(await print('p9')).toMatchObject({ ok: false, problems: [{ code: 'form-missing' }] })
  })
})
