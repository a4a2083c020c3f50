import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasPhrase, wordProblem } from '#locales'
import { codesIn } from './codes-in-source.ts'
import { everyProblem, goodTexts } from './invented.ts'

/*
 * One file per mistake under wrong/, named after the code of the problem (`<code>.yaml`, more as `<code>--where.yaml`). Its
 * first lines say what is wrong, which file of the good packs it stands for, and where the problem must be named.
 */

const WRONG = resolve('test/core/definitions/wrong')

interface Fixture {
  readonly name: string
  readonly code: string
  readonly why: string
  readonly texts: ReadonlyMap<string, string>
  readonly place: string
}

const fixtureOf = (name: string): Fixture => {
  const text = readFileSync(resolve(WRONG, name), 'utf8')
  const said = (what: string) => new RegExp(`^# ${what}(?:: (.*))?$`, 'm').exec(text)
  const target = said('stands for')?.[1] ?? ''
  const expected = said('expected')?.[1] ?? ''
  const texts = goodTexts()
  if (said('removed') !== null) texts.delete(target)
  else texts.set(target, text.padEnd(Number(said('grown to')?.[1] ?? 0), '#'))
  const code = name.replace(/(--.*)?\.yaml$/, '')
  const place = /^\d+:\d+$/.test(expected) ? `${target}:${expected}` : expected
  return { name, code, why: /^# (.*)$/m.exec(text)?.[1] ?? '', texts, place }
}

const fixtures = readdirSync(WRONG).sort().map(fixtureOf)

describe('wrong content', () => {
  it('is written over packs that have no problem themselves', () => {
    expect(everyProblem(goodTexts())).toEqual([])
  })

  it.each(fixtures)('$name ($why)', ({ code, texts, place }) => {
    // What is wrong with a visit has no place in a file; only the case is run then.
    const found = everyProblem(texts, place === 'nowhere' ? /^case/ : /./)
    expect(
      found.map(
        ({ code, at }) =>
          `${code} at ${at === undefined ? 'nowhere' : `${at.file}:${String(at.line)}:${String(at.column)}`}`,
      ),
    ).toEqual([`${code} at ${place}`])
    for (const problem of found) {
      expect(hasPhrase('ja', `problems.${problem.code}`)).toBe(true)
      // Every place of the sentence is filled.
      expect(wordProblem('ja', problem)).not.toMatch(/\{[\w-]+\}/)
    }
  })
})

describe('every problem the rooms can name', () => {
  const shown = new Set(fixtures.map(({ code }) => code))
  const rooms = ['core/logic', 'core/definitions', 'core/derivation', 'core/routing', 'core/interview', 'adapters/yaml']
  const codes = codesIn(rooms.map((room) => resolve('src', room)))

  it('is found by reading the source', () => {
    expect(codes.length).toBeGreaterThanOrEqual(60)
  })

  it.each(codes)('%s has a wrong fixture', (code) => {
    expect(shown).toContain(code)
  })

  it.each([...shown])('%s is named by the source', (code) => {
    expect(codes).toContain(code)
  })
})
