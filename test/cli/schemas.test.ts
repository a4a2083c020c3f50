import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Ajv } from 'ajv'
import { CORE_SCHEMA, FAILSAFE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { contentSchemas, schemaText } from '../../src/cli/content-schemas.ts'
import { ROOT } from './run-command.ts'

const schemas = contentSchemas()
const FOLDER = join(ROOT, 'procedures/schema')
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false })
const validators = new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]))

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))

const content = [
  ...filesUnder('procedures'),
  ...filesUnder('print-templates'),
  'docs/example-case.yaml',
  'docs/example-identity-case.yaml',
]

/** What is wrong with a text by the schema of its own format; its YAML read by the core schema (as an editor does) or as bare text. */
const wrongs = (text: string, reading: 'core' | 'failsafe'): readonly string[] => {
  const value = load(text, { schema: reading === 'core' ? CORE_SCHEMA : FAILSAFE_SCHEMA }) as {
    readonly format?: unknown
  }
  const name = /^madoguchi\/([a-z-]+)@1$/.exec(String(value.format))?.[1] ?? ''
  const validate = validators.get(name)
  if (validate === undefined) return [`no schema for ${String(value.format)}`]
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  )
}

describe('the JSON Schemas', () => {
  it('stand in procedures/schema as they come out of the formats (else: npm run schemas)', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(schemas)
        .map((name) => `${name}.schema.json`)
        .sort(),
    )
    for (const [name, schema] of Object.entries(schemas))
      expect(readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8'), name).toBe(schemaText(schema))
  })

  it.each(['core', 'failsafe'] as const)('find nothing wrong with the content there is, read by %s', (reading) => {
    expect(content.length).toBeGreaterThan(100)
    const found = content.flatMap((file) =>
      wrongs(readFileSync(join(ROOT, file), 'utf8'), reading).map((wrong) => `${file} ${wrong}`),
    )
    expect(found).toEqual([])
  })

  const definition = readFileSync(join(ROOT, 'procedures/national/move-in/definition.yaml'), 'utf8')
  const withCondition = (condition: string): string =>
    definition.replace(/^needed-when:.*(\n([ #].*)?)*?(?=\n\S)/m, `needed-when: ${condition}`)

  it.each([
    '{ event: move-in }',
    '{ all: [{ concerned: yes }, { not: { fact: person.insurance@after, is: [employees, none] } }] }',
    '{ age-on: event.date, at-least: 75, counted: by-birthday, law: 第50条 }',
    '{ days: { from: event.date, to: 2026-04-01 }, at-most: 14, rolls: yes }',
    '{ at-least-of: { n: 3, of: person.raises, such-that: { through-fiscal-year-of-age: 22, on: event.date } } }',
  ])('allow the condition %s', (condition) => {
    expect(withCondition(condition)).not.toBe(definition)
    expect(wrongs(withCondition(condition), 'core')).toEqual([])
  })

  it.each([
    '{ evnt: move-in }',
    '{ event: move-in, concerned: yes }',
    '{ fact: person.insurance@after }',
    '{ fact: insurance, is: employees }',
    '{ all: [] }',
    '{ age-on: event.date }',
    '{ number: person.count, at-most: 3 }',
    '{ some: { of: concerned } }',
    '{ not: { all: [{ concerned: no }] } }',
  ])('refuse the condition %s', (condition) => {
    expect(wrongs(withCondition(condition), 'core').join('\n')).toContain('/needed-when')
  })

  it.each([
    ['a key that is not of the format', 'for-each:', 'for-eech:'],
    ['a date that is none', /^ {2}checked: .*$/m, '  checked: soon'],
    ['an unknown way of handling', 'handling: complete-here', 'handling: complete-there'],
  ])('refuse %s', (_what, from, to) => {
    const changed = definition.replace(from, to)
    expect(changed).not.toBe(definition)
    expect(wrongs(changed, 'core')).not.toEqual([])
  })
})
