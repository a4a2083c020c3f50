import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import type { Reception } from '#app/desk/visit-of-case'
import { parseCase } from '#core/definitions'
import { composePrint, isSourcePath, type FaceCoverage, type PrintFacts } from '#core/printing'
import { paperWords } from '#locales'
import { factsOfCase } from '../../src/cli/facts-of-case.ts'
import { loadForm } from './load-form.ts'
import { openSamples, type Samples } from './samples.ts'

// What a guide sheet says, from a case through derivation; and that whatever the library says stands in its boxes.

let samples: Samples
beforeAll(async () => {
  samples = await openSamples()
})

const FAMILY = 'print-templates/child-allowance-claim/sample.yaml'
const guideOf = (change: (written: string) => string = (written) => written, reception: Reception = {}): PrintFacts => {
  const located = readYaml(FAMILY, change(readFileSync(FAMILY, 'utf8')))
  if (!located.ok) throw new Error(JSON.stringify(located.problems))
  const parsed = parseCase(located.value, '', samples.catalogue)
  if (parsed.case === undefined) throw new Error(JSON.stringify(parsed.problems))
  return factsOfCase({ ...parsed.case, ...reception }, samples.catalogue, samples.forms, 'guide-sheet')
}
const planOf = (facts: PrintFacts, name: string) => facts.plan?.find((each) => each.name.startsWith(name))

describe('the guide sheet of a family', () => {
  it('says the windows in order, what is paid, and the next last day with what is due by it', () => {
    const { windows, cash, next } = guideOf()
    expect(windows?.map(({ step, section }) => [step, section])).toEqual([
      ['1', '市民課'],
      ['2', '健康づくり課'],
      ['3', '水道課'],
    ])
    expect(windows?.[0]?.what).toEqual(['転入届（国内から） ほか6件'])
    expect(cash).toBe(paperWords.noCash)
    expect([next?.deadline.text, next?.name]).toEqual(['2026-04-15', '転入届（国内から） ほか2件'])
  })

  it('asks for what anybody of them has to bring, and says how many they are', () => {
    const move = planOf(guideOf(), '転入届')
    // One of the five holds a card.
    expect(move?.documents).toContain('マイナンバーカード（異動する人全員の分）')
    expect(move?.subject).toBe('5人分')
  })

  it('names nobody and says no address', () => {
    const { windows, plan, advice, unsettled, unasked, next, reference } = guideOf(undefined, { ticket: '12' })
    const said = JSON.stringify({ windows, plan, advice, unsettled, unasked, next, reference })
    for (const word of ['太郎', '花子', 'さくら', '中央1丁目', '090-']) expect(said).not.toContain(word)
  })

  it('is found again by day and ticket, and by nothing where there is no ticket', () => {
    expect(guideOf(undefined, { ticket: '12' }).reference).toBe('M20260403-12')
    expect(guideOf().reference).toBeUndefined()
  })

  it('sets what was not known apart from what was not asked', () => {
    const before = guideOf()
    expect(before.unsettled).toEqual([])
    const after = guideOf((written) =>
      written.replace('public-employee: no, main-earner: yes', 'public-employee: no, main-earner: unknown'),
    )
    expect(after.unsettled?.length).toBeGreaterThan(0)
    expect(after.unsettled?.[0]?.tellAt).toContain('番窓口')
    expect(before.unasked?.flatMap(({ questions }) => questions)).toContain('犬を飼っていますか')
    const questions = (after.unsettled ?? []).map(({ question }) => question)
    expect(new Set(questions).size).toBe(questions.length)
  })

  it('names a section once among what was not asked', () => {
    const said = guideOf((written) => written.replace(/, requests-protection: no/g, '')).unasked ?? []
    expect(said.length).toBeGreaterThan(3)
    expect(Math.max(...said.map(({ questions }) => questions.length))).toBeGreaterThan(6)
    expect(new Set(said.map(({ tellAt }) => tellAt)).size).toBe(said.length)
    expect(said.filter(({ tellAt }) => tellAt.includes('つづき'))).toEqual([])
  })

  it('asks for what a person can tell, before what stands in papers', () => {
    const unsaid = guideOf((written) =>
      written.replace(/, sex: \w+/g, '').replace(/, (insurance|pension-\w+): [\w-]+/g, ''),
    )
    const questions = (unsaid.unasked ?? []).flatMap(({ questions }) => questions)
    expect(questions.length).toBeGreaterThan(10)
    expect(questions).not.toContain('性別')
  })

  it('stands beside it in the language of whoever stands here, and in easy Japanese where it has none of theirs', () => {
    const english = guideOf(undefined, { language: 'en' })
    expect(english.second).toEqual({ english: 'English' })
    expect(planOf(english, '転入届')).toMatchObject({
      second: 'Notification of moving in (from within Japan)',
      deadlineSecond: 'by 15 April 2026',
    })
    expect(guideOf(undefined, { language: 'vi' }).second).toEqual({ easy: 'やさしい日本語' })
    expect(planOf(guideOf(), '転入届')?.second).toBeUndefined()
  })
})

/** A face that holds everything. */
const all: FaceCoverage = {
  face: 'biz-udgothic',
  files: [{ file: 'all', ranges: [0x20, 0x2ffff], variations: {} }],
}

describe('the boxes of the guide sheet', () => {
  it('hold what the whole library says, in both second languages', () => {
    const form = loadForm('guide-sheet').form
    const base = guideOf(undefined, { ticket: '12' })
    const definitions = [...samples.catalogue.definitions.values()].flatMap((versions) => versions.slice(-1))
    expect(definitions.length).toBeGreaterThan(200)
    const faces = [all, { ...all, face: 'biz-udgothic-bold' }]
    for (const language of ['en', 'ja-easy'] as const) {
      const rows = definitions.map(({ name, overview, documents }) => ({
        name: name.ja,
        reason: overview.ja,
        ...(name[language] === undefined ? {} : { second: name[language] }),
        ...(overview[language] === undefined ? {} : { reasonSecond: overview[language] }),
        documents: documents.map(({ id }) => samples.catalogue.documents.get(id)?.ja ?? id),
      }))
      const vocabulary = [...samples.catalogue.vocabulary.texts.values()].flatMap(({ question }) => question ?? [])
      const composed = composePrint(
        form,
        {
          ...base,
          plan: rows.map((row) => ({ ...row, documentsSecond: row.documents })),
          advice: rows,
          windows: rows.map(({ name }, at) => ({
            step: String(at),
            section: '教育委員会学校教育課',
            what: [paperWords.andMore(name, 99)],
          })),
          unsettled: vocabulary.flatMap((question) =>
            rows.slice(0, 1).map(() => ({
              about: paperWords.andMore('あ'.repeat(37), 99),
              question: question.ja,
              ...(question[language] === undefined ? {} : { second: question[language] }),
            })),
          ),
          unasked: [],
        },
        faces,
      )
      expect(composed.ok ? [] : composed.problems.map(({ params }) => [params['field'], params['row']])).toEqual([])
    }
  })

  it('take from a visit only what is in the list of sources', () => {
    const { fields, rows } = loadForm('guide-sheet').form
    for (const { from } of [...fields, ...rows.flatMap((list) => list.fields)])
      if (from !== undefined) expect(isSourcePath(from)).toBe(true)
  })
})
