import { describe, expect, it } from 'vitest'
import { partOfSheet, partsOfForm } from '#app/desk/sheet-parts'
import type { Entry } from '#core/derivation'
import type { Form } from '#core/printing'
import { factKey } from '#core/record'
import type { LifeEvent, Side, StatedFact } from '#core/record'

const entry = (procedure: string, subject: string, form: string, events = ['e1']): Entry => ({
  procedure,
  name: procedure,
  subject,
  verdict: 'needed',
  byConstraints: false,
  events,
  because: [],
  missing: [],
  reason: null,
  deadline: null,
  documents: [],
  fee: null,
  checks: [],
  handling: null,
  section: 'lanterns',
  discreet: false,
  forms: [form],
  prints: [],
})

const event = (id: string, kind: string, persons: readonly string[]): LifeEvent => ({
  id,
  kind,
  date: '2026-04-01',
  persons,
  facts: {},
})

const form = (unit: Form['unit'], kinds: readonly string[] = []) =>
  ({ id: 'f', unit, fields: [{ from: 'event.kind', choices: [{ when: kinds }] }] }) as unknown as Form

const lives = (person: string, side: Side, home: string): readonly [string, StatedFact] => {
  const ref = { subject: { type: 'person', id: person }, fact: 'household', side } as const
  return [factKey(ref), { ...ref, value: home, origin: 'visitor', at: 0 }]
}

const MARRIAGE = event('e1', 'marriage', ['p1', 'p2'])
const ARRIVAL = event('e2', 'arrival', ['p2'])
const MOVE = event('e3', 'move', ['p1'])
const couple = { events: [MARRIAGE, ARRIVAL, MOVE], households: ['h1', 'h2'], facts: {}, persons: ['p1', 'p2'] }
const called = [entry('arrive', 'p2', 'f', ['e2']), entry('move', 'p1', 'f', ['e3'])]

describe('the sheets of a form for one event', () => {
  it('are one for each event that calls for it, the first under the name of the form alone', () => {
    expect(partsOfForm(form('event', ['arrival', 'move']), called, couple)).toEqual([
      { event: ARRIVAL, members: ['p2'] },
      { subject: 'e3', event: MOVE, members: ['p1'] },
    ])
  })

  it('are for the events that have a box on it, where there are such', () => {
    const all = called.map((each) => ({ ...each, events: ['e1', ...each.events] }))
    const events = (kinds: readonly string[]) =>
      partsOfForm(form('event', kinds), all, couple).map((part) => part.event?.id)
    expect(events(['arrival', 'move'])).toEqual(['e2', 'e3'])
    expect(events(['birth'])).toEqual(['e1'])
  })

  it('are one for each household that is left', () => {
    const both = event('e1', 'move', ['p1', 'p2', 'p3'])
    const facts = Object.fromEntries([
      lives('p1', 'before', 'h1'),
      lives('p2', 'before', 'h2'),
      lives('p3', 'before', 'h1'),
    ])
    const ground = { events: [both], households: ['h1', 'h2', 'h3'], facts }
    const parts = partsOfForm(form('event', ['move']), [entry('move', 'p1', 'f')], ground)
    expect(parts.map(({ subject, members, divided }) => [subject, members, divided])).toEqual([
      [undefined, ['p1', 'p3'], true],
      ['e1.h2.', ['p2'], true],
    ])
  })

  it('is the one of the first event when nothing calls for it', () => {
    expect(partsOfForm(form('event'), [], couple)).toEqual([{ event: MARRIAGE, members: ['p1', 'p2'] }])
  })
})

describe('the sheets of a form for a household', () => {
  it('are one for all whose procedures call for it, about the event that has a box', () => {
    const join = [entry('join', 'p1', 'f', ['e1']), entry('join', 'p2', 'f', ['e1', 'e2'])]
    expect(partsOfForm(form('household', ['arrival']), join, { ...couple, households: ['h1'] })).toEqual([
      { event: ARRIVAL, members: ['p1', 'p2'] },
    ])
  })

  it('are one for each household they live in, or lived in', () => {
    const facts = Object.fromEntries([
      lives('p1', 'after', 'h1'),
      lives('p2', 'before', 'h2'),
      lives('p2', 'after', 'none'),
    ])
    const join = [entry('join', 'p1', 'f'), entry('leave', 'p2', 'f')]
    const parts = partsOfForm(form('household'), join, { ...couple, facts })
    expect(parts.map(({ subject, members }) => [subject, members])).toEqual([
      [undefined, ['p1']],
      ['h2', ['p2']],
    ])
  })
})

describe('partOfSheet', () => {
  it('is about the event that brings about what that person is called for', () => {
    const card = [entry('card', 'p1', 'f', ['e3'])]
    expect(partOfSheet(form('person'), card, couple, 'p1')).toEqual({
      ...{ subject: 'p1', person: 'p1', event: MOVE },
      members: ['p1'],
    })
  })

  it('is none for what is not of the visit', () => {
    expect(partOfSheet(form('person'), called, couple, 'p9')).toBeUndefined()
    expect(partOfSheet(form('person'), called, couple, undefined)).toBeUndefined()
    expect(partOfSheet(form('event', ['arrival']), called, couple, 'e3')).toBeUndefined()
    expect(partOfSheet(form('visit'), called, couple, undefined)).toEqual({ members: [] })
  })
})
