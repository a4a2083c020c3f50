import { resolve } from 'node:path'
import { drawCase } from '#app/residents/draw-case'
import { inventedPeople } from '#locales'
import { openPack } from '../../../src/cli/composition.ts'
import { hear } from '../../procedures/hear.ts'
import { mean, percentile } from '../statistics.ts'

/*
 * `npm run --silent bench:hearing -- [--n 500]`: questions a visit over the real definitions, each of so many invented households
 * heard from its papers to the end; and the facts asked most often with how often their answer was a plain no.
 */
const SEED = 31
const SHOWN = 15

const at = process.argv.indexOf('--n')
const count = at < 0 ? 500 : Number(process.argv[at + 1])
const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')

const times: number[] = []
const facts: number[] = []
/** How often a visit comes back to a fact after it had gone on to another. */
const returns: number[] = []
const byEvent = new Map<string, number[]>()
const byFact = new Map<string, { visits: number; asked: number; no: number }>()
for (let index = 0; index < count; index += 1) {
  const whole = drawCase({ seed: SEED, index, receivedOn: '2026-04-03', words: inventedPeople })
  const heard = hear(whole, catalogue)
  times.push(heard.times)
  facts.push(heard.asked.length)
  const turns = heard.asked.filter(({ fact }, i) => fact !== heard.asked[i - 1]?.fact).length
  returns.push(turns - new Set(heard.asked.map(({ fact }) => fact)).size)
  const kind = String(whole.events[0]?.['kind'])
  byEvent.set(kind, [...(byEvent.get(kind) ?? []), heard.times])
  for (const fact of new Set(heard.asked.map((question) => question.fact))) {
    const own = heard.asked.filter((question) => question.fact === fact)
    const known = byFact.get(fact) ?? { visits: 0, asked: 0, no: 0 }
    const key = fact.slice(fact.indexOf('.') + 1)
    const no = own.filter(({ subject }) => {
      const said = fact.startsWith('event.') ? whole.events[0]?.[key] : whole.persons[subject]?.[key]
      return said === undefined || said === 'no'
    }).length
    byFact.set(fact, { visits: known.visits + 1, asked: known.asked + own.length, no: known.no + no })
  }
}

const line = (name: string, values: readonly number[]): string =>
  `${name}: mean ${mean(values).toFixed(1)}, median ${String(percentile(values, 50))}, p95 ${String(percentile(values, 95))}, ` +
  `most ${String(Math.max(...values))} (${String(values.length)} visits)`
console.log(`${String(catalogue.definitions.size)} definitions, seed ${String(SEED)}`)
console.log(line('questions a visit', times))
console.log(line('facts a visit', facts))
console.log(line('facts come back to a visit', returns))
for (const [kind, own] of [...byEvent].sort(([, a], [, b]) => b.length - a.length)) console.log(line(`  ${kind}`, own))
const often = [...byFact].sort(([, a], [, b]) => b.asked - a.asked).slice(0, SHOWN)
for (const [fact, { visits, asked, no }] of often)
  console.log(
    `  ${fact}: asked in ${String(visits)} visits, ${String(asked)} times; no in ${((100 * no) / asked).toFixed(0)} %`,
  )
