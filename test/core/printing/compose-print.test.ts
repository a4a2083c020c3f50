import { describe, expect, it } from 'vitest'
import { composePrint, neededFonts, preparePrintJob, type PrintFacts, type PrintValue } from '#core/printing'
import { dayFromIso } from '#core/value'
import { facts, parseForm, plainFace, rareFace, template, writtenForm } from './invented-form.ts'

const faces = [plainFace, rareFace]
const composed = (given: PrintFacts, change: object = {}, installed = faces) =>
  composePrint(parseForm(change), given, installed)
const textOf = (value: PrintValue | undefined) => value?.lines.map((line) => line.runs.map(({ text }) => text).join(''))
const page = (given: PrintFacts, number = 0) => {
  const result = composed(given)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value.pages[number]!
}
const named = (name: string): PrintFacts => ({ ...facts, members: [{ name }] })

describe('composePrint', () => {
  it('sets finished strings, ticks and empty boxes', () => {
    const { fields, lists } = page(facts)
    expect(textOf(fields['bearer'])).toEqual(['灯　太郎'])
    expect(fields['kind']?.options.map(({ on, tick }) => [on, tick.map(({ text }) => text)])).toEqual([
      [true, ['✓']],
      [false, []],
    ])
    expect(fields['seal']).toMatchObject({ filled: false, lines: [] })
    expect(lists['members']).toMatchObject({
      any: true,
      rows: [
        { number: 1, blank: false },
        { number: 2, blank: true },
      ],
    })
  })

  it('is JSON-able', () => {
    const result = composed(facts)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it('gives each glyph the first face of the form that holds exactly it', () => {
    const name = page(named('見𠮷葛\u{E0100}葛')).lists['members']?.rows[0]?.['name'] as PrintValue
    expect(name.lines[0]?.runs).toEqual([
      { text: '見', face: 'plain' },
      { text: '𠮷葛\u{E0100}', face: 'rare' },
      { text: '葛', face: 'plain' },
    ])
  })

  it('leaves out whoever is past the fiscal year of an age, and nobody whose birth is not known', () => {
    const born = (iso: string) => ({ earliest: dayFromIso(iso) ?? 0, latest: dayFromIso(iso) ?? 0, text: iso })
    const members = [
      { name: '一', birth: born('2008-04-01') },
      { name: '二', birth: born('2008-04-02') },
      { name: '三' },
    ]
    const form = writtenForm()
    const [rows] = form['rows'] as readonly object[]
    const result = composed({ ...facts, members }, { rows: [{ ...rows, 'through-fiscal-year-of-age': '18' }] })
    const names = result.ok
      ? result.value.pages.flatMap(({ lists }) =>
          (lists['members']?.rows ?? []).filter(({ blank }) => !blank).map((row) => textOf(row['name'] as PrintValue)),
        )
      : []
    expect(names).toEqual([['二'], ['三']])
  })

  it('continues ruled rows on further pages', () => {
    const many = { ...facts, members: Array.from({ length: 6 }, (_, at) => ({ name: `灯${at + 1}` })) }
    const rows = [0, 1, 2].map((number) =>
      page(many, number).lists['members']?.rows.map((row) => [row.number, row.blank]),
    )
    expect(rows).toEqual([
      [
        [1, false],
        [2, false],
      ],
      [
        [3, false],
        [4, false],
        [5, false],
      ],
      [
        [6, false],
        [7, true],
        [8, true],
      ],
    ])
    expect(page(many, 2)).toMatchObject({ number: 3, total: 3, first: false, last: true })
  })

  it.each([
    ['1950-04-01', undefined, '昭和25年4月1日'],
    ['2019-05-01', undefined, '令和元年5月1日'],
    ['1990-04-01', 'western', '1990年4月1日'],
  ] as const)('prints the date %s (%s) as %s', (iso, calendar, printed) => {
    const day = dayFromIso(iso) ?? 0
    const birth = { earliest: day, latest: day, text: iso, ...(calendar ? { calendar } : {}) }
    const row = page({ ...facts, members: [{ name: '灯', birth }] }).lists['members']?.rows[0]
    expect(textOf(row?.['birth'] as PrintValue)).toEqual([printed])
  })

  it('prints an uncertain date as it was written', () => {
    const birth = { earliest: 0, latest: 400, text: '昭和45年頃' }
    const row = page({ ...facts, members: [{ name: '灯', birth }] }).lists['members']?.rows[0]
    expect(textOf(row?.['birth'] as PrintValue)).toEqual(['昭和45年頃'])
  })
})

describe('preflight', () => {
  it.each([
    [
      'glyph-missing',
      named('辻\u{E0100}'),
      { field: 'name', row: 1, cluster: '辻\u{E0100}', codePoints: 'U+8FBB U+E0100' },
    ],
    ['character-refused', named('見\u202E本'), { field: 'name', codePoints: 'U+202E' }],
    ['does-not-fit', named('見'.repeat(60)), { field: 'name', label: '氏名', floor: 6 }],
    ['field-empty', named(''), { field: 'name', row: 1 }],
    ['field-empty', { ...facts, visitor: {} }, { field: 'bearer', label: '持つ人' }],
    ['choice-unknown', { ...facts, event: { kind: 'blown' } }, { field: 'kind', code: 'blown' }],
  ] as const)('%s', (code, given, params) => {
    expect(composed(given)).toMatchObject({ ok: false, problems: [{ code, params }] })
  })

  it('reports every problem, and prints nothing beside one', () => {
    const both = composed({ ...named('\u{E0100}'), visitor: {} })
    expect(both).toMatchObject({ ok: false, problems: [{ code: 'field-empty' }, { code: 'glyph-missing' }] })
    expect(both).not.toHaveProperty('value')
  })

  it('misses a rare glyph once its face is not installed', () => {
    expect(composed(named('𠮷'), {}, [plainFace])).toMatchObject({
      ok: false,
      problems: [{ code: 'glyph-missing', params: { cluster: '𠮷' } }],
    })
    expect(composed(named('𠮷')).ok).toBe(true)
  })

  it('needs a face at all', () => {
    expect(composed(facts, {}, [])).toMatchObject({
      ok: false,
      problems: [{ code: 'no-print-face', params: { form: 'lantern-permit' } }],
    })
  })

  it('asks for a field only for the kinds of event that need it', () => {
    const field = { ...(parseWritten('bearer') as object), required: 'no', 'required-for': ['out'] }
    const change = { fields: [field], rows: [] }
    expect(composed({ ...facts, visitor: {} }, change).ok).toBe(true)
    expect(composed({ ...facts, visitor: {}, event: { kind: 'out' } }, change)).toMatchObject({
      problems: [{ code: 'field-empty' }],
    })
  })

  it('ticks the box for everything else', () => {
    const choices = [
      { label: '点灯', when: ['lit'] },
      { label: '他', otherwise: 'yes' },
    ]
    const result = composed(
      { ...facts, event: { kind: 'blown' } },
      { fields: [{ ...(parseWritten('kind') as object), choices }], rows: [] },
    )
    expect(result.ok && result.value.pages[0]?.fields['kind']?.options.map(({ on }) => on)).toEqual([false, true])
  })
})

describe('preparePrintJob', () => {
  const words = { sampleMark: '見本', title: '提灯届' }
  const sheet = { form: parseForm(), template, css: '.a::before{content:"灯"} /* 𠮷 */' }

  it('holds everything the frame needs, and nothing it does not', () => {
    const job = preparePrintJob(sheet, facts, faces, words)
    expect(job).toMatchObject({
      ok: true,
      value: { labelFaces: ['plain'], sampleMark: '見本', title: '提灯届', data: { sample: false } },
    })
    expect(job.ok && neededFonts(job.value, faces)).toEqual([{ face: 'plain', file: '/plain' }])
    const rare = preparePrintJob(sheet, named('𠮷'), faces, words)
    expect(rare.ok && neededFonts(rare.value, faces).map(({ file }) => file)).toEqual(['/plain', '/rare'])
  })

  it('checks the words of the template and of the style sheet', () => {
    const job = preparePrintJob({ ...sheet, template: `${template}𠮷` }, facts, faces, words)
    expect(job).toMatchObject({
      ok: false,
      problems: [{ code: 'glyph-missing', params: { field: 'template', cluster: '𠮷' } }],
    })
    expect(preparePrintJob({ ...sheet, css: '.a{content:"𠮷"}' }, facts, faces, words).ok).toBe(false)
  })
})

function parseWritten(id: string): unknown {
  return (writtenForm()['fields'] as { id: string }[]).find((field) => field.id === id)
}
