import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Situation, Statement } from '#core/definitions'
import { derive } from '#core/derivation'
import type { Derivation, Verdict } from '#core/derivation'
import { explain } from '#core/explanation'
import type { Answer, Explanation, FactPlace } from '#core/explanation'
import { lampTown } from './lamp-town.ts'
import { definitionLines, drawFrom, situation } from './random-lamps.ts'

// Any definition, any household: what an explanation says holds when the derivation is asked.

const RUNS = Number(process.env['RUNS'] ?? (process.env['TEST_FULL'] === undefined ? 120 : 2_000))
const seed = Number(process.env['TEST_SEED'] ?? 20_261_122)

const draw = drawFrom(11)
const towns = Array.from({ length: 40 }, () =>
  lampTown(Object.fromEntries(['a', 'b', 'c'].map((id) => [id, definitionLines(draw)]))),
)

/** What is given besides the facts: the life events with their days, and the day of reception. */
const RECEIVED = 'visit.received-on'
const FRAME = [RECEIVED, 'event.date']

interface Seen {
  readonly town: Catalogue
  readonly situation: Situation
  readonly derived: Derivation
  readonly explained: readonly Explanation[]
}

/** Every law looks at the same households. */
const known = new Map<number, Seen>()

const seen = (from: number): Seen => {
  const before = known.get(from)
  if (before !== undefined) return before
  const own = drawFrom(from)
  const town = towns[own(towns.length)]!
  const given = situation(own)
  const derived = derive(given, town, { authority: 'lamp-desk' })
  const explained = derived.entries.map(({ procedure, subject }) => explain(given, town, { procedure, subject })!)
  const result = { town, situation: given, derived, explained }
  known.set(from, result)
  return result
}

/** The verdict of the derivation when the statements are others. */
const verdictWith = (
  { town, situation: given }: Seen,
  statements: readonly Statement[],
  { procedure, subject }: Explanation,
) => {
  const { entries } = derive({ ...given, statements }, town, { authority: 'lamp-desk' })
  return entries.find((entry) => entry.procedure === procedure && entry.subject === subject)?.verdict
}

const isAbout = ({ fact, subject, side }: FactPlace, statement: Statement): boolean =>
  statement.fact === fact && statement.entity === subject && (statement.side ?? null) === side

/** A value that stands for an answer, at its first or its last end. */
const valueOf = (answer: Answer, end: 'from' | 'until'): string => {
  if (answer.kind === 'value') return answer.value
  const other = end === 'from' ? 'until' : 'from'
  return String(answer[end] ?? answer[other])
}

const answered = (given: Situation, place: FactPlace, value: string): readonly Statement[] => {
  const list = place.other === null ? value : value === 'yes' ? [place.other] : []
  const { fact, subject: entity, side } = place
  return [
    ...given.statements.filter((statement) => !isAbout(place, statement)),
    { entity, fact, value: list, origin: 'visitor', ...(side === null ? {} : { side }) },
  ]
}

const hold = (law: (each: Seen) => void) => {
  fc.assert(
    fc.property(fc.nat(), (from) => law(seen(from))),
    { numRuns: RUNS, seed, endOnFailure: true },
  )
}

describe(`laws of explaining (${String(RUNS)} households, seed ${String(seed)})`, () => {
  it('comes to the verdict of the derivation', () => {
    hold(({ derived, explained }) => {
      expect(explained.map(({ verdict }) => verdict)).toEqual(derived.entries.map(({ verdict }) => verdict))
    })
  }, 600_000)

  it('names facts that suffice to reproduce the verdict, whatever the rest may be', () => {
    hold((each) => {
      for (const explanation of each.explained) {
        if (explanation.verdict === 'not-settled') continue
        const kept = each.situation.statements.filter(
          (statement) =>
            FRAME.includes(statement.fact) || explanation.why.facts.some((reason) => isAbout(reason, statement)),
        )
        expect(verdictWith(each, kept, explanation), JSON.stringify(explanation)).toBe(explanation.verdict)
      }
    })
  }, 600_000)

  it('names no fact that could be left out, unless constraints between facts stood in for it', () => {
    hold((each) => {
      for (const explanation of each.explained) {
        const { why, verdict, procedure, subject } = explanation
        // The derivation wants the day of reception: only where it is named itself does it add nothing.
        if (verdict === 'not-settled' || !why.facts.some(({ fact }) => fact === RECEIVED)) continue
        for (const left of why.facts.filter(({ fact }) => fact !== RECEIVED)) {
          const kept = each.situation.statements.filter((statement) =>
            why.facts.some((reason) => reason !== left && isAbout(reason, statement)),
          )
          const { entries } = derive({ ...each.situation, statements: kept }, each.town, { authority: 'lamp-desk' })
          const entry = entries.find((found) => found.procedure === procedure && found.subject === subject)!
          // What follows from the kind of event alone stays known.
          if (left.fact === 'person.household') continue
          expect(entry.verdict === 'not-settled' || entry.byConstraints, JSON.stringify({ left, explanation })).toBe(
            true,
          )
        }
      }
    })
  }, 600_000)

  it('names only flips that change the verdict, as it says and without contradiction', () => {
    let flips = 0
    hold((each) => {
      // Of a household that cannot be, nothing is claimed.
      if (each.derived.problems.length > 0) return
      for (const explanation of each.explained)
        for (const change of explanation.wouldChange)
          for (const { verdict, answers } of change.meanings) {
            expect(verdict).not.toBe(explanation.verdict)
            for (const end of ['from', 'until'] as const) {
              const value = valueOf(answers[0]!, end)
              flips += 1
              const told = JSON.stringify({ change, explanation, statements: each.situation.statements })
              expect(verdictWith(each, answered(each.situation, change, value), explanation), told).toBe(verdict)
            }
          }
    })
    expect(flips).toBeGreaterThan(RUNS)
  }, 600_000)

  it('says of every answer to an open question what it comes to', () => {
    const met = new Set<Verdict>()
    hold((each) => {
      if (each.derived.problems.length > 0) return
      for (const explanation of each.explained)
        for (const open of explanation.wouldSettle.filter(({ other }) => other === null))
          for (const { verdict, answers } of open.meanings)
            for (const answer of answers) {
              met.add(verdict)
              const value = valueOf(answer, 'from')
              const told = JSON.stringify({ open, explanation, statements: each.situation.statements })
              expect(verdictWith(each, answered(each.situation, open, value), explanation), told).toBe(verdict)
            }
    })
    expect([...met].sort()).toEqual(['needed', 'not-needed', 'not-settled', 'nothing-to-do'])
  }, 600_000)

  it('tells of everything not needed what fails, and of what is open a question', () => {
    hold(({ explained }) => {
      for (const { verdict, whyNot, wouldSettle } of explained) {
        if (verdict === 'needed') expect(whyNot).toEqual([])
        if (verdict === 'not-settled') expect(wouldSettle.length).toBeGreaterThan(0)
      }
    })
  }, 600_000)
})
