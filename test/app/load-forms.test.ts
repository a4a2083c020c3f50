import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { checkContent } from '#app/check-content'
import { loadForms } from '#app/load-forms'

const FORM = readFileSync('print-templates/power-of-attorney-blank/form.yaml', 'utf8')
const FILES = [
  { path: 'power-of-attorney-blank/form.yaml', text: FORM },
  { path: 'power-of-attorney-blank/template.html', text: '<p>own</p>' },
  { path: 'power-of-attorney-blank/sheet.css', text: '.own {}' },
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
    expect(forms.get('power-of-attorney-blank')?.css).toBe('.ruled {}\n.compact {}\n.own {}')
    expect(codes(FILES)).toEqual({ loaded: [], checked: [] })
  })

  it.each([
    ['power-of-attorney-blank/sheet.css', 'form-file-missing'],
    ['power-of-attorney-blank/template.html', 'form-file-missing'],
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
