import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { changeFacts } from '#app/trial/change-fact'
import { trialCases } from '#app/trial/trial-cases'
import { tryOn } from '#app/trial/try-case'
import { lampTown } from '../../core/explanation/lamp-town.ts'

const town = lampTown({
  wind: 'for-each: concerned-person\nevents: [lighting]\nneeded-when: { fact: event.wind, is: yes }',
})
const CASE = (wind: string): string =>
  `{ received-on: 2026-04-03, persons: { p1: { birth-date: 2006-05-05 } }, events: [{ id: e1, kind: lighting, date: 2026-04-01, persons: [p1], wind: ${wind} }] }`
const file = (path: string, text: string) => {
  const read = readYaml(path, text)
  if (!read.ok) throw new Error(path)
  return read.value
}
const examples = [
  file(
    'lamps/wind/examples.yaml',
    `format: madoguchi/examples@1\nexamples:\n  - { title: 風の夜, case: ${CASE('yes')}, expect: [{ subject: p1, verdict: needed }] }\n  - { title: 読めない, case: { persons: 3 }, expect: [] }`,
  ),
  file(
    'lamps/other/examples.yaml',
    `format: madoguchi/examples@1\nexamples: [{ title: ほか, case: ${CASE('no')}, expect: [] }]`,
  ),
]
const scenario = (name: string, expected: string, forbidden: string) =>
  file(
    `scenarios/${name}.yaml`,
    `format: madoguchi/scenario@1\ntitle: ${name}\ncase: ${CASE('no')}\nexpected: ${expected}\nforbidden: ${forbidden}`,
  )
const scenarios = [
  scenario('凪', '[]', '[wind]'),
  scenario('よその手続', '[{ procedure: other, verdict: needed }]', '[]'),
]

describe('the cases of the pack for a procedure', () => {
  it('are its own examples and the scenarios that name it, as far as they can be read', () => {
    const found = trialCases('wind', { examples, scenarios }, town)
    expect(found.map(({ kind, title }) => [kind, title])).toEqual([
      ['example', '風の夜'],
      ['scenario', '凪'],
    ])
  })
})

describe('a fact said otherwise', () => {
  const [found] = trialCases('wind', { examples, scenarios }, town)
  const verdict = (value: string): string | undefined =>
    tryOn(
      changeFacts(found!.case, [{ entity: 'e1', fact: 'event.wind', value }]),
      { on: '2026-06-03', procedure: 'wind' },
      town,
    ).entries[0]?.verdict

  it('changes what follows, also when it is taken away or not known', () => {
    expect(verdict('yes')).toBe('needed')
    expect(verdict('no')).toBe('not-needed')
    expect(verdict('unknown')).toBe('not-settled')
    expect(verdict('')).toBe('not-settled')
  })

  it('is added where nothing was said, on its side', () => {
    const place = { entity: 'p1', fact: 'person.guild', side: 'after', value: 'oil' } as const
    const changed = changeFacts(found!.case, [place])
    expect(changed.situation.statements.at(-1)).toEqual({ ...place, origin: 'visitor' })
    expect(changeFacts(changed, [{ ...place, value: '' }]).situation.statements).toEqual(
      found!.case.situation.statements,
    )
  })
})
