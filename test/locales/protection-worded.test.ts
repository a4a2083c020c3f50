import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { messages } from '#locales'
import { protection } from '../../src/locales/ja/protection.ts'

const source = (folder: string): string =>
  readdirSync(new URL(`../../src/${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`../../src/${folder}/${file}`, import.meta.url), 'utf8'))
    .join('\n')
const codesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/problem\(\s*'([a-z-]+)'/g)].map(([, code]) => code ?? '')),
]
const codes = codesIn(['core/protection', 'app/protection', 'core/record', 'app/desk'].map(source).join('\n'))

describe('the words of the protection list', () => {
  it('say every problem of the list and of a hold', () => {
    const own = codesIn(['core/protection', 'app/protection'].map(source).join('\n'))
    expect(own.length).toBeGreaterThan(12)
    expect(own.filter((code) => !Object.hasOwn(messages.ja.problems, code))).toEqual([])
  })

  it('say no problem there is not', () => {
    expect(Object.keys(protection.problems).filter((code) => !codes.includes(code))).toEqual([])
  })

  it('name nothing a visitor may not read on a clerk’s screen', () => {
    const front = JSON.stringify([
      protection.front,
      ...Object.entries(protection.problems)
        .filter(([code]) => /^(hold|gate|second|protection-list-(old|unreadable))/.test(code))
        .map(([, sentence]) => sentence),
    ])
    expect(front).not.toMatch(/支援措置|加害|相手方|保護|ＤＶ|DV|ストーカー|虐待|対象者/)
  })
})
