import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { situationOfVisit } from '#app/desk/situation-of-visit'
import type { VisitView } from '#app/desk/visit-view'
import { parseCase, type Case } from '#core/definitions'
import { derive } from '#core/derivation'
import { foldEvents, visitKind, type LifeEvent, type VisitDraft, type VisitState } from '#core/record'
import { entryFields } from '#ui/household/entry-fields.ts'
import { draftsOfEvents, draftsOfRows } from '#ui/household/household-drafts.ts'
import { rowOf, type PersonRow } from '#ui/household/person-row.ts'
import { openPack } from '../../../src/cli/composition.ts'
import { asEvent } from '../../core/record/arbitrary-visit.ts'
import { principal } from '../fakes/fake-safety.ts'

// Whatever household a scenario shows, the household step can enter it: the record says the same, and the same follows.

const loaded = await openPack(resolve('procedures/mihon-city'))
const { catalogue } = loaded
if (catalogue === undefined) throw new Error('no catalogue')
const fields = entryFields(catalogue, principal({ domains: [...catalogue.vocabulary.domains.keys()] }))
const typed = new Set(fields.map(({ fact, side }) => `${fact}@${side ?? ''}`))

const scenarios = loaded.files.filter(({ file }) => file.startsWith('scenarios/'))
const caseOf = (located: (typeof scenarios)[number]): Case => {
  const read = parseCase(located, '/case', catalogue)
  if (read.case === undefined) throw new Error(JSON.stringify(read.problems))
  return read.case
}

class Desk {
  state: VisitState = { ...foldEvents(visitKind, []), phase: 'open' }

  get view(): VisitView {
    return this.state as unknown as VisitView
  }

  record(drafts: readonly VisitDraft[]): void {
    this.state = foldEvents(
      visitKind,
      drafts.map((draft, index) => asEvent(draft, this.state.version + index + 1)),
      this.state,
    )
  }
}

/** The value a scenario states; one that is not known is not typed. */
const statedIn =
  ({ situation }: Case, person: string) =>
  (fact: string, side?: string) => {
    const found = situation.statements.find(
      (each) => each.entity === person && each.fact === `person.${fact}` && each.side === side,
    )
    return typeof found?.value === 'string' && found.value !== 'unknown' ? found.value : ''
  }

/** What a clerk types of a person of a scenario. */
const rowIn = (given: Case, person: string): PersonRow => {
  const stated = statedIn(given, person)
  const values: Record<string, string> = {}
  const earlier: Record<string, string> = {}
  for (const { key, fact, side, timed } of fields) {
    const [before, after] = [stated(fact, 'before'), stated(fact, 'after')]
    values[key] = !timed ? stated(fact) : side === undefined ? after || before : stated(fact, side)
    if (timed && side === undefined && before !== '' && after !== '' && before !== after) earlier[key] = before
  }
  return {
    id: person,
    values,
    differs: Object.keys(earlier).length > 0,
    earlier,
    home: { before: stated('household', 'before'), after: stated('household', 'after') },
  }
}

const enter = (given: Case): Desk => {
  const desk = new Desk()
  const { situation } = given
  const context = () => ({ visit: desk.view, catalogue, fields })
  const factsOf = (id: string) =>
    Object.fromEntries(
      situation.statements
        .filter(({ entity, fact }) => entity === id && fact !== 'event.date')
        .map(({ fact, value }) => [
          fact.slice('event.'.length),
          value === 'unknown' ? ({ unknown: true } as const) : value,
        ]),
    )
  const events = situation.events.map(({ id, kind, persons }): LifeEvent => {
    const date = situation.statements.find(({ entity, fact }) => entity === id && fact === 'event.date')
    return { id, kind, persons, date: String(date?.value ?? ''), facts: factsOf(id) }
  })
  const [first] = events
  if (first === undefined) throw new Error('no event')
  desk.record([{ type: 'visit-opened', payload: { ticket: '1', catalogue: 'c', receivedOn: given.receivedOn } }])
  desk.state = { ...desk.state, phase: 'open' }
  desk.record([{ type: 'household-added', payload: { household: 'h1' } }])
  desk.record([{ type: 'event-added', payload: { event: { ...first, persons: [] } } }])
  // Everybody is typed under the first event; then the others, the households, and who is concerned by what.
  const rows = situation.persons.map((person) => rowIn(given, person))
  desk.record(
    draftsOfRows(
      rows.map((row) => ({ ...row, home: { before: '', after: '' } })),
      context(),
    ),
  )
  for (const event of events.slice(1))
    desk.record(
      draftsOfEvents(
        [{ type: 'event-added', payload: { event: { ...event, persons: [] } } }],
        [...desk.state.events, { ...event, persons: [] }],
        desk.state.households,
        context(),
      ),
    )
  for (const { id } of situation.households.slice(1))
    desk.record(
      draftsOfEvents(
        [{ type: 'household-added', payload: { household: id } }],
        desk.state.events,
        [...desk.state.households, id],
        context(),
      ),
    )
  for (const event of events)
    desk.record(
      draftsOfEvents(
        [{ type: 'event-changed', payload: { event } }],
        desk.state.events.map((each) => (each.id === event.id ? event : each)),
        desk.state.households,
        context(),
      ),
    )
  desk.record(draftsOfRows(rows, context()))
  // The rest of a scenario is asked in the hearing.
  desk.record(
    situation.statements.flatMap(({ entity, fact, side, value, event }): readonly VisitDraft[] => {
      const [type = '', name = ''] = fact.split('.')
      const isOfStep =
        type === 'person' && (typed.has(`${name}@`) || typed.has(`${name}@${side ?? ''}`) || name === 'household')
      if (type === 'visit' || type === 'event' || event !== undefined || isOfStep) return []
      const ref = { subject: { type, id: entity }, fact: name, ...(side === undefined ? {} : { side }) }
      return [
        {
          type: 'fact-stated',
          payload: { ...ref, value: value === 'unknown' ? { unknown: true } : value, origin: 'visitor' },
        },
      ]
    }),
  )
  return desk
}

/** What the scenario itself expects, by procedure and subject. */
const expectedOf = (located: (typeof scenarios)[number]) => {
  const { expected } = located.value as { readonly expected: readonly Record<string, string>[] }
  return expected.map(({ procedure, subject, verdict, deadline }) => ({ procedure, subject, verdict, deadline }))
}

describe('the household step enters what every scenario shows', () => {
  const withoutChanges = scenarios.filter(
    (each) => !caseOf(each).situation.statements.some(({ event }) => event !== undefined),
  )

  it('and none but those with two values of one fact are left out', () => {
    expect(withoutChanges.length).toBeGreaterThanOrEqual(20)
  })

  it.each(withoutChanges.map((located) => [located.file, located] as const))('%s', (_file, located) => {
    const given = caseOf(located)
    const desk = enter(given)
    const authority = given.authority ?? catalogue.desk.authorities[0]?.id ?? ''
    const { entries, problems } = derive(situationOfVisit(desk.state), catalogue, { authority })
    expect(problems).toEqual([])
    for (const { procedure, subject, verdict, deadline } of expectedOf(located)) {
      const found = entries.filter(
        (each) => each.procedure === procedure && (subject === undefined || each.subject === subject),
      )
      expect(
        found.map((each) => each.verdict),
        `${procedure} ${subject ?? ''}`,
      ).toContain(verdict)
      if (deadline !== undefined && deadline !== 'none')
        expect(
          found.map((each) => each.deadline?.date),
          `${procedure} ${subject ?? ''}`,
        ).toContain(deadline)
    }
    for (const person of desk.state.persons) expect(rowOf(desk.view, person, fields).id).toBe(person)
  })
})
