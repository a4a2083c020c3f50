import { describe, expect, it } from 'vitest'
import { sheetKey, sheetOfKey, sheetsOfPlan } from '#app/desk/sheet-calls'
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
  {
    form: { id, unit, fields: [], class: 'resident-form', offered: 'no', ...change } as unknown as Form,
    template: '',
    css: '',
  },
]

const forms = new Map([
  sheet('offered', 'visit', { class: 'office-paper', offered: 'yes' }),
  sheet('letter', 'person', { offered: 'when-called' }),
  sheet('leaflet', 'visit', { class: 'guidance', offered: 'when-called' }),
  sheet('guide', 'visit', { class: 'guidance' }),
  sheet('household', 'household'),
  sheet('applicant', 'applicant'),
  sheet('each', 'person'),
  sheet('unused', 'visit', { class: 'office-paper' }),
])

const family = ['p1', 'p2', 'p3', 'p4', 'p5']
const event = (id: string, persons = family): LifeEvent => ({ id, kind: 'lit', date: '2026-04-01', persons, facts: {} })
const ground = { events: [event('e1')], households: ['h1'], facts: {} }
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
    expect(sheetsOfPlan(plan, forms, ground)).toEqual([
      'household',
      'applicant#p1',
      'each#p1',
      'each#p3',
      'guide',
      'offered',
    ])
  })

  it('has what is offered when called for each person a procedure names it for, and for nobody else', () => {
    const lettered = [entry('seal', 'p2', ['each', 'letter']), entry('leave', 'p1', ['leaflet'])]
    const keys = ['each#p2', 'letter#p2', 'leaflet', 'guide', 'offered']
    expect(sheetsOfPlan(lettered, forms, ground)).toEqual(keys)
  })

  it('offers nothing before there is a life event', () => {
    expect(sheetsOfPlan([], forms, { ...ground, events: [] })).toEqual(['guide'])
  })
})

describe('the key of a sheet', () => {
  it('is read back as it was made', () => {
    expect(sheetOfKey(sheetKey('each', 'p1'))).toEqual({ form: 'each', subject: 'p1' })
    expect(sheetOfKey(sheetKey('household'))).toEqual({ form: 'household' })
  })
})
