import { describe, expect, it } from 'vitest'
import { chooseQuestion } from '#core/interview'
import { fixedForm, hearingOf, type Hearing } from '../../bench/questions/households.ts'
import { answered, mostOftenMissing, type Policy } from '../../bench/questions/settling.ts'
import { drawHouseholds, drawProcedures } from '../../bench/workload.ts'

/** Every question asked of a household, in order. */
function hear({ asking, truth }: Hearing, policy: Policy): readonly number[] {
  const asked: number[] = []
  let { goals } = asking
  for (;;) {
    const question = policy({ ...asking, goals })
    if (question === undefined) return asked
    asked.push(question)
    goals = answered(goals, question, truth[question]!)
  }
}

const total = (hearings: readonly Hearing[], questions: (hearing: Hearing) => number): number =>
  hearings.reduce((sum, hearing) => sum + questions(hearing), 0)

describe('the next question among a hundred', () => {
  const hearings = [7, 21].flatMap((seed) => {
    const procedures = drawProcedures(60, seed)
    return drawHouseholds(12, seed).map((household) => hearingOf(procedures, household))
  })
  const asked = (policy: Policy) => total(hearings, (hearing) => hear(hearing, policy).length)

  it('takes far fewer than what is most often missing, played out or not', () => {
    const often = asked(mostOftenMissing)
    expect(asked((asking) => chooseQuestion(asking)) / often).toBeLessThan(0.915)
    expect(asked((asking) => chooseQuestion(asking, { states: 0, games: 0 })) / often).toBeLessThan(0.915)
    expect(often / total(hearings, fixedForm)).toBeLessThan(0.5)
  })

  it('never asks twice, nor what nothing hangs on', () => {
    for (const hearing of hearings) {
      const own = hear(hearing, (asking) => chooseQuestion(asking))
      expect(new Set(own).size).toBe(own.length)
      expect(own.length).toBeLessThanOrEqual(fixedForm(hearing))
    }
  })
})
