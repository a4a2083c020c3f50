import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planted, sound } from './planted.ts'

const config = resolve('.ci/dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: readonly { name: string }[] }

const house = mkdtempSync(join(tmpdir(), 'house-'))
let violations: ReadonlySet<string>

// One run over a whole small house: every wrong file beside the sound ones.
beforeAll(() => {
  for (const file of ['package.json', 'tsconfig.json']) cpSync(file, join(house, file))
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'))
  const files = [...Object.entries(sound), ...planted.map(({ file, text }) => [file, text] as const)]
  for (const [file, text] of files) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const run = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', 'src'], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  })
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } }
  violations = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))
})

afterAll(() => rmSync(house, { recursive: true }))

describe('who may lean on whom', () => {
  it.each(planted.map(({ rule, file }) => `${rule}: ${file}`))('%s is found', (violation) => {
    expect(violations).toContain(violation)
  })

  it('finds nothing in the sound files', () => {
    const wrong = new Set(planted.map(({ file }) => file))
    const cycle = 'src/core/value/circle-b.ts'
    const others = [...violations].filter((violation) => !wrong.has(violation.replace(/^.*: /, '')))
    expect(others.filter((violation) => !violation.endsWith(cycle))).toEqual([])
  })

  it('has a planted violation for each rule', () => {
    const rules = forbidden.map(({ name }) => name)
    expect(rules.filter((name) => !planted.some(({ rule }) => rule === name))).toEqual([])
  })
})
