import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { messages } from '#locales'
import { identity } from '../../../src/locales/ja/identity.ts'
import { record } from '../../../src/locales/ja/record.ts'

const source = (folder: string): readonly string[] =>
  readdirSync(new URL(`../../../src/${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`../../../src/${folder}/${file}`, import.meta.url), 'utf8'))

const folders = ['core/record', 'core/identity', 'core/audit', 'adapters/memory', 'adapters/dexie']
const codes = new Set(
  folders
    .flatMap(source)
    .flatMap((text) => [
      ...[...text.matchAll(/problem\(\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''),
      ...[...text.matchAll(/'([a-z]+(?:-[a-z]+)*-(?:already-there|unknown))'/g)].map(([, code]) => code ?? ''),
    ]),
)
/** Never leaves its adapter: the write is tried anew. */
const INNER = ['changed-meanwhile']
/** The areas that word these rooms alone. */
const worded: Readonly<Record<string, string>> = { ...record.problems, ...identity.problems }

describe('the problems of the record', () => {
  it('are many', () => {
    expect(codes.size).toBeGreaterThan(60)
  })

  it('are all worded', () => {
    expect([...codes].filter((code) => !INNER.includes(code) && !Object.hasOwn(messages.ja.problems, code))).toEqual([])
  })

  it('are all still there', () => {
    expect(Object.keys(worded).filter((code) => !codes.has(code))).toEqual([])
  })
})
