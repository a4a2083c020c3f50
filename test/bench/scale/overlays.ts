import type { SourceFile } from '#app/ports'
import { sequence } from '../sequence.ts'
import { ageCoupon } from './age-coupon.ts'
import { localDocuments, localFacts, localProcedures } from './local-procedures.ts'
import { mistakes } from './mistakes.ts'
import { offices, overrides, settings } from './what-cities-set.ts'

/** An invented municipality's overlay of the national pack, and the code of the one mistake in it. */
export interface GeneratedOverlay {
  readonly pack: string
  readonly files: readonly SourceFile[]
  readonly mistake: string | undefined
}

/** One in so many overlays has a mistake. */
const MISTAKEN = 16

/**
 * The overlay of the nth municipality: its own values of settings and fees, windows and hours, in one of seven a calendar of its own,
 * three to eight local procedures with what they need of vocabulary and documents, a coupon by ages of its own, one to three overrides.
 */
export function overlayOf(index: number, seed: number): GeneratedOverlay {
  const next = sequence(seed * 100_003 + index)
  const below = (n: number): number => Math.floor(next() * n)
  const pick = <T>(from: readonly T[], n: number): readonly T[] => {
    const left = [...from]
    return Array.from({ length: Math.min(n, left.length) }, () => left.splice(below(left.length), 1)[0] as T)
  }
  const pack = `city-${String(index).padStart(4, '0')}`
  const city = `第${String(index)}市`
  const chosen = pick(localProcedures, 3 + below(6))
  const [from, span] = [20 + below(50), 5 + below(20)]
  const coupon = ageCoupon('outing-coupon', city, from, from + span)
  const year = String(1995 + below(21))
  const local = (written: string): string =>
    written
      .replaceAll('見本市', city)
      .replace(/^effective: \{ from: 2016-01-01 \}/m, `effective: { from: ${year}-04-01 }`)
  const isOfWater = chosen.some((procedure) => procedure.isOfWater)
  const facts = [...localFacts].filter(([id]) => chosen.some((procedure) => procedure.facts.has(id)))
  const documents = [...localDocuments].filter(([id]) => chosen.some((procedure) => procedure.documents.includes(id)))
  const file = (path: string, ...lines: readonly string[]): SourceFile => ({
    path: `${pack}/${path}`,
    text: `${lines.join('\n')}\n`,
  })
  const files: readonly SourceFile[] = [
    file('pack.yaml', ...settings({ pack, city, index, isOfWater, pick, below })),
    file('offices.yaml', ...offices(city, below)),
    ...(below(7) > 0 ? [] : [file('calendar.yaml', ...calendar(below))]),
    ...(facts.length === 0
      ? []
      : [file('vocabulary.yaml', 'format: madoguchi/vocabulary@1', 'facts:', ...facts.map(([, line]) => local(line)))]),
    ...(documents.length === 0
      ? []
      : [file('documents.yaml', 'format: madoguchi/documents@1', 'documents:', ...documents.map(([, line]) => line))]),
    ...chosen.flatMap(({ id, definition, examples }) => [
      { path: `${pack}/${id}/definition.yaml`, text: local(definition) },
      { path: `${pack}/${id}/examples.yaml`, text: examples },
    ]),
    { path: `${pack}/outing-coupon/definition.yaml`, text: coupon.definition },
    { path: `${pack}/outing-coupon/examples.yaml`, text: coupon.examples },
    ...overrides(city, pick, below).map(({ id, lines }) => file(`overrides/${id}.yaml`, ...lines)),
  ]
  if (below(MISTAKEN) > 0) return { pack, files, mistake: undefined }
  const possible = mistakes.flatMap(({ code, make }) => {
    const made = make(files)
    return made === undefined ? [] : [{ code, made }]
  })
  const [put] = pick(possible, 1)
  return put === undefined ? { pack, files, mistake: undefined } : { pack, files: put.made, mistake: put.code }
}

function calendar(below: (n: number) => number): readonly string[] {
  const day = (): string => `20${String(26 + below(4))}-${String(10 + below(3))}-${String(10 + below(18))}`
  return [
    'format: madoguchi/calendar@1',
    'weekly-closed: [sunday, saturday]',
    'national-holidays: closed',
    'year-end: { from: 12-29, to: 01-03 }',
    `also-closed: [${[...new Set([day(), day()])].join(', ')}]`,
    'law: [市の休日条例]',
  ]
}
