import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvReader } from '#adapters/csv'
import { readAnnouncedFile } from '#app/intake/read-announced-file'
import { readHouseholdFile, type HouseholdFileQuery } from '#app/intake/read-household-file'
import type { Principal } from '#core/access'
import { dayFromIso } from '#core/value'
import { hasPhrase } from '#locales'
import { sampleCity } from '../../core/intake/invented-table.ts'

const catalogue = await sampleCity()
const parts = { reader: csvReader, catalogue }
const clerk: Principal = {
  user: 'u1',
  terminal: 't1',
  authority: 'one-stop-desk',
  section: 'residents',
  roles: ['system-user'],
  domains: [...catalogue.vocabulary.domains.keys()],
  operations: ['visit.execute'],
}
const chosen = (file: string, source: string) => ({
  file,
  source,
  bytes: new Uint8Array(readFileSync(resolve('test/files/intake', file))),
})
const family: HouseholdFileQuery = {
  ...chosen('move-out-certificate.cp932.csv', 'move-out-certificate'),
  wanted: {},
  effect: 'enters',
  taken: [],
}

describe('a household file', () => {
  it('comes with all a full principal may see', () => {
    const read = readHouseholdFile(family, clerk, parts)
    expect(read.problems).toEqual([])
    expect(read.withheld).toEqual([])
    expect(read.encoding).toBe('cp932')
    expect(read.persons).toHaveLength(5)
  })

  it('leaves out and names what the domains of the principal do not cover', () => {
    const narrow = { ...clerk, domains: ['resident-record', 'pension'] }
    const read = readHouseholdFile(family, narrow, parts)
    expect(read.withheld).toEqual(['person.insurance', 'person.care-certified'])
    const facts = read.persons.flatMap(({ drafts }) =>
      drafts.flatMap((draft) => (draft.type === 'fact-stated' ? [draft.payload.fact] : [])),
    )
    expect(facts).toContain('pension-category')
    expect(facts).not.toContain('insurance')
    expect(facts).not.toContain('care-certified')
    const blind = readHouseholdFile(family, { ...clerk, domains: [] }, parts)
    expect(blind.shared).toEqual({})
    expect(blind.persons.flatMap(({ drafts }) => drafts).every(({ type }) => type === 'person-added')).toBe(true)
  })

  it.each([
    ['operation-not-granted', family, { ...clerk, operations: ['visit.view'] }],
    ['import-without-layout', { ...family, source: 'horoscope' }, clerk],
    ['table-empty', { ...family, bytes: new Uint8Array() }, clerk],
  ])('%s', (code, query, principal) => {
    const read = readHouseholdFile(query, principal, parts)
    expect(read.problems.map((problem) => problem.code)).toEqual([code])
    expect(read.persons).toEqual([])
    expect(read.protectionColumn).toBe('unknown')
    expect(hasPhrase('ja', `problems.${code}`)).toBe(true)
  })
})

describe('announced visits', () => {
  const on = dayFromIso('2026-04-04') ?? 0
  const file = chosen('announced-visits.utf-8.csv', 'announced-visits')

  it('are those of the day', () => {
    expect(readAnnouncedFile(file, on, clerk, parts)).toEqual({
      visits: [{ line: 4, day: on, name: '例示　次郎', comparisons: [], event: 'move-out' }],
      problems: [],
    })
  })

  it('are shown to nobody who does not work on visits', () => {
    const { visits, problems } = readAnnouncedFile(file, on, { ...clerk, operations: [] }, parts)
    expect(visits).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['operation-not-granted'])
  })
})
