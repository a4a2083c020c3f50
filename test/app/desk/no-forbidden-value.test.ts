import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDesk } from '#app/desk/open-desk'
import type { Principal } from '#core/access'
import { fieldRulesOf, project, PURPOSES } from '#core/projection'
import { readRecord, visitKind } from '#core/record'
import type { VisitDraft } from '#core/record'
import { drawFrom, randomCondition } from './guarded-town/conditions.ts'
import { eventsOf, guardedDesk, refOf, STREAM, textOf } from './guarded-town/guarded-desk.ts'
import { plantedCase, type PlantedCase } from './guarded-town/planted-case.ts'
import { DOMAINS, readForms, readTown } from './guarded-town/town.ts'

// Any definition × any grant × any case: a value outside the grant stands in nothing that leaves the desk.

const TOWNS = 25
const RUNS = process.env['TEST_FULL'] === undefined ? 2_000 : 10_000
const seed = Number(process.env['TEST_SEED'] ?? 20_260_403)

const forms = readForms()
const draw = drawFrom(7)
const towns = Array.from({ length: TOWNS }, () =>
  readTown(
    Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id, at) => [id, randomCondition(draw, at % 2 === 0 ? 'person' : 'household')]),
    ),
  ),
)

const principalOf = (domains: readonly string[]): Principal => ({
  user: 'u1',
  terminal: 'T1',
  authority: 'lamp-desk',
  section: 'lamps',
  roles: ['system-user'],
  domains,
  operations: ['visit', 'reprint', 'print-office-paper', 'print-guidance', 'print-resident-form'].map(
    (id) => `${id}.execute`,
  ),
})

const OF_THE_DESK = ['DeskqName', 'DeskqContact', 'DeskqI', 'DeskqReason', 'DeskqAnswer']

/** The traces of everything this grant does not cover. */
const forbidden = ({ planted, places, domains }: PlantedCase): readonly string[] => {
  const held = new Set(domains)
  const isHeld = (fact: string): boolean =>
    held.has('desk') && held.has(places[fact] ?? '') && (!fact.startsWith('event.') || held.has('resident-record'))
  return [
    ...planted.filter(({ fact }) => !isHeld(fact)).flatMap(({ traces }) => traces),
    ...(held.has('desk') ? [] : OF_THE_DESK),
  ]
}

/** Everything that comes out of the desk for this principal: each query, and one command in turn. */
const everythingSaid = async (each: PlantedCase): Promise<readonly unknown[]> => {
  const { parts, audited } = guardedDesk(towns[each.town]!, forms, each)
  const principal = principalOf(each.domains)
  const desk = openDesk(parts)
  const view = await desk.visit(STREAM, principal)
  const sheets = await desk.sheets(STREAM, principal)
  const doubts = await desk.doubts(STREAM, principal)
  const preview = await desk.preview(STREAM, [{ type: 'person-added', payload: { person: 'p9' } }], principal)
  const expectedVersion = view.ok ? view.value.version : 0
  const record = (draft: VisitDraft) =>
    desk.execute({ type: 'record', visit: STREAM, expectedVersion, drafts: [draft] }, principal)
  const last = each.planted.at(-1)
  const commands = [
    () => record({ type: 'person-added', payload: { person: 'p9' } }),
    () => (last === undefined ? undefined : record({ type: 'fact-withdrawn', payload: refOf(last) })),
    ...(sheets.ok ? sheets.value.sheets : []).map(
      ({ form, contentHash }) =>
        () =>
          desk.execute(
            { type: 'print-sheets', visit: STREAM, expectedVersion, sheets: [{ form, contentHash, pages: 1 }] },
            principal,
          ),
    ),
  ]
  const answer = await commands[each.turn % commands.length]?.()
  return [view, sheets, doubts, preview, await desk.visits(principal), answer, audited]
}

describe('a value outside the grant', () => {
  it(
    `stands in no view, sheet, problem or audit entry (${RUNS} cases, seed ${seed})`,
    { timeout: 1_800_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(plantedCase(TOWNS), async (each) => {
          const text = textOf(await everythingSaid(each))
          expect(forbidden(each).filter((trace) => trace !== '' && text.includes(trace))).toEqual([])
        }),
        { numRuns: RUNS, seed },
      )
    },
  )

  it('stands in no projection of any purpose, and in a log stands no value at all', () => {
    fc.assert(
      fc.property(plantedCase(TOWNS), (each) => {
        const { parts } = guardedDesk(towns[each.town]!, forms, each)
        const state = readRecord(visitKind, eventsOf(each))
        if (!state.ok) throw new Error(JSON.stringify(state.problems))
        const rules = fieldRulesOf(parts.catalogue.vocabulary, {})
        for (const purpose of PURPOSES) {
          const text = textOf(project(state.value, { domains: each.domains }, purpose, rules))
          const traces = purpose === 'log' ? each.planted.flatMap((one) => one.traces) : forbidden(each)
          expect(traces.filter((trace) => trace !== '' && text.includes(trace))).toEqual([])
        }
      }),
      { numRuns: RUNS / 4, seed },
    )
  })
})

describe('the search itself', () => {
  const whole = (each: PlantedCase): PlantedCase => ({
    ...each,
    domains: DOMAINS,
    places: Object.fromEntries(Object.keys(each.places).map((fact) => [fact, 'desk' as const])),
  })

  it('finds every value once the grant covers it', async () => {
    const cases = fc.sample(plantedCase(TOWNS), { numRuns: 50, seed }).map(whole)
    for (const each of cases) {
      const text = textOf(await everythingSaid(each))
      const missed = each.planted.filter(({ traces }) => !traces.some((trace) => text.includes(trace)))
      expect(missed.filter(({ traces }) => traces.length > 0)).toEqual([])
      for (const trace of OF_THE_DESK) expect(text).toContain(trace)
    }
  })

  it('meets verdicts of every kind, reasons, open questions and sheets with values', async () => {
    const met = { verdicts: new Set<string>(), because: 0, missing: 0, jobs: 0, filled: 0 }
    for (const each of fc.sample(plantedCase(TOWNS), { numRuns: 60, seed }).map(whole)) {
      const { parts } = guardedDesk(towns[each.town]!, forms, each)
      const desk = openDesk(parts)
      const view = await desk.visit(STREAM, principalOf(DOMAINS))
      const sheets = await desk.sheets(STREAM, principalOf(DOMAINS))
      if (!view.ok || !sheets.ok) throw new Error(JSON.stringify([view, sheets]))
      for (const { verdict, because, missing } of view.value.plan) {
        met.verdicts.add(verdict)
        met.because += because.length
        met.missing += missing.length
      }
      const jobs = sheets.value.sheets.flatMap(({ job }) => (job === undefined ? [] : [job]))
      met.jobs += jobs.length
      met.filled += jobs.filter((job) =>
        each.planted.some(({ traces }) => traces.some((t) => textOf(job).includes(t))),
      ).length
    }
    expect([...met.verdicts].toSorted()).toEqual(['needed', 'not-needed', 'not-settled'])
    expect(Math.min(met.because, met.missing, met.jobs, met.filled)).toBeGreaterThan(20)
  })
})
