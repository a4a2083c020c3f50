import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { checkContent } from '#app/check-content'
import { joinParts } from '#app/form-parts'
import { loadForms } from '#app/load-forms'
import { parseForm } from '../core/printing/invented-form.ts'
import { writtenForm } from './written-form.ts'

const PART = `format: madoguchi/form-part@1
id: bearer
fields:
  - { id: torch, label: 灯具, by-hand: yes, box: { width-mm: 40, height-mm: 10, size-pt: 12, floor-pt: 6 } }
`
const FILES = [
  { path: 'parts/bearer.yaml', text: PART },
  { path: 'parts/bearer.html', text: '<section>\n  <div>{{box fields.torch/}}</div>\n</section>\n' },
]
const form = parseForm({ parts: ['bearer'] })

describe('a block that forms share', () => {
  it('gives a form its fields after its own, and its template on the line that names it', () => {
    const joined = joinParts(form, '<p>a</p>\n{{include part="bearer"/}}\n<p>b</p>', FILES, readYaml)
    expect(joined.missing).toEqual([])
    expect(joined.form.fields.map(({ id }) => id)).toEqual([...form.fields.map(({ id }) => id), 'torch'])
    expect(joined.template.split('\n')).toEqual([
      '<p>a</p>',
      '<section><div>{{box fields.torch/}}</div></section>',
      '<p>b</p>',
    ])
  })

  it.each([
    ['without its fields', FILES.slice(1)],
    ['without its template', FILES.slice(0, 1)],
    ['with fields that cannot be read', [{ path: 'parts/bearer.yaml', text: 'id: bearer\n' }, ...FILES.slice(1)]],
  ])('is missed %s', (_, files) => {
    expect(joinParts(form, '', files, readYaml).missing).toEqual(['bearer'])
  })

  it('sets aside a form that names one there is not, and says so', () => {
    const written = writtenForm(['bearer'], '<p>own</p>')
    const loaded = loadForms(written, readYaml)
    expect([loaded.forms.size, loaded.problems.map(({ code }) => code)]).toEqual([0, ['form-part-missing']])
    expect(checkContent([], written, readYaml).map(({ code }) => code)).toEqual(['form-part-missing'])
    // With it, the template has to place what it brings.
    expect(checkContent([], [...written, ...FILES], readYaml).map(({ code }) => code)).toEqual([
      'template-field-unused',
    ])
  })

  it('is named as its file is', () => {
    const files = [{ path: 'parts/carrier.yaml', text: PART }]
    expect(checkContent([], files, readYaml).map(({ code }) => code)).toEqual(['folder-is-not-id'])
  })
})
