import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { findImpact } from '#app/impact/find-impact'
import type { LoadedCatalogue } from '#app/load-catalogue'
import { parseCase } from '#core/definitions'
import { derive } from '#core/derivation'
import { compareEntries } from '#core/impact'
import type { Combination, Impact } from '#core/impact'
import { dayFromIso } from '#core/value'
import type { CaseFile } from '#core/verification'
import { wordImpact } from '#locales'
import { lampTown } from '../../core/explanation/lamp-town.ts'

const EXAMPLES = `format: madoguchi/examples@1
examples:
  - title: 油組の大人
    case:
      received-on: 2026-04-03
      persons: { p1: { birth-date: 1990-05-05, guild: { after: oil }, lanterns: "2" } }
      events: [{ id: e1, kind: lighting, date: 2026-04-01, persons: [p1] }]
    expect: []
  - title: 芯組の大人
    case:
      received-on: 2026-04-03
      persons: { p1: { birth-date: 1990-05-05, guild: { after: wick } } }
      events: [{ id: e1, kind: lighting, date: 2026-04-01, persons: [p1] }]
    expect: []`

const LICENCE = `for-each: concerned-person
events: [lighting]
needed-when: { all: [{ age-on: event.date, at-least: 20 }, { fact: person.guild@after, is: [oil, ash] }] }
deadline: [{ id: days, from: event.date, length: 14 days, first-day: not-counted, rolls: no, law: 灯り条例第8条 }]
checks: [{ id: lamp, label: { ja: 灯りを見る }, when: { number: person.lanterns, at-least: 1 } }]
documents: [{ id: card }]`

const loaded = (definitions: Readonly<Record<string, string>>): LoadedCatalogue => {
  const located = readYaml('lamps/licence/examples.yaml', EXAMPLES)
  if (!located.ok) throw new Error(JSON.stringify(located.problems))
  return { catalogue: lampTown(definitions), problems: [], files: [located.value] }
}
const change = (before: string | undefined, after: string | undefined, steps = 200_000): Impact => {
  const other = 'for-each: concerned-person\nevents: [lighting]\nneeded-when: { concerned: yes }'
  const town = (licence: string | undefined) => loaded({ other, ...(licence === undefined ? {} : { licence }) })
  const found = findImpact({
    old: town(before),
    new: town(after),
    on: dayFromIso('2026-04-03') ?? 0,
    steps,
    residents: [RESIDENT],
  })
  if (found === undefined) throw new Error('not readable')
  return found
}
const RESIDENT: CaseFile = {
  format: 'madoguchi/case@1',
  'received-on': '2026-04-03',
  households: { h1: {} },
  persons: { p1: { 'birth-date': '1990-05-05', guild: { after: 'ash' }, 'no-such-fact': 'x' } },
  events: [{ id: 'e1', kind: 'lighting', date: '2026-04-01', persons: ['p1'] }],
}
const some = ({ combinations }: Impact) => combinations.filter(({ found }) => found === 'some')
const named = ({ kind, item, effect }: Combination) => `${kind} ${item ?? ''} ${effect}`

describe('the impact of a change', () => {
  it('is nothing where nothing but words was changed', () => {
    const impact = change(
      LICENCE,
      `${LICENCE}\nnothing-to-do-when: { when: { not: { fact: person.guild@after, is: [wick, oil, ash] } }, reason: { ja: 無い } }`,
    )
    expect(some(impact)).toEqual([])
    expect(impact.cases).toEqual([])
    expect(change(LICENCE, LICENCE)).toMatchObject({ procedures: [], combinations: [], cases: [], shared: [] })
  })

  it('names who gains a procedure and proves that nobody loses it, with a household that shows it', () => {
    const impact = change(LICENCE, LICENCE.replace('[oil, ash]', '[oil, ash, wick]'))
    expect(impact.procedures).toMatchObject([{ procedure: 'licence', change: 'changed', sections: ['lamps'] }])
    expect(impact.combinations.map((each) => [named(each), each.found])).toEqual([
      ['verdict needed gains', 'some'],
      ['verdict needed loses', 'none'],
    ])
    const [gains] = some(impact)
    expect(gains?.differences).toContainEqual({
      procedure: 'licence',
      subject: 'p1',
      kind: 'verdict',
      was: 'not-needed',
      is: 'needed',
    })
    expect(gains?.case?.persons['p1']?.['guild']).toMatchObject({ after: 'wick' })
    expect(impact.cases.map(({ title, differences }) => [title, differences[0]?.kind])).toEqual([
      ['芯組の大人', 'verdict'],
    ])
  })

  it('finds a border that moved by one year', () => {
    const impact = change(LICENCE, LICENCE.replace('at-least: 20', 'at-least: 21'))
    expect(some(impact).map(named)).toEqual(['verdict needed loses'])
    expect(impact.cases).toEqual([])
  })

  it('tells deadline, handling, check and document apart, for those who need it before and after', () => {
    const after = LICENCE.replace('14 days', '10 days')
      .replace('at-least: 1 }', 'at-least: 3 }')
      .replace('documents: [{ id: card }]', 'documents: []')
    const impact = change(LICENCE, after)
    expect(some(impact).map(named)).toEqual(['deadline days differs', 'check lamp loses', 'document card loses'])
    for (const { kind, differences } of some(impact)) expect(differences.map((each) => each.kind)).toContain(kind)
    expect(impact.cases[0]?.differences.map(({ kind, was, is }) => [kind, was, is])).toEqual([
      ['deadline', '2026-04-15', '2026-04-11'],
      ['check', 'lamp', '–'],
      ['document', 'card', '–'],
    ])
  })

  it('follows a procedure that is new or gone', () => {
    expect(some(change(undefined, LICENCE)).map(named)).toEqual(['verdict needed gains'])
    const gone = change(LICENCE, undefined)
    expect(gone.procedures[0]?.change).toBe('removed')
    expect(some(gone).map(named)).toEqual(['verdict needed loses'])
  })

  it('says when it only sampled', () => {
    const impact = change(LICENCE, LICENCE.replace('[oil, ash]', '[oil]'), 1)
    expect(impact.combinations.map(({ found }) => found)).toContain('not-proven')
    expect(impact.coverage).toMatchObject({ sampled: ['licence'], drawn: 1 })
    expect(impact.cases.map(({ source }) => source)).toContain('drawn')
    const sheet = wordImpact(impact, { old: '前', new: '後', catalogues: [] })
    expect(sheet.join('\n')).toContain('すべてではありません')
  })

  it('shows only households in which it really happens', () => {
    const before = loaded({ licence: LICENCE }).catalogue!
    const changed = LICENCE.replace('at-least: 20', 'at-least: 30').replace('[oil, ash]', '[oil, wick]')
    const after = loaded({ licence: changed }).catalogue!
    const impact = change(LICENCE, changed)
    expect(some(impact).length).toBeGreaterThan(1)
    for (const { case: shown, effect } of some(impact)) {
      const entries = (catalogue: typeof before) => {
        const read = parseCase({ file: 'case', value: shown }, '', catalogue)
        expect(read.problems).toEqual([])
        const { entries: found, problems } = derive(read.case!.situation, catalogue, { authority: 'lamp-desk' })
        expect(problems).toEqual([])
        return found.filter(({ procedure }) => procedure === 'licence')
      }
      const differences = compareEntries(entries(before), entries(after))
      const verdict = differences.find(({ kind }) => kind === 'verdict')
      expect(effect === 'gains' ? verdict?.is : verdict?.was).toBe('needed')
    }
  })
})

describe('the sheet', () => {
  it('says in Japanese what changes for whom, and has a line for each section to sign', () => {
    const impact = change(LICENCE, LICENCE.replace('[oil, ash]', '[oil, ash, wick]').replace('14 days', '10 days'))
    const catalogues = [lampTown({ licence: LICENCE })]
    const sheet = wordImpact(impact, { old: '前', new: '後', catalogues }).join('\n')
    expect(sheet).toContain('手続licence（licence）　変更')
    expect(sheet).toContain('手続licenceの必要が新しくかかる人がいます。')
    expect(sheet).toContain('すべての組合せで確かめました')
    expect(sheet).toMatch(/組（後） 芯組/)
    expect(sheet).toContain('対象外 → 必要')
    expect(sheet).toContain('灯り課　　確認:')
    expect(sheet).not.toMatch(/\{\w+\}|undefined/)
  })
})
