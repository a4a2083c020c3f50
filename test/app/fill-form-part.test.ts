import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { checkContent } from '#app/check-content'
import { fillFormPart } from '#app/fill-form-part'
import { joinParts } from '#app/form-parts'
import { loadForms } from '#app/load-forms'
import { parseShape } from '#core/definitions'
import { FormPartSchema } from '#core/printing'
import { parseForm } from '../core/printing/invented-form.ts'
import { writtenForm } from './written-form.ts'

const PART = `format: madoguchi/form-part@1
id: bearer
words: { deed: 点灯 }
fields:
  - { id: torch, label: '{{words who/}}の灯具', by-hand: yes, box: { width-mm: 40, height-mm: 10, size-pt: 12, floor-pt: 6 } }
  - { id: oil, label: 油, by-hand: yes, box: { width-mm: 40, height-mm: 10, size-pt: 12, floor-pt: 6 } }
`
const BLOCK = `<section>
  <h2>{{words who/}}（{{words deed/}}）</h2>
  <div>{{box fields.torch/}}</div>
  {{own/}}
  <div>{{box fields.oil/}}</div>
</section>
`
const located = readYaml('parts/bearer.yaml', PART)
const parsed = located.ok ? parseShape(FormPartSchema, located.value) : located
const form = parseForm()
const fill = (words: Readonly<Record<string, string>>, block = BLOCK) => {
  if (!parsed.ok) throw new Error('the invented part cannot be read')
  return fillFormPart(parsed.value, block, form, words)
}

const filesWith = (block: string) => [
  { path: 'parts/bearer.yaml', text: PART },
  { path: 'parts/bearer.html', text: block },
]
const FILES = filesWith(BLOCK)
const join = (use: object | string, template: string, own: readonly object[] = []) =>
  joinParts(parseForm({ parts: [use], ...(own.length === 0 ? {} : { fields: own }) }), template, FILES, readYaml)

describe('the words of a block', () => {
  it('are those of the form, then those the block has itself; labels of fields are filled too', () => {
    const { fields, before, problems } = fill({ who: '灯守' })
    expect(problems).toEqual([])
    expect(fields.map(({ label }) => label)).toEqual(['灯守の灯具', '油'])
    expect(before).toContain('<h2>灯守（点灯）</h2>')
    expect(fill({ who: '灯守', deed: '消灯' }).before).toContain('<h2>灯守（消灯）</h2>')
  })

  it('are text: no element comes in with them', () => {
    const { fields, before } = fill({ who: '<b>灯&守</b>' })
    expect(before).toContain('<h2>&lt;b&gt;灯&amp;守&lt;/b&gt;（点灯）</h2>')
    expect(fields[0]?.label).toBe('<b>灯&守</b>の灯具')
  })

  it('know the name of the form', () => {
    expect(fill({}, '<h1>{{words name/}}</h1>').before).toBe(`<h1>${form.name.ja}</h1>`)
    expect(fill({ name: '別の表題' }, '<h1>{{words name/}}</h1>').before).toBe('<h1>別の表題</h1>')
  })

  it('that are missing, or that nothing takes, are named', () => {
    expect(fill({}).problems).toEqual([{ code: 'form-part-word-missing', params: { part: 'bearer', word: 'who' } }])
    expect(fill({ who: '灯守', whom: '船' }).problems).toEqual([
      { code: 'form-part-word-unused', params: { part: 'bearer', word: 'whom' } },
    ])
    expect(fill({ who: '灯守' }, '<p>{{words who/}}</p>').problems).toEqual([
      { code: 'form-part-word-unused', params: { part: 'bearer', word: 'deed' } },
    ])
  })
})

describe('a block in a form', () => {
  const use = { id: 'bearer', words: { who: '灯守' } }

  it('takes rows of the form, each staying on its line', () => {
    const rows = '{{include part="bearer"}}\n<p>own $& row</p>\n{{/include}}\n<p>end</p>'
    const joined = join(use, rows)
    expect(joined.template.split('\n')).toEqual([
      '<section><h2>灯守（点灯）</h2><div>{{box fields.torch/}}</div>',
      '<p>own $& row</p>',
      '<div>{{box fields.oil/}}</div></section>',
      '<p>end</p>',
    ])
    expect(join(use, '{{include part="bearer"/}}').template).not.toContain('{{own/}}')
  })

  it('without room for rows leaves the tags around them, which no template may have', () => {
    const files = filesWith('<p>{{words who/}}{{words deed/}}</p>')
    const rows = '{{include part="bearer"}}<p>own</p>{{/include}}'
    const joined = joinParts(parseForm({ parts: [use] }), rows, files, readYaml)
    expect(joined.template).toBe(rows)
  })

  it('gives way to a field that the form declares itself, in its place', () => {
    const box = { 'width-mm': '90', 'height-mm': '10', 'size-pt': '12', 'floor-pt': '6' }
    const { form: joined } = join(use, '', [{ id: 'torch', label: '大きな灯具', 'by-hand': 'yes', box }])
    expect(joined.fields.map(({ id, label, box: { 'width-mm': width } }) => [id, label, width])).toEqual([
      ['torch', '大きな灯具', 90],
      ['oil', '油', 40],
    ])
  })
})

describe('a form of the content', () => {
  const written = (parts: readonly unknown[], template: string) => [...writtenForm(parts, template), ...FILES]

  it.each([
    ['form-part-word-missing', 'bearer', '{{include part="bearer"/}}'],
    ['form-part-word-unused', { id: 'bearer', words: { who: '灯守', whom: '船' } }, '{{include part="bearer"/}}'],
  ])('with a wrong word is set aside, and the check says %s', (code, use, template) => {
    const files = written([use], template)
    const loaded = loadForms(files, readYaml)
    expect([loaded.forms.size, loaded.problems.map((problem) => problem.code)]).toEqual([0, [code]])
    expect(checkContent([], files, readYaml).map((problem) => problem.code)).toContain(code)
  })

  it('with the right ones is taken, and what it brings has to be placed', () => {
    const use = { id: 'bearer', words: { who: '灯守' } }
    const whole = written([use], '{{include part="bearer"/}}')
    expect(checkContent([], whole, readYaml)).toEqual([])
    expect(loadForms(whole, readYaml).forms.get('f')?.template).toContain('灯守（点灯）')
    const nowhere = written([use], '<p>own</p>')
    expect(checkContent([], nowhere, readYaml).map(({ code, params }) => [code, params.field])).toEqual([
      ['template-field-unused', 'torch'],
      ['template-field-unused', 'oil'],
    ])
  })
})
