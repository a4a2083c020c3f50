import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { tryCase } from '#app/trial/try-case'
import { lampTown } from '../../core/explanation/lamp-town.ts'

const town = lampTown({
  licence: `for-each: concerned-person
events: [lighting]
needed-when: { age-on: event.date, at-least: 20 }
deadline: [{ id: days, from: event.date, length: 14 days, first-day: not-counted, rolls: no, law: 灯り条例第8条 }]`,
  wind: 'for-each: concerned-person\nevents: [lighting]\nneeded-when: { fact: event.wind, is: yes }',
})
const TEXT = `format: madoguchi/case@1
received-on: 2026-04-03
persons: { p1: { birth-date: 2006-05-05 } }
events: [{ id: e1, kind: lighting, date: 2026-04-01, persons: [p1], wind: yes }]`
const tried = (change: object = {}, text = TEXT) => tryCase({ file: 'case.yaml', text, ...change }, town, readYaml)

describe('trying a case on a day', () => {
  it('derives it on its own day', () => {
    const { receivedOn, entries, problems } = tried()
    expect(problems).toEqual([])
    expect(receivedOn).toBe('2026-04-03')
    expect(entries.map(({ procedure, verdict }) => [procedure, verdict])).toEqual([
      ['licence', 'not-needed'],
      ['wind', 'needed'],
    ])
  })

  it('moves the dates of its events with the day, and explains the procedure asked for', () => {
    const { entries, explanations, versions } = tried({ on: '2026-06-03', procedure: 'licence' })
    expect(entries.map(({ verdict, deadline }) => [verdict, deadline?.date])).toEqual([['needed', '2026-06-15']])
    expect(explanations.map(({ verdict, why }) => [verdict, why.facts.map(({ value }) => value)])).toEqual([
      ['needed', ['2006-05-05', '2026-06-01']],
    ])
    expect(versions).toEqual([{ procedure: 'licence', from: '2000-01-01' }])
  })

  it('leaves the events where they are when told to', () => {
    const { entries } = tried({ on: '2026-06-03', keepEvents: true })
    expect(entries.map(({ verdict }) => verdict)).toEqual(['not-needed', 'needed'])
  })

  it('says on a day before any version that there is none', () => {
    const { entries, problems, versions } = tried({ on: '1999-06-03', procedure: 'licence' })
    expect(entries).toEqual([])
    expect(versions).toEqual([{ procedure: 'licence', from: null }])
    expect(problems.map(({ code }) => code)).toContain('no-definition-for-date')
  })

  it('names an event that could not be moved, and what cannot be tried at all', () => {
    const partial = tried({ on: '2026-06-03' }, TEXT.replace('date: 2026-04-01', 'date: 2026-04'))
    expect(partial.problems.map(({ code, params }) => [code, params['event']])).toContainEqual([
      'trial-date-stays',
      'e1',
    ])
    expect(tried({ on: '2026-02-30' }).problems.map(({ code }) => code)).toEqual(['not-a-date'])
    expect(tried({ procedure: 'nothing' }).problems.map(({ code }) => code)).toEqual(['procedure-missing'])
    expect(tried({}, 'persons: [').case).toBeUndefined()
  })
})
