import { describe, expect, it } from 'vitest'
import { eventOfSheet, membersOfSheet, sheetKey, sheetOfKey, sheetsOfPlan } from '#app/desk/sheet-calls'
import type { Entry } from '#core/derivation'
import type { Form, FormSheet } from '#core/printing'
import type { LifeEvent } from '#core/record'

const entry = (procedure: string, subject: string, forms: readonly string[], change: Partial<Entry> = {}): Entry => ({
  procedure,
  name: procedure,
  subject,
  verdict: 'needed',
  byConstraints: false,
  events: ['e1'],
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
  forms,
  prints: [],
  ...change,
})

const sheet = (id: string, unit: Form['unit'], change: object = {}): readonly [string, FormSheet] => [
  id,
  { form: { id, unit, class: 'resident-form', offered: false, ...change } as unknown as Form, template: '', css: '' },
]

const forms = new Map([
  sheet('offered', 'visit', { class: 'office-paper', offered: true }),
  sheet('guide', 'visit', { class: 'guidance' }),
  sheet('household', 'household'),
  sheet('applicant', 'applicant'),
  sheet('each', 'person'),
  sheet('unused', 'visit', { class: 'office-paper' }),
])

const family = ['p1', 'p2', 'p3', 'p4', 'p5']
const event = (id: string, persons = family): LifeEvent => ({ id, kind: 'lit', date: '2026-04-01', persons, facts: {} })
const plan = [
  ...family.map((person) => entry('join', person, ['household'])),
  entry('claim', 'p1', ['applicant']),
  entry('card', 'p1', ['each']),
  entry('card', 'p3', ['each'], { events: ['e2'] }),
  entry('sign', 'p1', ['each']),
  entry('card', 'p4', ['each'], { verdict: 'not-settled' }),
]

describe('sheetsOfPlan', () => {
  it('makes one sheet for a family of five, and one for each person concerned of a personal form', () => {
    expect(sheetsOfPlan(plan, forms, true)).toEqual([
      'household',
      'applicant#p1',
      'each#p1',
      'each#p3',
      'guide',
      'offered',
    ])
  })

  it('offers nothing before there is a life event', () => {
    expect(sheetsOfPlan([], forms, false)).toEqual(['guide'])
  })
})

describe('the key of a sheet', () => {
  it('is read back as it was made', () => {
    expect(sheetOfKey(sheetKey('each', 'p1'))).toEqual({ form: 'each', subject: 'p1' })
    expect(sheetOfKey(sheetKey('household'))).toEqual({ form: 'household' })
  })
})

describe('eventOfSheet', () => {
  const state = { events: [event('e1'), event('e2', ['p3'])] }

  it("is the event by which that person's procedure is called for", () => {
    expect(eventOfSheet({ form: 'each', unit: 'person', subject: 'p1' }, plan, state)?.id).toBe('e1')
    expect(eventOfSheet({ form: 'each', unit: 'person', subject: 'p3' }, plan, state)?.id).toBe('e2')
  })

  it('is the first of the visit when nothing calls, and none for the visit itself', () => {
    expect(eventOfSheet({ form: 'unused', unit: 'household' }, plan, state)?.id).toBe('e1')
    expect(eventOfSheet({ form: 'guide', unit: 'visit' }, plan, state)).toBeUndefined()
  })
})

describe('membersOfSheet', () => {
  it('are those of the household whose procedures call for the form', () => {
    const two = [entry('join', 'p2', ['household']), entry('leave', 'p5', ['household'])]
    expect(membersOfSheet(event('e1'), two, { form: 'household', unit: 'household' })).toEqual(['p2', 'p5'])
  })

  it('are those the event concerns for any other form, and when nobody calls', () => {
    expect(membersOfSheet(event('e1'), [], { form: 'household', unit: 'household' })).toEqual(family)
    expect(membersOfSheet(event('e1'), plan, { form: 'each', unit: 'event' })).toEqual(family)
  })
})
