import { resolve } from 'node:path'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '#app/desk/commands'
import type { ChangePreview } from '#app/desk/preview-change'
import type { VisitView } from '#app/desk/visit-view'
import type { Entry } from '#core/derivation'
import { LATER, UNKNOWN, type StatedFact, type VisitDraft } from '#core/record'
import { success } from '#core/value'
import { useDeskStore } from '#ui/desk/desk-store.ts'
import { useVisitStore } from '#ui/desk/visit-store.ts'
import { answersOf } from '#ui/hearing/answers.ts'
import { personsIn } from '#ui/hearing/scope.ts'
import { sheetTopics } from '#ui/hearing/sheet-rows.ts'
import { useAnswering } from '#ui/hearing/use-answering.ts'
import { openPack } from '../../../src/cli/composition.ts'
import { fakeDesk, fakeDeskAccess, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, principal, signedIn } from '../fakes/fake-safety.ts'

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')

const CARD = 'person.my-number-card'
const PEOPLE = ['p1', 'p2', 'p3', 'p4'] as const
const RELATIONS = { p1: 'head', p2: 'spouse', p3: 'child', p4: 'parent' } as const

const fact = (person: string, name: string, value: StatedFact['value'], side?: 'after'): [string, StatedFact] => {
  const ref = { subject: { type: 'person', id: person }, fact: name, ...(side === undefined ? {} : { side }) }
  const key = `person/${person}/${name}${side === undefined ? '' : `@${side}`}`
  return [key, { ...ref, value, origin: side === undefined ? 'visitor' : 'document', at: 1 }]
}

/** Whoever has not been asked for their card yet. */
const open = (persons: readonly string[]): readonly Entry[] =>
  persons.map(
    (subject) =>
      ({
        procedure: 'x',
        name: 'x',
        subject,
        verdict: 'not-settled',
        discreet: false,
        missing: [{ fact: CARD, subject, side: null, other: null, asked: false }],
      }) as unknown as Entry,
  )

const household = (change: Partial<VisitView> = {}): VisitView =>
  visitView({
    households: ['h1'],
    persons: [...PEOPLE],
    events: [{ id: 'e1', kind: 'move-in', date: '2026-04-01', persons: [...PEOPLE], facts: {} }],
    facts: Object.fromEntries(PEOPLE.map((person) => fact(person, 'relationship', RELATIONS[person], 'after'))),
    plan: open(PEOPLE),
    ...change,
  })

const NOTHING: ChangePreview = { entries: [], moot: [], recall: [] }

const stand = async (visit: VisitView, preview: ChangePreview = NOTHING) => {
  const recorded: VisitDraft[] = []
  const previewed: VisitDraft[] = []
  const base = fakeDesk(catalogue, {}, visit)
  const desk = {
    ...base,
    preview: async (_visit: string, drafts: readonly VisitDraft[]) => {
      previewed.push(...drafts)
      return success(preview)
    },
    execute: async (command: Command) => {
      if (command.type === 'record') recorded.push(...command.drafts)
      return success({ visit })
    },
  }
  const who = signedIn({ principal: principal() })
  const { access: safety } = fakeSafety(who)
  await useDeskStore().open(fakeDeskAccess({ desk, safety, principal: who.principal, signedIn: who }), 'sample')
  await useVisitStore().show(visit.stream)
  return { answering: useAnswering(), recorded, previewed }
}

const asked = { fact: CARD, subject: 'p1', side: null }
const subjects = (drafts: readonly VisitDraft[]): readonly string[] =>
  drafts.flatMap((draft) => (draft.type === 'fact-stated' ? [draft.payload.subject.id] : []))

beforeEach(() => setActivePinia(createPinia()))

describe('for whom an answer is given', () => {
  it('parents raise somebody of the household, children are raised; a grandparent is neither', () => {
    const visit = household()
    expect(personsIn('all', 'p1', visit, catalogue)).toEqual(['p1', 'p2', 'p3', 'p4'])
    expect(personsIn('parents', 'p1', visit, catalogue)).toEqual(['p1', 'p2'])
    expect(personsIn('children', 'p1', visit, catalogue)).toEqual(['p3'])
    expect(personsIn('one', 'p4', visit, catalogue)).toEqual(['p4'])
  })

  it('answers at once for all for whom the same is open, and for nobody else', async () => {
    const { answering, recorded } = await stand(household({ plan: open(['p1', 'p2', 'p3']) }))
    expect(await answering.answer(asked, 'not-held', 'all')).toBe(true)
    expect(subjects(recorded)).toEqual(['p1', 'p2', 'p3'])
  })

  it('answers for the parents alone', async () => {
    const { answering, recorded } = await stand(household())
    await answering.answer(asked, 'valid', 'parents')
    expect(subjects(recorded)).toEqual(['p1', 'p2'])
  })
})

describe('changing an answer', () => {
  const answered = household({
    facts: { ...household().facts, ...Object.fromEntries([fact('p1', 'my-number-card', 'valid')]) },
    plan: open(['p2']),
  })
  const effect: ChangePreview = {
    entries: [{ procedure: 'x', name: 'x', subject: 'p1', what: 'lost' }],
    moot: [],
    recall: [
      {
        job: 'j1',
        form: 'f',
        class: 'resident-form',
        copy: 1,
        sheets: 1,
        contentHash: 'h',
        status: 'confirmed',
        by: 'u1',
        at: 0,
      },
      {
        job: 'j2',
        form: 'f',
        class: 'resident-form',
        copy: 1,
        sheets: 1,
        contentHash: 'h',
        status: 'awaiting',
        by: 'u1',
        at: 0,
      },
    ],
  }

  it('a new answer is recorded at once and nothing is asked about it', async () => {
    const { answering, recorded, previewed } = await stand(household(), effect)
    await answering.answer(asked, 'valid')
    expect(recorded).toHaveLength(1)
    expect(previewed).toEqual([])
  })

  it('another answer waits until its effect was shown, and is kept back when the clerk says so', async () => {
    const { answering, recorded } = await stand(answered, effect)
    expect(await answering.answer(asked, 'not-held')).toBe(false)
    expect(recorded).toEqual([])
    expect(answering.waiting.value?.preview).toEqual(effect)
    answering.keep()
    expect(answering.waiting.value).toBeUndefined()
    expect(recorded).toEqual([])
  })

  it('with it the sheets that are out are void: those handed over taken back, those at the printer voided', async () => {
    const { answering, recorded } = await stand(answered, effect)
    await answering.answer(asked, 'not-held')
    expect(await answering.confirm()).toBe(true)
    expect(recorded.map(({ type }) => type)).toEqual(['fact-stated', 'sheet-recalled', 'sheet-voided'])
  })

  it('one that changes nothing is recorded at once', async () => {
    const { answering, recorded } = await stand(answered, NOTHING)
    expect(await answering.answer(asked, 'expired')).toBe(true)
    expect(recorded).toHaveLength(1)
  })
})

describe('what was answered', () => {
  it('tells わからない from 後で確認, and marks what no procedure reads any longer', () => {
    const visit = household({
      facts: Object.fromEntries([
        fact('p1', 'my-number-card', UNKNOWN),
        fact('p2', 'my-number-card', LATER),
        fact('p3', 'my-number-card', 'valid'),
      ]),
      moot: ['person/p3/my-number-card'],
    })
    expect(answersOf(visit, catalogue).map(({ answer, moot }) => [answer, moot])).toEqual([
      ['わからない', false],
      ['後で確認', false],
      ['有効なものを持っている', true],
    ])
  })

  it('stands on the sheet by topic, a cell for each who is or was asked', () => {
    const visit = household({
      plan: open(['p2']),
      facts: Object.fromEntries([fact('p1', 'my-number-card', 'valid')]),
      moot: ['person/p1/my-number-card'],
    })
    const topics = sheetTopics(visit, catalogue, visit.persons)
    expect(topics.map(({ name }) => name)).toEqual(['マイナンバーカード'])
    const [row] = topics[0]?.rows ?? []
    expect(Object.entries(row?.cells ?? {}).map(([id, cell]) => [id, cell.open, cell.moot])).toEqual([
      ['p2', true, false],
      ['p1', false, true],
    ])
  })
})
