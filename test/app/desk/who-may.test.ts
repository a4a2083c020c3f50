import { describe, expect, it } from 'vitest'
import type { Desk } from '#app/desk/open-desk'
import type { Principal } from '#core/access'
import type { VisitDraft } from '#core/record'
import { failure, problem, success } from '#core/value'
import { guardedDesk, STREAM } from './guarded-town/guarded-desk.ts'
import { ALL, clerk, forms, openGuarded, planted, record, town, versionOf } from './guarded-town/audited-desk.ts'

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
