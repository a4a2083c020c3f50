import { describe, expect, it } from 'vitest'
import { awaitedOf } from '#app/desk/print-awaited'
import type { Entry } from '#core/derivation'
import type { CaseLink } from '#core/record'

const entry = (procedure: string, subject: string, documents: readonly string[], discreet = false): Entry =>
  ({
    procedure,
    name: `name of ${procedure}`,
    subject,
    documents: documents.map((name) => ({ id: name, name })),
    discreet,
  }) as unknown as Entry

const kept = (number: string, ...procedures: readonly (readonly [string, string])[]): CaseLink => ({
  case: `sample/case/${number}`,
  number,
  how: 'opened',
  procedures: procedures.map(([procedure, id]) => ({ procedure, subject: { type: 'person', id } })),
  at: 0,
})

const plan = [
  entry('lanterns', 'p1', ['lamp', 'oil']),
  entry('lanterns', 'p2', ['oil', 'wick']),
  entry('boats', 'p1', ['oar']),
  entry('hiding', 'p1', ['paper'], true),
]

describe('awaitedOf', () => {
  it('says each procedure of a case once, with what it asks of everybody', () => {
    expect(
      awaitedOf({ cases: [kept('A-1', ['lanterns', 'p1'], ['lanterns', 'p2']), kept('A-2', ['boats', 'p1'])] }, plan),
    ).toEqual({
      awaited: [
        { number: 'A-1', name: 'name of lanterns', documents: ['lamp', 'oil', 'wick'] },
        { number: 'A-2', name: 'name of boats', documents: ['oar'] },
      ],
    })
  })

  it('never names what nobody else may hear of, and says nothing where nothing is kept', () => {
    expect(awaitedOf({ cases: [kept('A-1', ['hiding', 'p1'])] }, plan)).toEqual({})
    expect(awaitedOf({ cases: [] }, plan)).toEqual({})
  })
})
