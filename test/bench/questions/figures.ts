import { rounded, type Figure } from '../figure.ts'
import { measureLarge } from './large.ts'
import { measureSmall, SMALL_SETS } from './small.ts'

/** P5: how close the small instances come to the least number of questions there is, in each set. */
function small(): Figure {
  const goal = { mean: 1.005, p95: 1.02, worseThanBackwardChaining: 0 }
  const sets = SMALL_SETS.map((set) => ({
    ...{ name: `${String(set.questions)} questions, ${String(set.goals)} goals` },
    ...measureSmall(set),
  }))
  const of = (policy: string) =>
    Object.fromEntries(
      sets.map(({ name, policies }) => {
        const { mean, p95, worseThanBackwardChaining } = policies[policy]!
        return [name, { mean: rounded(mean), p95: rounded(p95), worseThanBackwardChaining }]
      }),
    )
  return {
    goal,
    value: of('own'),
    peer: {
      'most often missing': of('most often missing'),
      'backward chaining': of('backward chaining'),
      'fixed form': of('fixed form'),
    },
    met: sets.every(({ policies: { own } }) => {
      const { mean, p95, worseThanBackwardChaining: worse } = own!
      return mean <= goal.mean && p95 <= goal.p95 && worse === 0
    }),
  }
}

/** P5, P6, P7 in one run. */
export function questionFigures(): Readonly<Record<'P5' | 'P6' | 'P7', Figure>> {
  const sixty = measureLarge({ procedures: 60, households: 80 }, true)
  const sixHundred = measureLarge({ procedures: 600, households: 10 }, false)
  const publicodes = sixty.publicodes ?? NaN
  const shares = {
    fixedForm: sixty.own / sixty.fixedForm,
    publicodes: sixty.own / publicodes,
    backwardChaining: sixty.own / sixty.backwardChaining,
    certificate: sixty.own / sixty.certificate,
  }
  const economy = { fixedForm: 0.37, publicodes: 0.82, backwardChaining: 0.82, certificate: 1.12 }
  const pace = { 'N=60': 2, 'N=600': 16 }
  return {
    P5: small(),
    P6: {
      goal: economy,
      value: {
        ...Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, rounded(share)])),
        asked: rounded(sixty.own, 1),
      },
      peer: {
        ...{ fixedForm: rounded(sixty.fixedForm, 1), publicodes: rounded(publicodes, 1) },
        ...{ backwardChaining: rounded(sixty.backwardChaining, 1), certificate: rounded(sixty.certificate, 1) },
        ...{ mostOftenMissing: rounded(sixty.mostOftenMissing, 1) },
        'N=600': {
          ...{ own: rounded(sixHundred.own, 1), fixedForm: rounded(sixHundred.fixedForm, 1) },
          ...{ backwardChaining: rounded(sixHundred.backwardChaining, 1) },
          ...{ certificate: rounded(sixHundred.certificate, 1) },
        },
      },
      met:
        shares.fixedForm <= economy.fixedForm &&
        shares.publicodes <= economy.publicodes &&
        shares.backwardChaining <= economy.backwardChaining &&
        shares.certificate <= economy.certificate,
    },
    P7: {
      goal: pace,
      value: {
        'N=60': { mean: rounded(sixty.pace.mean, 2), p95: rounded(sixty.pace.p95, 2) },
        'N=600': { mean: rounded(sixHundred.pace.mean, 2), p95: rounded(sixHundred.pace.p95, 2) },
      },
      peer: { 'publicodes, N=60': rounded(sixty.pace.publicodes, 2) },
      met: sixty.pace.mean <= pace['N=60'] && sixHundred.pace.mean <= pace['N=600'],
    },
  }
}
