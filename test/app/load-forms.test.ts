import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { checkContent } from '#app/check-content'
import { loadForms } from '#app/load-forms'

const FORM = JSON.stringify({
  format: 'madoguchi/form@1',
  id: 'lamp-request',
  name: { ja: '灯具の願' },
  class: 'guidance',
  unit: 'visit',
  paper: 'a4-portrait',
  faces: ['biz-udmincho'],
  'label-faces': ['biz-udgothic'],
  styles: ['ruled', 'compact'],
  effective: { from: '2026-04-01' },
  laws: [],
  fields: [],
})
const FILES = [
  { path: 'lamp-request/form.yaml', text: FORM },
  { path: 'lamp-request/template.html', text: '<p>own</p>' },
  { path: 'lamp-request/sheet.css', text: '.own {}' },
  { path: 'styles/ruled.css', text: '.ruled {}' },
  { path: 'styles/compact.css', text: '.compact {}' },
]
const without = (path: string) => FILES.filter((file) => file.path !== path)
const codes = (files: typeof FILES) => ({
  loaded: loadForms(files, readYaml).problems.map(({ code }) => code),
  checked: checkContent([], files, readYaml)
    .map(({ code }) => code)
    .filter((code) => code.startsWith('form-') || code === 'styles-refused'),
})

describe('the forms of a folder', () => {
  it('have the styles they share before their own, in the order they name them', () => {
    const { forms } = loadForms(FILES, readYaml)
    expect(forms.get('lamp-request')?.css).toBe('.ruled {}\n.compact {}\n.own {}')
    expect(codes(FILES)).toEqual({ loaded: [], checked: [] })
  })

  it.each([
    ['lamp-request/sheet.css', 'form-file-missing'],
    ['lamp-request/template.html', 'form-file-missing'],
    ['styles/compact.css', 'form-style-missing'],
  ])('are set aside without %s', (path, code) => {
    expect(codes(without(path))).toEqual({ loaded: [code], checked: [code] })
    expect(loadForms(without(path), readYaml).forms.size).toBe(0)
  })

  it('share no style that reaches outside', () => {
    const files = [...FILES, { path: 'styles/bad.css', text: '.x { background: url(https://example.invalid) }' }]
    expect(codes(files)).toEqual({ loaded: [], checked: ['styles-refused'] })
  })
})
