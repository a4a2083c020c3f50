import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hasPhrase } from '#locales'

const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8')
const sources = (folder: string): readonly string[] =>
  readdirSync(new URL(`../../src/${folder}`, import.meta.url), { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`${folder}/${file}`))

/** The keys of a table declared as one constant of a file. */
const keysOf = (text: string, name: string): readonly string[] => {
  const table = text.split(`export const ${name} = {\n`)[1]?.split('\n} as const')[0] ?? ''
  return [...table.matchAll(/^ {2}(?:'([a-z-]+)'|([a-z]+)):/gm)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

const MAPPINGS = [
  ['visit', 'VISIT_AUDIT', 'audit-mapping'],
  ['case', 'CASE_AUDIT', 'audit-mapping'],
  ['day', 'DAY_AUDIT', 'audit-mapping'],
  ['office', 'OFFICE_AUDIT', 'office-audit'],
  ['protection', 'PROTECTION_AUDIT', 'protection-audit'],
] as const

describe('the words of the audit', () => {
  it.each(MAPPINGS)('name every entry of a %s', (kind, name, file) => {
    const types = keysOf(read(`core/audit/${file}.ts`), name)
    expect(types.length).toBeGreaterThan(1)
    expect(types.filter((type) => !hasPhrase('ja', `audit.actions.${kind}/${type}`))).toEqual([])
  })

  it('name every act', () => {
    const acts = keysOf(read('core/audit/act-mapping.ts'), 'ACT_AUDIT')
    expect(acts.length).toBeGreaterThan(12)
    expect(acts.filter((act) => !hasPhrase('ja', `audit.actions.${act}`))).toEqual([])
  })

  it('name everything an entry says besides', () => {
    const said = sources('core/audit').flatMap((text) =>
      [...text.matchAll(/(?:codes|counts): \{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g)].flatMap(([, body = '']) =>
        [...body.matchAll(/(?:^|[\s{,])([a-z]+)(?=:|,|\s*\}|\s*$)/gi)].map(([, key = '']) => key),
      ),
    )
    const keys = new Set(said.filter((key) => key !== 'codes' && key !== 'counts'))
    expect(keys.size).toBeGreaterThan(50)
    expect([...keys].filter((key) => !hasPhrase('ja', `audit.details.${key}`))).toEqual([])
  })

  it('say every problem of the audit and of time', () => {
    const texts = [
      ...['core/audit', 'app/audit', 'core/hours', 'app/desk'].flatMap(sources),
      read('cli/audit-verify.ts'),
    ]
    const codes = new Set(
      texts.flatMap((text) => [...text.matchAll(/problem\(\s*'([a-z-]+)'/g)].map(([, code]) => code)),
    )
    expect(codes.size).toBeGreaterThan(20)
    const unworded = [...codes].filter((code) => !hasPhrase('ja', `problems.${code ?? ''}`))
    expect(unworded).toEqual([])
  })
})
