import { describe, expect, it } from 'vitest'
import { partOfPerson, partsOfForm } from '#app/desk/sheet-parts'
import type { Entry } from '#core/derivation'
import type { Form } from '#core/printing'
import type { LifeEvent } from '#core/record'

const entry = (subject: string, events: readonly string[], prints: readonly string[]): Entry => ({
  procedure: `of ${subject}`,
  name: '',
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
  forms: ['lantern'],
  prints,
})
const event = (id: string): LifeEvent => ({ id, kind: id, date: '2026-04-01', persons: ['p1', 'p2'], facts: {} })
const ground = { events: [event('lit'), event('out')], households: ['h1'], facts: {} }
const kinds = [{ from: 'event.kind', choices: [{ when: ['lit'] }, { when: ['out'] }] }]
const formOf = (unit: Form['unit']) => ({ id: 'lantern', unit, fields: kinds }) as unknown as Form
const plan = [
  entry('p1', ['lit'], ['asked.start', 'colour.red']),
  entry('p1', ['lit'], ['asked.start', 'asked.name']),
  entry('p2', ['out'], ['asked.stop']),
  { ...entry('p2', ['out'], ['asked.never']), forms: ['other'] },
]

describe('what is asked on a sheet', () => {
  it('is what the procedures of that person tick, each once', () => {
    expect(partOfPerson(formOf('person'), plan, ground, 'p1').asked).toEqual(['start', 'name'])
    expect(partOfPerson(formOf('person'), plan, ground, 'p2').asked).toEqual(['stop'])
  })

  it('is what the procedures of that event tick', () => {
    expect(partsOfForm(formOf('event'), plan, ground).map(({ asked }) => asked)).toEqual([['start', 'name'], ['stop']])
  })

  it('is what all procedures of a household tick', () => {
    expect(partsOfForm(formOf('household'), plan, ground).map(({ asked }) => asked)).toEqual([
      ['start', 'name', 'stop'],
    ])
  })

  it('is nothing where nothing is ticked', () => {
    expect(partsOfForm(formOf('event'), [entry('p1', ['lit'], ['colour.red'])], ground)).toEqual([
      { event: ground.events[0], members: ['p1', 'p2'] },
    ])
  })
})
