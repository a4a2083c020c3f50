import { describe, expect, it } from 'vitest'
import {
  allowedActions,
  factKey,
  foldEvents,
  isUnknown,
  kindOfStream,
  maySeeRegister,
  procedureKey,
  setupOfStream,
  streamOf,
  UNKNOWN,
  visitKind,
  type VisitDraft,
  type VisitState,
} from '#core/record'
import { asEvent } from './arbitrary-visit.ts'

const after = (...drafts: readonly VisitDraft[]): VisitState =>
  foldEvents(
    visitKind,
    drafts.map((draft, index) => asEvent(draft, index + 1)),
  )

const opened: VisitDraft = {
  type: 'visit-opened',
  payload: { ticket: '7', catalogue: 'c1', receivedOn: '2026-04-03' },
}
const visitor = (changes: object = {}): VisitDraft => ({
  type: 'visitor-registered',
  payload: { id: 'v1', name: '見本 太郎', contact: '000', capacity: 'self', documentsShown: [], ...changes },
})
const protection = (answer: 'none' | 'protected' | 'unknown'): VisitDraft => ({
  type: 'protection-answered',
  payload: { source: 'clerk', answer, initials: 'KT' },
})
const identity: VisitDraft = {
  type: 'identity-checked',
  payload: { scheme: 's1', visitor: 'v1', documents: [], explained: true, outcome: 'explanation' },
}
const suspended: VisitDraft = { type: 'visit-suspended', payload: { reason: { code: 'closing-time' } } }
const closed: VisitDraft = { type: 'visit-closed', payload: { outcome: 'completed' } }
const resumed: VisitDraft = { type: 'visit-resumed', payload: {} }
const open = [opened, visitor(), protection('none')]

describe('the course of a visit', () => {
  it.each([
    ['not-opened', []],
    ['awaiting-visitor', [opened]],
    ['awaiting-protection', [opened, visitor()]],
    ['open', open],
    ['open', [opened, visitor(), protection('unknown')]],
    ['suspended', [...open, suspended]],
    ['awaiting-protection', [...open, suspended, resumed]],
    ['awaiting-visitor', [opened, suspended, resumed]],
    ['awaiting-protection', [...open, visitor({ id: 'v2' })]],
    ['open', [...open, visitor({ contact: '111' })]],
    ['consulting', [{ ...opened, payload: { ...opened.payload, purpose: 'consultation' } } as const]],
    [
      'consulting',
      [{ ...opened, payload: { ...opened.payload, purpose: 'consultation' } } as const, suspended, resumed],
    ],
    ['awaiting-protection', [...open, closed, { type: 'visit-reopened', payload: { reason: { code: 'forgot' } } }]],
    ['closed', [...open, closed]],
  ] as const)('stands at %s', (phase, drafts) => {
    expect(after(...drafts).phase).toBe(phase)
  })

  it('begins with who stands here', () => {
    expect(allowedActions(after())).toEqual(['visit-opened'])
    expect(allowedActions(after(opened))).not.toContain('protection-answered')
    expect(allowedActions(after(opened, visitor()))).not.toContain('person-added')
    expect(allowedActions(after(...open))).toContain('person-added')
  })

  it('allows nothing after the end but to take it up again', () => {
    expect(allowedActions(after(...open, closed))).toEqual(['visit-reopened', 'entry-recorded', 'entry-withdrawn'])
  })

  it.each([
    ['another person', visitor({ id: 'v2' })],
    ['another name under the same id', visitor({ name: '見本 次郎' })],
    ['another capacity', visitor({ capacity: 'appointed-agent' })],
    ['a suspension', suspended],
  ])('forgets identity and protection after %s', (_what, draft) => {
    const state = after(...open, identity, draft)
    expect(state.identity).toEqual({})
    expect(state.protection).toBeUndefined()
  })

  it('keeps identity and protection when only the contact is corrected', () => {
    const state = after(...open, identity, visitor({ contact: '111' }))
    expect(state.identity['s1']).toMatchObject({ outcome: 'explanation', visitor: 'v1' })
    expect(state.protection).toMatchObject({ answer: 'none', initials: 'KT' })
  })
})

describe('maySeeRegister', () => {
  it.each([
    [false, [opened]],
    [false, [opened, visitor()]],
    [true, open],
    [false, [opened, visitor(), protection('unknown')]],
    [false, [opened, visitor(), protection('protected')]],
    [false, [...open, suspended]],
    [false, [...open, suspended, resumed]],
    [false, [...open, visitor({ id: 'v2' })]],
  ] as const)('is %s', (may, drafts) => {
    expect(maySeeRegister(after(...drafts))).toBe(may)
  })
})

describe('what is stated', () => {
  const subject = { type: 'person', id: 'p1' }
  const state = after(
    ...open,
    { type: 'person-added', payload: { person: 'p1' } },
    {
      type: 'event-added',
      payload: { event: { id: 'e1', kind: 'move-in', date: '2026-04-01', persons: ['p1'], facts: {} } },
    },
    { type: 'fact-stated', payload: { subject, fact: 'address', side: 'after', value: '見本町1', origin: 'visitor' } },
    { type: 'fact-stated', payload: { subject, fact: 'pension', value: UNKNOWN, origin: 'visitor' } },
    { type: 'fact-stated', payload: { subject, fact: 'pension', value: 'unknown', origin: 'document' } },
    { type: 'fact-stated', payload: { subject, fact: 'insurance', value: UNKNOWN, origin: 'visitor' } },
    { type: 'procedure-struck', payload: { procedure: 'a', subject, reason: { code: 'declined' } } },
    { type: 'procedure-added', payload: { procedure: 'a', subject, reason: { code: 'asked-for' } } },
    { type: 'check-closed', payload: { procedure: 'a', subject, check: 'seal', answer: 'yes' } },
  )

  it('holds each fact with its origin and time, the last statement counting', () => {
    expect(state.facts[factKey({ subject, fact: 'address', side: 'after' })]).toMatchObject({
      value: '見本町1',
      origin: 'visitor',
      at: 1_775_174_406_000,
    })
    expect(state.facts[factKey({ subject, fact: 'pension' })]).toMatchObject({ value: 'unknown', origin: 'document' })
  })

  it('tells わからない from the word unknown', () => {
    expect(isUnknown(state.facts['person/p1/insurance']?.value ?? '')).toBe(true)
    expect(isUnknown(state.facts['person/p1/pension']?.value ?? '')).toBe(false)
    expect(isUnknown({ unknown: 'true' })).toBe(false)
    expect(isUnknown(['unknown'])).toBe(false)
  })

  it('holds the clerk’s last choice on a procedure', () => {
    expect(state.choices[procedureKey({ procedure: 'a', subject })]).toMatchObject({ choice: 'added' })
  })

  it('lets a person go with everything said of them', () => {
    const gone = foldEvents(visitKind, [asEvent({ type: 'person-removed', payload: { person: 'p1' } }, 13)], state)
    expect(gone).toMatchObject({ persons: [], facts: {}, choices: {}, checks: {}, events: [{ id: 'e1', persons: [] }] })
  })

  it('lets a fact be withdrawn', () => {
    const gone = foldEvents(
      visitKind,
      [asEvent({ type: 'fact-withdrawn', payload: { subject, fact: 'pension' } }, 13)],
      state,
    )
    expect(Object.keys(gone.facts)).toEqual(['person/p1/address@after', 'person/p1/insurance'])
  })
})

describe('streams', () => {
  it('say their set-up and kind', () => {
    const stream = streamOf('sample', 'visit', '01ABC')
    expect([setupOfStream(stream), kindOfStream(stream)]).toEqual(['sample', 'visit'])
  })

  it.each(['', 'visit/1', 'other/visit/1', 'real/visit/', 'real/visit/1/2', 'real/Visit/1'])('%s is none', (text) => {
    expect(setupOfStream(text)).toBeUndefined()
    expect(kindOfStream(text)).toBeUndefined()
  })
})

describe('a visit that waits', () => {
  const waiting: VisitDraft = { type: 'visit-waiting', payload: { for: 'collection', number: '41' } }

  it('says for what and since when, and keeps who was confirmed', () => {
    const state = after(...open, identity, waiting)
    expect(state.waiting).toEqual({ for: 'collection', number: '41', at: 1_775_174_405_000 })
    expect(Object.keys(state.identity)).toEqual(['s1'])
  })

  it.each([
    ['being called', { type: 'visit-called', payload: {} }],
    ['anything recorded of it', { type: 'person-added', payload: { person: 'p1' } }],
    ['a suspension', suspended],
  ] as const)('waits no longer after %s', (_what, draft) => {
    expect(after(...open, waiting, draft).waiting).toBeUndefined()
  })
})

describe('a sheet that was handed over', () => {
  const sheet = (job: string): VisitDraft => ({
    type: 'sheet-printed',
    payload: { job, batch: 'b1', form: 'f', class: 'resident-form', copy: 1, sheets: 1, contentHash: job },
  })
  const out = [...open, sheet('j1'), { type: 'sheet-confirmed', payload: { job: 'j1', sheets: 1 } } as const]

  it('came back signed', () => {
    const [printed] = after(...out, { type: 'sheet-returned', payload: { job: 'j1', how: 'signed' } }).sheets
    expect(printed).toMatchObject({ status: 'confirmed', returned: 'signed', batch: 'b1' })
  })

  it('is void once it was taken back', () => {
    const state = after(...out, { type: 'sheet-recalled', payload: { job: 'j1', reason: { code: 'overtaken' } } })
    expect(state.sheets[0]?.status).toBe('recalled')
  })
})

it('a choice of the clerk is withdrawn, a note is kept with who wrote it', () => {
  const ref = { procedure: 'dog', subject: { type: 'person', id: 'p1' } }
  const state = after(
    ...open,
    { type: 'person-added', payload: { person: 'p1' } },
    { type: 'procedure-struck', payload: { ...ref, reason: { code: 'no-dog' } } },
    { type: 'procedure-choice-withdrawn', payload: ref },
    { type: 'note-added', payload: { text: '印鑑を持って来る', about: ref } },
  )
  expect(state.choices).toEqual({})
  expect(state.notes).toEqual([{ text: '印鑑を持って来る', about: ref, by: 'u1', at: expect.any(Number) as number }])
})
