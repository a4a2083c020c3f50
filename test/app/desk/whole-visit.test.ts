import { describe, expect, it } from 'vitest'
import { openDesk } from '#app/desk/open-desk'
import type { Clock } from '#app/ports'
import type { VisitDraft } from '#core/record'
import { clerk, codesOf, memoryStore, realParts, sampleContent, value } from './day/real-desk.ts'

// What a clerk does beside the straight way: a consultation, a choice of their own, an answer put right, a visit taken up again.

const content = await sampleContent()
const principal = clerk(content.catalogue)

/** A desk at a moment that can be moved. */
const open = async (iso = '2026-04-03T10:00:00+09:00') => {
  const time = { at: Date.parse(iso) }
  const clock: Clock = { now: () => ({ epochMs: time.at, source: 'terminal' }) }
  const desk = openDesk(realParts(content, await memoryStore(), clock))
  const begin = async (command = {}) =>
    value(await desk.execute({ type: 'open-visit', ticket: '12', ...command }, principal)).visit
  const record = async (visit: { readonly stream: string; readonly version: number }, ...drafts: VisitDraft[]) =>
    desk.execute({ type: 'record', visit: visit.stream, expectedVersion: visit.version, drafts }, principal)
  return { time, desk, begin, record }
}

const fact = (person: string, id: string, given: string): VisitDraft => ({
  type: 'fact-stated',
  payload: { subject: { type: 'person', id: person }, fact: id, value: given, origin: 'visitor' },
})

const visitor: readonly VisitDraft[] = [
  {
    type: 'visitor-registered',
    payload: { id: 'v1', name: '見本 花子', contact: '090-0000-0000', capacity: 'self', documentsShown: [] },
  },
  { type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } },
]
const household: readonly VisitDraft[] = [
  { type: 'household-added', payload: { household: 'h1' } },
  { type: 'person-added', payload: { person: 'p1' } },
  {
    type: 'event-added',
    payload: {
      event: { id: 'e1', kind: 'move-in', date: '2026-04-01', persons: ['p1'], facts: { origin: 'domestic' } },
    },
  },
]

describe('a consultation', () => {
  it('derives a plan of nobody by name, and names nobody', async () => {
    const { begin, record } = await open()
    const talk = await begin({ purpose: 'consultation', channel: 'telephone' })
    expect([talk.phase, talk.open, talk.purpose, talk.channel]).toEqual([
      'consulting',
      true,
      'consultation',
      'telephone',
    ])
    const { visit } = value(await record(talk, ...household, fact('p1', 'birth-date', '1988')))
    expect(visit.plan.map(({ procedure }) => procedure)).toContain('move-in')
    expect(codesOf(await record(visit, fact('p1', 'family-name', '見本')))).toEqual(['consultation-without-names'])
    const event = { ...visit.events[0]!, facts: { 'previous-address': '架空県仮市1' } }
    expect(codesOf(await record(visit, { type: 'event-changed', payload: { event } }))).toEqual([
      'consultation-without-names',
    ])
    expect(codesOf(await record(visit, ...visitor))).toContain('action-not-allowed')
  })

  it('has guidance to print, and nothing to sign', async () => {
    const { desk, begin, record } = await open()
    const { visit } = value(await record(await begin({ purpose: 'consultation' }), ...household))
    const { sheets } = value(await desk.sheets(visit.stream, principal))
    const ready = sheets.filter(({ refusals }) => refusals.length === 0).map(({ form }) => form)
    expect(ready).toContain('guide-sheet')
    expect(ready.filter((form) => content.forms.get(form)?.form.class === 'resident-form')).toEqual([])
  })
})

describe('a choice of the clerk', () => {
  it('stands in the plan until it is taken back', async () => {
    const { begin, record } = await open()
    const ref = { procedure: 'seal-registration', subject: { type: 'person', id: 'p1' } }
    const { visit } = value(await record(await begin(), ...visitor, ...household))
    const add: VisitDraft = { type: 'procedure-added', payload: { ...ref, reason: { code: 'asked-for' } } }
    const added = value(await record(visit, add)).visit
    const verdict = (plan: typeof added.plan) => plan.find(({ procedure }) => procedure === ref.procedure)
    expect(verdict(added.plan)).toMatchObject({ verdict: 'needed', chosen: { choice: 'added' } })
    const again = value(await record(added, fact('p1', 'wants-seal-registration', 'no'))).visit
    expect(verdict(again.plan)?.verdict).toBe('needed')
    const back = value(await record(again, { type: 'procedure-choice-withdrawn', payload: ref })).visit
    expect(verdict(back.plan)?.chosen).toBeUndefined()
  })
})

describe('an answer put right', () => {
  it('shows first what it changes, and records nothing', async () => {
    const { desk, begin, record } = await open()
    const { visit } = value(await record(await begin(), ...visitor, ...household, fact('p1', 'nationality', 'foreign')))
    const change = [fact('p1', 'nationality', 'japanese')]
    const card = fact('p1', 'nationality-name', '架空国')
    const before = value(await record(visit, card)).visit
    const preview = value(await desk.preview(before.stream, change, principal))
    expect(preview.moot).toEqual(['person/p1/nationality-name'])
    expect(value(await desk.visit(before.stream, principal)).version).toBe(before.version)
    const after = value(await record(before, ...change)).visit
    expect(after.moot).toEqual(['person/p1/nationality-name'])
    expect(after.facts['person/p1/nationality-name']?.value).toBe('架空国')
  })

  it('names the paper that is out and holds no longer', async () => {
    const { desk, begin, record } = await open()
    const { visit } = value(await record(await begin(), ...visitor, ...household, fact('p1', 'family-name', '見本')))
    const guide = value(await desk.sheets(visit.stream, principal)).sheets.find(({ form }) => form === 'guide-sheet')
    const printed = value(
      await desk.execute(
        {
          type: 'print-sheets',
          visit: visit.stream,
          expectedVersion: visit.version,
          sheets: [{ form: 'guide-sheet', contentHash: guide?.contentHash ?? '', pages: 1 }],
        },
        principal,
      ),
    ).visit
    const job = printed.sheets[0]?.job ?? ''
    const out = value(await record(printed, { type: 'sheet-confirmed', payload: { job, sheets: 1 } })).visit
    const unchanged = value(await desk.preview(out.stream, [fact('p1', 'sex', 'female')], principal))
    expect(unchanged.recall).toEqual([])
    const event = { ...out.events[0]!, kind: 'move-within' }
    const changed = value(await desk.preview(out.stream, [{ type: 'event-changed', payload: { event } }], principal))
    expect(changed.recall.map((sheet) => sheet.job)).toEqual([job])
    expect(changed.entries.map(({ procedure, what }) => `${procedure} ${what}`)).toEqual(
      expect.arrayContaining(['move-in lost', 'move-within opened']),
    )
  })

  it('says nothing of a household that may not be shown yet', async () => {
    const { desk, begin } = await open()
    const visit = await begin()
    expect(value(await desk.preview(visit.stream, [...household], principal))).toEqual({
      entries: [],
      moot: [],
      recall: [],
    })
  })
})

describe('a closed visit', () => {
  it('is taken up again on its day, and not the next', async () => {
    const { time, begin, record } = await open()
    const { visit } = value(await record(await begin(), ...visitor))
    const closed = value(await record(visit, { type: 'visit-closed', payload: { outcome: 'completed' } })).visit
    const reopen: VisitDraft = { type: 'visit-reopened', payload: { reason: { code: 'forgotten' } } }
    time.at += 24 * 3_600_000
    expect(codesOf(await record(closed, reopen))).toEqual(['visit-closed-earlier'])
    time.at -= 24 * 3_600_000
    expect(value(await record(closed, reopen)).visit.phase).toBe('awaiting-protection')
  })
})

describe('the windows of the other sections', () => {
  it('say whether they are open, and when next', async () => {
    const evening = (await open('2026-04-03T18:00:00+09:00')).desk.state().sections
    expect(evening['residents']).toEqual({ open: false, opensAt: Date.parse('2026-04-06T08:45:00+09:00') })
    expect((await open()).desk.state().sections['children']).toEqual({ open: true })
  })
})

describe('a visit that waits', () => {
  it('says so in the list until it is called', async () => {
    const { desk, begin, record } = await open()
    const { visit } = value(
      await record(await begin(), { type: 'visit-waiting', payload: { for: 'filling', number: '7' } }),
    )
    const waiting = async () => value(await desk.visits(principal))[0]?.waiting
    expect(await waiting()).toMatchObject({ for: 'filling', number: '7' })
    await record(visit, { type: 'visit-called', payload: {} })
    expect(await waiting()).toBeUndefined()
  })
})
