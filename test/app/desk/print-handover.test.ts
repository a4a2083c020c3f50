import { describe, expect, it } from 'vitest'
import { resolve } from 'node:path'
import { entryStanding } from '#app/entry/entry-standing'
import { handoverOf } from '#app/desk/print-handover'
import { circleOf } from '#app/desk/print-subject'
import { visitOfCase } from '#app/desk/visit-of-case'
import { derive } from '#core/derivation'
import { parseCase } from '#core/definitions'
import { entryKey } from '#core/record'
import type { PrintedSheet } from '#core/record'
import { readYaml } from '#adapters/yaml'
import { paperWords } from '#locales'
import { openPack } from '../../../src/cli/composition.ts'

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')
const parts = { setup: 'sample', terminal: '', catalogue, words: paperWords } as const

const read = readYaml(
  'case.yaml',
  `
received-on: 2026-04-03
clerk: { authority: one-stop-desk }
households: { h1: { address: 見本市1番地 } }
persons:
  p1: { family-name: 見, given-name: 太, birth-date: 1980-01-01, nationality: japanese, relationship: { after: head }, my-number-card: not-held }
  p2: { family-name: 見, given-name: 花, birth-date: 1982-01-01, nationality: japanese, relationship: { after: spouse }, my-number-card: not-held }
  p3: { family-name: 見, given-name: 子, birth-date: 2008-04-02, nationality: japanese, relationship: { after: child }, my-number-card: not-held }
events:
  - { id: e1, kind: move-in, date: 2026-04-01, persons: [p1, p2, p3], origin: domestic, special-procedure: no, previous-address: 隣町2番地 }
`,
)
if (!read.ok) throw new Error('no case')
const parsed = parseCase(read.value, '', catalogue).case
if (parsed === undefined) throw new Error('no case')
const state = visitOfCase(parsed)
const { entries } = derive(parsed.situation, catalogue, { authority: 'one-stop-desk' })

describe('handoverOf', () => {
  const key = (person: string) => `move-in/person/${person}`
  const check = entries.find(({ procedure }) => procedure === 'move-in')?.checks[0]?.id ?? ''

  it('names the first and how many more, when by, and nobody’s address', () => {
    const { tasks } = handoverOf(state, entries, parts)
    expect(tasks?.find(({ name }) => name.startsWith('転入届'))?.for).toEqual(['見　太', 'ほか2人'])
    expect(JSON.stringify(handoverOf(state, entries, parts))).not.toMatch(/番地/)
  })

  it('says a check is made only when it is for all it concerns', () => {
    const closed = (persons: readonly string[]) =>
      Object.fromEntries(
        persons.map((person) => [`${key(person)}#${check}`, { check }]),
      ) as unknown as typeof state.checks
    const done = (persons: readonly string[]) =>
      handoverOf({ ...state, checks: closed(persons) }, entries, parts).checks?.[0]?.done
    expect([done([]), done(['p1', 'p2']), done(['p1', 'p2', 'p3'])]).toEqual(['no', 'no', 'yes'])
  })

  it('leaves open what ended differently for two people', () => {
    const ends = (dispositions: Readonly<Record<string, string>>) =>
      handoverOf(
        {
          ...state,
          dispositions: Object.fromEntries(
            Object.entries(dispositions).map(([person, disposition]) => [key(person), { disposition }]),
          ) as unknown as typeof state.dispositions,
        },
        entries,
        parts,
      ).tasks?.find(({ name }) => name.startsWith('転入届'))?.disposition
    expect(ends({ p1: 'done', p2: 'done', p3: 'done' })).toBe('done')
    expect(ends({ p1: 'done', p2: 'later', p3: 'done' })).toBeUndefined()
    expect(ends({ p1: 'done' })).toBeUndefined()
  })

  it('keeps from the sections what others may not see', () => {
    const hidden = entries.map((entry) => ({ ...entry, discreet: true }))
    const { tasks, checks } = handoverOf(state, hidden, parts)
    expect(tasks).toEqual([])
    expect(checks?.filter(({ what }) => what !== paperWords.entry)).toEqual([])
  })

  it('says of each core system whether what it is told is entered', () => {
    const standing = (entered: typeof state.entries) =>
      (handoverOf({ ...state, entries: entered }, entries, parts).checks ?? [])
        .filter(({ what }) => what === paperWords.entry)
        .map(({ procedure, done }) => [procedure, done])
    expect(standing({})).toContainEqual(['住民記録', 'no'])
    const rows = entryStanding(state, entries, parts)
    expect(rows.find(({ system }) => system === '住民記録')).toEqual({ system: '住民記録', rows: 3, open: 3 })
    const persons = ['p1', 'p2', 'p3'].map((id) => ({
      system: 'mihon-residents',
      subject: { type: 'person', id },
      event: 'e1',
    }))
    const all = Object.fromEntries(
      persons.map((row) => [entryKey(row as never), {}]),
    ) as unknown as typeof state.entries
    expect(standing(all)).toContainEqual(['住民記録', 'yes'])
    expect(standing(all).filter(([, done]) => done === 'yes')).toHaveLength(1)
  })
})

describe('照合 on the handover sheet', () => {
  const printed = (job: string, change: Partial<PrintedSheet> = {}): PrintedSheet => ({
    ...{ job, form: 'resident-change', class: 'resident-form', serial: `M-${job}`, copy: 1, sheets: 1 },
    ...{ contentHash: 'h', status: 'confirmed', by: 'k-one', at: 0 },
    ...change,
  })
  const sheets = [
    printed('1', { compared: { by: 'k-two', at: 1 } }),
    printed('2'),
    printed('3', { status: 'recalled' }),
    printed('4', { class: 'guidance' }),
  ]
  const said = (asks: 'none' | 'sheet') =>
    (
      handoverOf({ ...state, sheets }, entries, {
        ...parts,
        catalogue: { ...catalogue, desk: { ...catalogue.desk, 'second-check': asks } },
      }).checks ?? []
    ).filter(({ what }) => what.includes('照合'))

  it('says of each sheet that is out by whom it was compared, or that nobody did', () => {
    expect(said('sheet')).toEqual([
      { procedure: 'resident-change M-1', what: expect.stringContaining('k-two'), done: 'yes' },
      { procedure: 'resident-change M-2', what: paperWords.compared(undefined), done: 'no' },
    ])
  })

  it('says nothing where the desk does not ask for it', () => {
    expect(said('none')).toEqual([])
  })
})

describe('circleOf', () => {
  it('knows spouse, children, both addresses and the age of the year', () => {
    const { subject, spouse, raised } = circleOf('p1', state.events[0], state, entries, parts)
    expect(subject).toMatchObject({ name: '見　太', address: '見本市1番地', beforeAddress: '隣町2番地' })
    expect(spouse?.name).toBe('見　花')
    expect(raised).toMatchObject([{ name: '見　子', living: 'together', fiscalAge: 'fy-18' }])
  })

  it('is not more certain than the record', () => {
    const alone = { ...state, facts: {} }
    expect(circleOf('p1', state.events[0], alone, entries, parts)).not.toHaveProperty('spouse')
    expect(circleOf('p1', state.events[0], alone, entries, parts).raised).toEqual([])
  })
})
