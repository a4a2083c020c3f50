import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OpenQuestion } from '#core/interview'
import { UNKNOWN } from '#core/record'
import { putGroup } from '#ui/hearing/group-rows.ts'
import { draftsOfAnswers } from '#ui/hearing/question.ts'
import { openPack } from '../../../src/cli/composition.ts'
import { visitView } from '../fakes/fake-desk.ts'

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')

const visit = visitView({
  households: ['h1'],
  persons: ['p1', 'p2'],
  events: [{ id: 'e1', kind: 'move-in', date: '2026-04-01', persons: ['p1', 'p2'], facts: { origin: 'domestic' } }],
})
const open = (fact: string, subject: string): OpenQuestion => ({
  ...{ fact, subject, side: null, asked: false },
  procedures: [],
})

describe('several facts asked at once', () => {
  it('stand a row a fact in the order of the vocabulary, with a box for whomever it is open', () => {
    const later = open('person.disability-services', 'p2')
    const put = putGroup(
      {
        group: 'disability',
        questions: [
          later,
          open('person.physical-disability-certificate', 'p2'),
          open('person.physical-disability-certificate', 'p1'),
        ],
      },
      visit,
      catalogue,
    )
    expect(put.text).toBe(catalogue.vocabulary.groups.get('disability')?.question.ja)
    expect(put.columns.map(({ id }) => id)).toEqual(['p1', 'p2'])
    expect(put.rows.map(({ key, boxes }) => [key, Object.keys(boxes).sort()])).toEqual([
      ['person.physical-disability-certificate|', ['p1', 'p2']],
      ['person.disability-services|', ['p2']],
    ])
  })

  it('are recorded at once, all facts of one event in one change of it', () => {
    const drafts = draftsOfAnswers(
      [
        [open('event.dog', 'e1'), 'yes'],
        [open('person.disability-services', 'p2'), UNKNOWN],
        [open('event.car', 'e1'), 'no'],
      ],
      visit,
    )
    expect(drafts).toEqual([
      {
        type: 'event-changed',
        payload: { event: { ...visit.events[0], facts: { origin: 'domestic', dog: 'yes', car: 'no' } } },
      },
      {
        type: 'fact-stated',
        payload: {
          subject: { type: 'person', id: 'p2' },
          fact: 'disability-services',
          value: UNKNOWN,
          origin: 'visitor',
        },
      },
    ])
  })
})
