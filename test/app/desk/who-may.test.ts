import { describe, expect, it } from 'vitest'
import { openDesk } from '#app/desk/open-desk'
import type { Desk } from '#app/desk/open-desk'
import type { DeskParts } from '#app/desk/desk-parts'
import type { Principal } from '#core/access'
import type { Envelope, VisitDraft } from '#core/record'
import { failure, problem, success } from '#core/value'
import { guardedDesk, STREAM } from './guarded-town/guarded-desk.ts'
import type { PlantedCase } from './guarded-town/planted-case.ts'
import { DOMAINS, FACTS, readForms, readTown } from './guarded-town/town.ts'

const town = readTown({ a: '{ event: [lighting] }' })
const forms = readForms()
const planted: PlantedCase = {
  town: 0,
  places: {
    ...Object.fromEntries(Object.keys(FACTS).map((fact) => [fact, 'resident-record' as const])),
    'event.wind': 'lamps',
    'person.illness': 'oil',
    'person.guild': 'lamps',
  },
  domains: DOMAINS,
  planted: [
    { fact: 'person.illness', subject: 'p1', value: 'ixqburn', traces: ['ixqburn'] },
    { fact: 'person.guild', subject: 'p1', side: 'after', value: 'gxqoil', traces: ['gxqoil'] },
  ],
  persons: ['p1'],
  turn: 0,
}

const ALL = ['visit', 'reprint', 'print-office-paper', 'print-guidance', 'print-resident-form'].map(
  (id) => `${id}.execute`,
)
const clerk: Principal = {
  user: 'u1',
  terminal: 'T1',
  authority: 'lamp-desk',
  section: 'lamps',
  roles: ['system-user'],
  domains: DOMAINS,
  operations: ALL,
}

/** A desk that keeps what is appended to it and written into its audit. */
const openGuarded = (change: Partial<DeskParts> = {}) => {
  const { parts, audited } = guardedDesk(town, forms, planted)
  const appended: Envelope[] = []
  const records: DeskParts['records'] = {
    ...parts.records,
    append: async (stream, version, events, audit) => {
      appended.push(...events)
      return parts.records.append(stream, version, events, audit)
    },
  }
  return { desk: openDesk({ ...parts, records, ...change }), audited, appended }
}

const versionOf = async (desk: Desk): Promise<number> => {
  const view = await desk.visit(STREAM, clerk)
  if (!view.ok) throw new Error(JSON.stringify(view.problems))
  return view.value.version
}

const record = async (desk: Desk, drafts: readonly VisitDraft[], principal = clerk) =>
  desk.execute({ type: 'record', visit: STREAM, expectedVersion: await versionOf(desk), drafts }, principal)

const print = async (desk: Desk, form: string, principal = clerk) => {
  const sheets = await desk.sheets(STREAM, clerk)
  const contentHash = sheets.ok ? (sheets.value.sheets.find((sheet) => sheet.form === form)?.contentHash ?? '') : ''
  const expectedVersion = await versionOf(desk)
  return desk.execute(
    { type: 'print-sheets', visit: STREAM, expectedVersion, sheets: [{ form, contentHash, pages: 1 }] },
    principal,
  )
}

const without = (operation: string): Principal => ({
  ...clerk,
  operations: ALL.filter((each) => each !== `${operation}.execute`),
})

describe('the matrix is asked by every command and query', () => {
  it.each([
    ['opening', (desk: Desk) => desk.execute({ type: 'open-visit', ticket: '8' }, without('visit')), 'visit'],
    [
      'recording',
      (desk: Desk) => record(desk, [{ type: 'person-added', payload: { person: 'p2' } }], without('visit')),
      'visit',
    ],
    ['looking at a visit', (desk: Desk) => desk.visit(STREAM, without('visit')), 'visit'],
    ['the list', (desk: Desk) => desk.visits(without('visit')), 'visit'],
    ['the sheets', (desk: Desk) => desk.sheets(STREAM, without('visit')), 'visit'],
    [
      'paper of the office',
      (desk: Desk) => print(desk, 'lamp-form', without('print-office-paper')),
      'print-office-paper',
    ],
    ['guidance', (desk: Desk) => print(desk, 'lamp-guide', without('print-guidance')), 'print-guidance'],
  ])('%s is refused without its operation, and the refusal audited', async (_what, act, operation) => {
    const { desk, audited, appended } = openGuarded()
    const before = audited.length
    expect(await act(desk)).toEqual(failure(problem('operation-not-granted', { operation })))
    expect(appended).toEqual([])
    const refusals = audited.slice(before).filter(({ action }) => action.includes('refus'))
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatchObject({ actor: 'u1', terminal: 'T1', codes: { operation } })
  })

  it('and of paper again, when the sheet was printed before', async () => {
    const { parts } = guardedDesk(town, forms, planted)
    const stored = await parts.records.read(STREAM)
    const events = stored.ok ? [...stored.value] : []
    const { desk } = openGuarded({
      records: {
        ...parts.records,
        read: async () => success(events),
        append: async (_stream, version, added) => {
          events.push(...added)
          return success({ version: version + added.length })
        },
      },
    })
    expect(await print(desk, 'lamp-form')).toMatchObject({ ok: true })
    expect(await print(desk, 'lamp-form', without('reprint'))).toEqual(
      failure(problem('operation-not-granted', { operation: 'reprint' })),
    )
  })

  it('a grant that ended since is refused at the next act', async () => {
    const ended = failure(problem('grant-ended'))
    const { desk, audited } = openGuarded({ authorise: async () => ended })
    expect(await desk.execute({ type: 'open-visit', ticket: '8' }, clerk)).toEqual(ended)
    expect(await desk.visits(clerk)).toEqual(ended)
    expect(audited).toHaveLength(2)
  })
})

describe('a visit of another section', () => {
  const stranger: Principal = { ...clerk, user: 'u2', section: 'oil' }

  it.each([
    ['looking', (desk: Desk, visit: string) => desk.visit(visit, stranger)],
    ['the sheets', (desk: Desk, visit: string) => desk.sheets(visit, stranger)],
    [
      'recording',
      (desk: Desk, visit: string) => desk.execute({ type: 'record', visit, expectedVersion: 1, drafts: [] }, stranger),
    ],
    [
      'printing',
      (desk: Desk, visit: string) =>
        desk.execute(
          {
            type: 'print-sheets',
            visit,
            expectedVersion: 1,
            sheets: [{ form: 'lamp-form', contentHash: '', pages: 1 }],
          },
          stranger,
        ),
    ],
  ])('%s: answered as if it were not there, and both are audited', async (_what, act) => {
    const { desk, audited } = openGuarded()
    const foreign = await act(desk, STREAM)
    expect(foreign).toEqual(failure(problem('visit-missing')))
    expect(await act(desk, 'real/visit/nothing')).toEqual(foreign)
    expect(audited).toHaveLength(2)
  })

  it('is not in the list', async () => {
    const { desk } = openGuarded()
    expect(await desk.visits(stranger)).toEqual(success([]))
    expect(await desk.visits(clerk)).toMatchObject({ value: [{ visit: STREAM }] })
  })

  it.each(['../../etc', 'sample/visit/1', 'real/visit/1/../2', '', 'real/visit/1?x', '__proto__'])(
    'an address made up (%s) is not there',
    async (visit) => {
      expect(await openGuarded().desk.visit(visit, clerk)).toEqual(failure(problem('visit-missing')))
    },
  )
})

describe('what is recorded', () => {
  const person = { type: 'person', id: 'p1' }

  it('names the domain whose key seals it: a fact its own, the answer on protection the desk, all else none', async () => {
    const { desk, appended } = openGuarded()
    const answer = await record(desk, [
      { type: 'fact-stated', payload: { subject: person, fact: 'illness', value: 'ixqcough', origin: 'visitor' } },
      { type: 'fact-withdrawn', payload: { subject: person, fact: 'illness' } },
      { type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } },
      { type: 'person-added', payload: { person: 'p2' } },
    ])
    expect(answer).toMatchObject({ ok: true })
    expect(appended.map(({ domain }) => domain)).toEqual(['oil', 'oil', 'desk', undefined])
  })

  it('takes a fact of another domain out of a life event', async () => {
    const { desk, appended } = openGuarded()
    const event = {
      id: 'e1',
      kind: 'lighting',
      date: '2026-04-01',
      persons: ['p1'],
      facts: { wind: 'wxqgale', 'new-address': 'there' },
    }
    expect(await record(desk, [{ type: 'event-changed', payload: { event } }])).toMatchObject({ ok: true })
    expect(appended).toMatchObject([
      { type: 'event-changed', payload: { event: { facts: { 'new-address': 'there' } } } },
      {
        type: 'fact-stated',
        domain: 'lamps',
        payload: { subject: { type: 'event', id: 'e1' }, fact: 'wind', value: 'wxqgale' },
      },
    ])
    expect(JSON.stringify(appended[0])).not.toContain('wxqgale')
  })

  it.each(['illness', 'unheard', 'constructor'])(
    'is no fact outside the domains of whoever states it: %s',
    async (fact) => {
      const { desk, appended } = openGuarded()
      const drafts: readonly VisitDraft[] = [
        { type: 'fact-stated', payload: { subject: person, fact, value: 'ixqcough', origin: 'visitor' } },
      ]
      const without = { ...clerk, domains: ['desk', 'resident-record'] }
      expect(await record(desk, drafts, without)).toEqual(
        failure(problem('fact-outside-domains', { fact: `person.${fact}` })),
      )
      expect(appended).toEqual([])
    },
  )

  it('carries the section it was opened in', async () => {
    const { desk, appended } = openGuarded()
    await desk.execute({ type: 'open-visit', ticket: '9' }, clerk)
    expect(appended).toMatchObject([{ type: 'visit-opened', payload: { section: 'lamps' } }])
  })
})

describe('special-care information', () => {
  const shown = (audited: readonly { readonly action: string; readonly codes: object }[]) =>
    audited.filter(({ action }) => action.includes('special-care'))

  it('is named in the audit when it comes into sight, and not again with each change', async () => {
    const { desk, audited } = openGuarded()
    const version = await versionOf(desk)
    expect(shown(audited)).toHaveLength(1)
    expect(JSON.stringify(shown(audited))).toContain('person.illness')
    expect(JSON.stringify(audited)).not.toContain('ixqburn')
    const drafts: readonly VisitDraft[] = [{ type: 'person-added', payload: { person: 'p2' } }]
    await desk.execute({ type: 'record', visit: STREAM, expectedVersion: version, drafts }, clerk)
    expect(shown(audited)).toHaveLength(1)
  })

  it('is not written down for whoever does not see it', async () => {
    const { desk, audited } = openGuarded()
    await desk.visit(STREAM, { ...clerk, domains: ['desk', 'resident-record'] })
    expect(shown(audited)).toEqual([])
  })

  it('is not shown when that cannot be written', async () => {
    const full = failure(problem('store-full'))
    const { desk } = openGuarded({ audit: { append: async () => full } })
    expect(await desk.visit(STREAM, clerk)).toEqual(full)
    expect(await desk.visit(STREAM, { ...clerk, domains: ['desk', 'resident-record'] })).toMatchObject({ ok: true })
  })
})
