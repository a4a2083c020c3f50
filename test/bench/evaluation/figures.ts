import { rounded, type Figure } from '../figure.ts'
import { measureStartUp } from './measure-start-up.ts'
import { measureOneAnswer } from './one-answer.ts'
import { measureWhole } from './whole.ts'
import type { Whole } from './whole.ts'

const COUNTS = [60, 600, 6000] as const
const BASE = 'closures, two-valued'

type ByCount<T> = Readonly<Record<string, T>>
const byCount = <T>(of: (count: number, i: number) => T): ByCount<T> =>
  Object.fromEntries(COUNTS.map((count, i) => [`N=${String(count)}`, of(count, i)]))
const within = (value: ByCount<number>, goal: ByCount<number>): boolean =>
  Object.entries(goal).every(([key, most]) => (value[key] ?? Infinity) <= most)

function p1(wholes: readonly Whole[]): Figure {
  const goal = { 'N=60': 0.8, 'N=600': 0.3, 'N=6000': 0.08, differences: 0 }
  const ratio = (engine: string, i: number) => rounded((wholes[i]?.taken[engine] ?? NaN) / wholes[i]!.taken[BASE]!)
  const value = byCount((_, i) => ratio('masks', i))
  const differences = wholes.reduce((sum, whole) => sum + whole.differences, 0)
  const peers = [...new Set(wholes.flatMap(({ taken }) => Object.keys(taken)))].filter((name) => name !== 'masks')
  return {
    goal,
    value: { ...value, differences, microseconds: byCount((_, i) => rounded(wholes[i]!.taken['masks']!, 1)) },
    peer: Object.fromEntries(peers.map((name) => [name, byCount((_, i) => ratio(name, i))])),
    met: within({ ...value, differences }, goal),
  }
}

function p2(wholes: readonly Whole[]): Figure {
  const goal = { 'N=60': 1.2, 'N=600': 1.2, 'N=6000': 1.2, growth: 40 }
  const best = (whole: Whole): readonly [string, number] =>
    Object.entries(whole.taken)
      .filter(([name]) => name !== 'masks')
      .reduce((least, each) => (each[1] < least[1] ? each : least))
  const growthOf = (engine: string) => rounded(wholes.at(-1)!.taken[engine]! / wholes[0]!.taken[engine]!, 1)
  const shares = byCount((_, i) => rounded(wholes[i]!.taken['masks']! / best(wholes[i]!)[1]))
  const value = { ...shares, growth: growthOf('masks') }
  return {
    goal,
    value,
    peer: { best: byCount((_, i) => best(wholes[i]!)[0]), growth: growthOf(BASE) },
    met: within(value, goal),
  }
}

function p3p4(): Readonly<Record<'P3' | 'P4', Figure>> {
  const measured = COUNTS.map(measureOneAnswer)
  const goal = { 'N=60': 1 / 40, 'N=600': 1 / 110, 'N=6000': 1 / 190, differences: 0 }
  const shares = byCount((_, i) => measured[i]!.answer / measured[i]!.closures)
  const differences = measured.reduce((sum, each) => sum + each.differences, 0)
  const explanation = byCount((_, i) => rounded(measured[i]!.explanation, 2))
  const most = byCount(() => 2)
  return {
    P3: {
      goal: { 'N=60': '1/40', 'N=600': '1/110', 'N=6000': '1/190', differences: 0 },
      value: {
        ...byCount((_, i) => `1/${String(Math.round(measured[i]!.closures / measured[i]!.answer))}`),
        differences,
        microseconds: byCount((_, i) => rounded(measured[i]!.answer, 2)),
        workedOutAgain: byCount((_, i) => rounded(measured[i]!.again, 1)),
      },
      peer: {
        'all by bit sets': byCount((_, i) => `1/${String(Math.round(measured[i]!.closures / measured[i]!.masks))}`),
      },
      met: within({ ...shares, differences }, goal),
    },
    P4: {
      goal: { microsecondsEach: most },
      value: {
        microsecondsEach: explanation,
        'all that hold or are open': byCount((_, i) => rounded(measured[i]!.explainingAll, 2)),
      },
      peer: 'no peer tells the leaves of one result',
      met: within(explanation, most),
    },
  }
}

function p8(): Figure {
  const [hundreds, thousands] = [measureStartUp(600), measureStartUp(6000)]
  const share = (taken: typeof hundreds, engine: string) => {
    const [own, peer] = [taken['masks']!, taken[engine]!]
    return (own.build + own.first) / (peer.build + peer.first)
  }
  const ofClosures = share(hundreds, 'closures')
  const ofJsonLogic = share(hundreds, 'json-logic-engine')
  const { megabytes } = hundreds['masks']!
  const shown = (taken: typeof hundreds) =>
    Object.fromEntries(
      Object.entries(taken).map(([name, { build, first, megabytes: mb }]) => [
        name,
        { build: rounded(build, 1), first: rounded(first, 1), megabytes: rounded(mb, 2) },
      ]),
    )
  return {
    goal: { ofClosures: 2, timesFasterThanJsonLogicEngine: 8, megabytes: 1 },
    value: {
      ofClosures: rounded(ofClosures, 2),
      timesFasterThanJsonLogicEngine: rounded(1 / ofJsonLogic, 1),
      megabytes: rounded(megabytes, 2),
      'N=6000, ofClosures': rounded(share(thousands, 'closures'), 2),
    },
    peer: { 'N=600': shown(hundreds), 'N=6000': shown(thousands) },
    met: ofClosures <= 2 && ofJsonLogic <= 1 / 8 && megabytes <= 1,
  }
}

/** P1 to P4 and P8 in one run. */
export async function evaluationFigures(): Promise<Readonly<Record<'P1' | 'P2' | 'P3' | 'P4' | 'P8', Figure>>> {
  const wholes: Whole[] = []
  for (const count of COUNTS) wholes.push(await measureWhole(count))
  return { P1: p1(wholes), P2: p2(wholes), ...p3p4(), P8: p8() }
}
