import { describe, expect, it } from 'vitest'
import { narrowRules, project, PURPOSES, specialCareShown } from '#core/projection'
import { rules, saidIn, visit } from './guarded-visit.ts'

const seen = (domains: readonly string[], purpose: (typeof PURPOSES)[number] = 'screen') =>
  project(visit, { domains }, purpose, rules)

const OF_THE_DESK = [
  'said-answer',
  'said-case',
  'said-closing',
  'said-contact',
  'said-disposition',
  'said-entry',
  'said-hash',
  'said-initials',
  'said-name',
  'said-note',
  'said-number',
  'said-reason',
  'said-suspension',
]

describe('who sees what', () => {
  it.each([
    ['nobody without the domain of the desk', [], []],
    ['not even with every other domain', ['resident-record', 'lamps'], []],
    ['the desk alone', ['desk'], OF_THE_DESK],
    [
      'the resident record beside it',
      ['desk', 'resident-record'],
      [...OF_THE_DESK, 'said-date', 'said-household', 'said-own-name'],
    ],
    ['the lamps beside it', ['desk', 'lamps'], [...OF_THE_DESK, 'said-illness', 'said-lamp']],
    [
      'all domains: still nothing without a legal basis, and nothing unheard of',
      ['desk', 'resident-record', 'lamps'],
      [...OF_THE_DESK, 'said-date', 'said-household', 'said-illness', 'said-lamp', 'said-own-name', 'said-wind'],
    ],
  ])('%s', (_who, domains, said) => {
    expect(saidIn(seen(domains))).toEqual(said.toSorted())
  })

  it('of a visit closed to them, everybody sees the ticket and where it stands', () => {
    expect(seen([])).toMatchObject({ ticket: '7', phase: 'open', version: 9, stream: 'real/visit/1', receivedOn: '' })
    expect(seen([])).not.toHaveProperty('visitor')
    expect(seen([]).persons).toEqual([])
  })

  it('what is absent is absent, not empty', () => {
    const { facts } = seen(['desk', 'resident-record'])
    expect(Object.keys(facts)).toEqual(['person/p1/name'])
  })
})

describe('purposes', () => {
  const all = ['desk', 'resident-record', 'lamps']

  it('a log holds nothing anybody said, whoever it is written for', () => {
    expect(saidIn(seen(all, 'log'))).toEqual([])
    expect(seen(all, 'log').ticket).toBe('')
  })

  it.each(['clipboard', 'export'] as const)('%s holds exactly what the screen does', (purpose) => {
    for (const domains of [[], ['desk'], ['desk', 'lamps'], all]) expect(seen(domains, purpose)).toEqual(seen(domains))
  })

  it('a search does not know special-care information', () => {
    expect(saidIn(seen(all, 'search'))).toEqual(saidIn(seen(all)).filter((said) => said !== 'said-illness'))
  })

  it('paper holds no reasons, and of the facts those its form asks for', () => {
    const asked = narrowRules(rules, new Set(['person.name']))
    expect(saidIn(project(visit, { domains: all }, 'print', asked))).toEqual([
      'said-contact',
      'said-hash',
      'said-household',
      'said-name',
      'said-own-name',
    ])
  })

  it.each(PURPOSES)('%s never sees more than the screen', (purpose) => {
    for (const domains of [[], ['desk'], ['lamps'], ['desk', 'resident-record'], all])
      expect(saidIn(seen(domains, 'screen'))).toEqual(expect.arrayContaining([...saidIn(seen(domains, purpose))]))
  })

  it('seeing twice is seeing once', () => {
    for (const purpose of PURPOSES)
      expect(project(seen(all, purpose), { domains: all }, purpose, rules)).toEqual(seen(all, purpose))
  })
})

describe('deny by default', () => {
  it('a part of the state no rule names is absent', () => {
    const grown = { ...visit, diary: 'said-diary' }
    const { diary } = project(grown, { domains: ['desk', 'resident-record', 'lamps'] }, 'screen', rules) as typeof grown
    expect(diary).toBeUndefined()
  })

  it.each(['constructor', '__proto__', 'toString'])('a fact called %s is unheard of', (fact) => {
    const facts = {
      a: { subject: { type: 'person', id: 'p1' }, fact, value: 'said-it', origin: 'visitor', at: 1 },
    } as const
    expect(project({ ...visit, facts }, { domains: ['desk', 'lamps'] }, 'screen', rules).facts).toEqual({})
  })
})

describe('special-care information', () => {
  it('is named by field, each once, only where it is seen', () => {
    expect(specialCareShown(seen(['desk', 'lamps']), rules)).toEqual(['document.illness-card', 'person.illness'])
    expect(specialCareShown(seen(['desk']), rules)).toEqual(['document.illness-card'])
    expect(specialCareShown(seen([]), rules)).toEqual([])
  })
})
