import { beforeAll, describe, expect, it } from 'vitest'
import type { CommandAnswer } from '#app/desk/commands'
import type { Content } from '#app/desk/load-content'
import { openDesk, type Desk } from '#app/desk/open-desk'
import type { Principal } from '#core/access'
import type { VisitDraft } from '#core/record'
import type { Result } from '#core/value'
import { clerkOf } from './day/one-visit.ts'
import { fact, moved } from './day/open-paper.ts'
import { clerk, codesOf, memoryStore, realParts, sampleContent, watchFor } from './day/real-desk.ts'

// A resident's form without the identity of whoever stands here, tried on a desk with the sample city's own content.

const FORM = 'resident-change'
const START = Date.UTC(2026, 3, 3, 1)
const MINUTE = 60_000

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

/** What the form must not be without. */
const WORDS: readonly VisitDraft[] = [
  moved('見本市見本町1番地'),
  fact('family-name', '見本', 'after'),
  fact('given-name', '花子', 'after'),
  fact('name-kana', 'ミホン ハナコ'),
  fact('sex', 'female'),
]

interface Window {
  readonly record: (...drafts: readonly VisitDraft[]) => Promise<Result<CommandAnswer>>
  readonly print: (reason?: { readonly code: string }) => Promise<Result<CommandAnswer>>
  readonly twice: () => Promise<readonly Result<CommandAnswer>[]>
  readonly later: (minutes: number) => void
}

/** A visit that has come as far as its paper, at a window whose clock the test moves. */
const openWindow = async (): Promise<Window> => {
  let now = START
  const parts = realParts(content, await memoryStore(), { now: () => ({ epochMs: now, source: 'terminal' }) })
  const desk: Desk = openDesk({ ...parts, protection: watchFor() })
  const who: Principal = clerk(content.catalogue)
  const { acts, visit } = clerkOf(desk, who)
  for (const act of acts.slice(0, 9)) expect(await act()).toMatchObject({ ok: true })
  const stream = visit() ?? ''
  const version = async (): Promise<number> => {
    const view = await desk.visit(stream, who)
    return view.ok ? view.value.version : 0
  }
  const hash = async (): Promise<string> => {
    const sheets = await desk.sheets(stream, who)
    return (sheets.ok && sheets.value.sheets.find(({ form }) => form === FORM)?.contentHash) || ''
  }
  const printAt = (expectedVersion: number, contentHash: string, reason?: { readonly code: string }) =>
    desk.execute(
      {
        type: 'print-sheets',
        visit: stream,
        expectedVersion,
        sheets: [{ form: FORM, contentHash, pages: 1, ...(reason && { reason }) }],
      },
      who,
    )
  const record: Window['record'] = async (...drafts) =>
    desk.execute({ type: 'record', visit: stream, expectedVersion: await version(), drafts }, who)
  expect(await record(...WORDS)).toMatchObject({ ok: true })
  return {
    record,
    print: async (reason) => printAt(await version(), await hash(), reason),
    twice: async () => {
      const [at, content] = [await version(), await hash()]
      return Promise.all([printAt(at, content), printAt(at, content)])
    },
    later: (minutes) => {
      now += minutes * MINUTE
    },
  }
}

const identified: VisitDraft = {
  type: 'identity-checked',
  payload: {
    scheme: 'resident-registration',
    visitor: 'v1',
    documents: [{ document: 'individual-number-card', validUntil: '2030-01-01' }],
    explained: false,
    outcome: 'verified',
  },
}

describe('a resident form is refused', () => {
  it('without an identity check', async () => {
    const { print } = await openWindow()
    expect(codesOf(await print())).toContain('gate-identity-not-checked')
  })

  it('and let through with one', async () => {
    const { print, record } = await openWindow()
    expect(await record(identified)).toMatchObject({ ok: true })
    const printed = await print()
    expect(codesOf(printed)).toEqual([])
    expect(printed).toMatchObject({ ok: true, value: { jobs: [{ data: { form: FORM } }] } })
  })

  it('when the check is older than the desk lets it hold', async () => {
    const { print, record, later } = await openWindow()
    await record(identified)
    later(31)
    expect(codesOf(await print())).toEqual(['gate-identity-stale'])
  })

  it('by a document out of force, and by a check of somebody else', async () => {
    const { record } = await openWindow()
    const expired = { document: 'individual-number-card', validUntil: '2026-04-02' }
    expect(
      codesOf(await record({ ...identified, payload: { ...identified.payload, documents: [expired] } } as VisitDraft)),
    ).toEqual(['identity-outcome-not-as-judged'])
    expect(
      codesOf(await record({ ...identified, payload: { ...identified.payload, visitor: 'v2' } } as VisitDraft)),
    ).toEqual(['identity-of-other-visitor'])
  })

  it('once another person stands here', async () => {
    const { print, record } = await openWindow()
    await record(identified)
    await record({
      type: 'visitor-registered',
      payload: { id: 'v2', name: '見本 次郎', contact: '', capacity: 'messenger', documentsShown: [] },
    })
    await record({ type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } })
    expect(codesOf(await print())).toContain('gate-identity-not-checked')
  })

  it('the second time of a double click: one sheet is recorded, not two', async () => {
    const { twice, record } = await openWindow()
    await record(identified)
    const answers = await twice()
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(codesOf)).toEqual(['version-conflict'])
  })

  it('again without a reason, and while the first was not counted', async () => {
    const { print, record } = await openWindow()
    await record(identified)
    await print()
    expect(codesOf(await print())).toContain('gate-print-unconfirmed')
  })
})
