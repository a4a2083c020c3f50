import { describe, expect, it } from 'vitest'
import { hasPhrase } from '#locales'
import { readdirSync, readFileSync } from 'node:fs'

const rooms = ['vault', 'vault-worker', 'second-place', 'dexie', 'memory']
const source = rooms
  .flatMap((room) =>
    readdirSync(`src/adapters/${room}`).map((file) => readFileSync(`src/adapters/${room}/${file}`, 'utf8')),
  )
  .join('\n')

/** A write that has to be done over; it never leaves the store. */
const INNER = ['changed-meanwhile']

describe('every problem of vault and store', () => {
  const codes = new Set([...source.matchAll(/(?:problem|Refusal)\(\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''))

  it('is found in the source', () => {
    expect(codes.size).toBeGreaterThan(20)
  })

  it.each([...codes].filter((code) => !INNER.includes(code)))('%s has words', (code) => {
    expect(hasPhrase('ja', `problems.${code}`)).toBe(true)
  })
})
