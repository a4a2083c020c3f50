import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDesk } from '#app/desk/open-desk'
import type { Principal } from '#core/access'
import { drawFrom, randomCondition } from './guarded-town/conditions.ts'
import { guardedDesk, STREAM, textOf } from './guarded-town/guarded-desk.ts'
import { plantedCase } from './guarded-town/planted-case.ts'
import type { PlantedCase } from './guarded-town/planted-case.ts'
import { DOMAINS, readForms, readTown } from './guarded-town/town.ts'

// Any definition × any grant × any case: an explanation holds no value the projection withholds.

const RUNS = process.env['TEST_FULL'] === undefined ? 150 : 2_000
const seed = Number(process.env['TEST_SEED'] ?? 20_260_403)
const forms = readForms()
const draw = drawFrom(19)
const towns = Array.from({ length: 12 }, () =>
  readTown(
    Object.fromEntries(['a', 'b'].map((id, at) => [id, randomCondition(draw, at === 0 ? 'person' : 'household')])),
  ),
)
const principalOf = (domains: readonly string[], operations = ['visit.execute']): Principal => ({
  user: 'u1',
  terminal: 'T1',
  authority: 'lamp-desk',
  section: 'lamps',
  roles: ['system-user'],
  domains,
  operations,
})

/** Every explanation the desk gives this principal. */
const explanations = async (each: PlantedCase, principal = principalOf(each.domains)) => {
  const { parts, audited } = guardedDesk(towns[each.town]!, forms, each)
  const desk = openDesk(parts)
  const view = await desk.visit(STREAM, principal)
  audited.length = 0
  const answers = await Promise.all(
    (view.ok ? view.value.plan : []).map(async ({ procedure, subject, verdict }) => ({
      verdict,
      answer: await desk.explain({ visit: STREAM, procedure, subject }, principal),
    })),
  )
  return { answers, audited, desk }
}

const forbidden = ({ planted, places, domains }: PlantedCase): readonly string[] => {
  const held = new Set(domains)
  const isHeld = (fact: string) =>
    held.has('desk') && held.has(places[fact] ?? '') && (!fact.startsWith('event.') || held.has('resident-record'))
  return planted.filter(({ fact }) => !isHeld(fact)).flatMap(({ traces }) => traces)
}

describe('explaining a procedure of a visit', () => {
  it(
    `names no value outside the grant (${String(RUNS)} cases, seed ${String(seed)})`,
    { timeout: 600_000 },
    async () => {
      let explained = 0
      await fc.assert(
        fc.asyncProperty(plantedCase(towns.length), async (each) => {
          const { answers } = await explanations(each)
          explained += answers.filter(({ answer }) => answer.ok).length
          const text = textOf(answers)
          expect(forbidden(each).filter((trace) => trace !== '' && text.includes(trace))).toEqual([])
        }),
        { numRuns: RUNS, seed },
      )
      expect(explained).toBeGreaterThan(RUNS / 2)
    },
  )

  const whole = (each: PlantedCase): PlantedCase => ({
    ...each,
    domains: DOMAINS,
    places: Object.fromEntries(Object.keys(each.places).map((fact) => [fact, 'desk' as const])),
  })
  const SAMPLES = 60
  const many = fc.sample(plantedCase(towns.length), { numRuns: 20 * SAMPLES, seed }).map(whole)
  const samples = many.slice(0, SAMPLES)

  it('says what the plan says, and names values that are seen', async () => {
    let named = 0
    for (const each of samples) {
      const { answers } = await explanations(each)
      for (const { verdict, answer } of answers) {
        if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
        expect(answer.value.verdict).toBe(verdict)
      }
      const text = textOf(answers)
      named += each.planted.filter(({ traces }) => traces.some((trace) => text.includes(trace))).length
    }
    expect(named).toBeGreaterThan(10)
  })

  it('audits by name the special-care information an explanation rests on', async () => {
    const acts: string[] = []
    for (const [at, each] of many.entries()) {
      // Not every seed has one that rests on it among the first.
      if (at >= SAMPLES && acts.length > 0) break
      const { answers, audited } = await explanations(each)
      const rests = textOf(answers).includes('person.illness')
      if (!rests) expect(audited).toEqual([])
      acts.push(...audited.map((entry) => JSON.stringify(entry)))
    }
    expect(acts.length).toBeGreaterThan(0)
    expect(acts.every((act) => act.includes('person.illness'))).toBe(true)
  })

  it('is refused to whom the matrix does not let see visits, and for what is not there', async () => {
    const [each] = samples
    const { desk } = await explanations(each!)
    const query = { visit: STREAM, procedure: 'a', subject: 'p1' }
    const refused = await desk.explain(query, principalOf(DOMAINS, []))
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'operation-not-granted' }] })
    const nothing = await desk.explain({ ...query, subject: 'p9' }, principalOf(DOMAINS))
    expect(nothing).toMatchObject({ ok: false, problems: [{ code: 'nothing-to-explain' }] })
    const missing = await desk.explain({ ...query, visit: 'real/visit/9' }, principalOf(DOMAINS))
    expect(missing.ok).toBe(false)
  })
})
