import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from '#adapters/node'
import { readYaml } from '#adapters/yaml'

const valueOf = (text: string): unknown => {
  const read = readYaml('f.yaml', text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value.value
}

const firstProblem = (text: string): string => {
  const read = readYaml('f.yaml', text)
  if (read.ok) return 'none'
  const { code, at } = read.problems[0]!
  return `${code} ${String(at?.line)}:${String(at?.column)}`
}

describe('what stays as it was written', () => {
  it.each([
    ['0123', '0123'],
    ['01100', '01100'],
    ['no', 'no'],
    ['yes', 'yes'],
    ['on', 'on'],
    ['true', 'true'],
    ['null', 'null'],
    ['~', '~'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['1_000', '1_000'],
    ['.5', '.5'],
    ['2026-04-01', '2026-04-01'],
    ['12:30:45', '12:30:45'],
    ['"quoted: no"', 'quoted: no'],
    ['', ''],
    // A name keeps its code points: a compatibility ideograph, a variation sequence, a character beyond the first plane.
    ['神邉\u{E0102}𠮷', '神邉\u{E0102}𠮷'],
  ])('%s', (written, value) => {
    expect(valueOf(`a: ${written}\n`)).toEqual({ a: value })
  })

  it('even under a directive of an older YAML', () => {
    expect(valueOf('%YAML 1.1\n---\na: no\n')).toEqual({ a: 'no' })
  })

  it('and a merge key is a key like any other', () => {
    expect(valueOf('<<: { a: x }\n')).toEqual({ '<<': { a: 'x' } })
  })
})

describe('where things stand', () => {
  it('gives line and column of every node and key, from 1', () => {
    const read = readYaml('f.yaml', '# comment\na:\n  - b: x\n    c/d~: y\n')
    expect(read.ok && read.value.places?.()).toEqual({
      '': [2, 1],
      '/a#key': [2, 1],
      '/a': [3, 3],
      '/a/0': [3, 5],
      '/a/0/b#key': [3, 5],
      '/a/0/b': [3, 8],
      '/a/0/c~1d~0#key': [4, 5],
      '/a/0/c~1d~0': [4, 11],
    })
  })

  it('counts lines of Windows files alike', () => {
    const read = readYaml('f.yaml', 'a: 1\r\nb: 2\r\n')
    expect(read.ok && read.value.places?.()['/b']).toEqual([2, 4])
  })
})

describe('what is refused', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghi'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]!}`).join(', ')}]`),
  ].join('\n')

  it.each([
    ['aliases that multiply', bomb, 'yaml-anchor 1:4'],
    ['an alias of nothing', 'a: *b', 'yaml-anchor 1:4'],
    ['a tag that names code', 'a: !!js/function "return 1"', 'yaml-tag 1:4'],
    ['a tag of one’s own', 'a: !secret x', 'yaml-tag 1:4'],
    ['a tag on a key', 'a: 1\n!b c: 2\n', 'yaml-tag 2:1'],
    ['an anchor on a key', 'a: { &b c: 2 }', 'yaml-anchor 1:6'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'yaml-key-twice 3:1'],
    ['a key that is a list', '? [a]\n: b\n', 'yaml-key-not-text 1:3'],
    ['a key that is empty', ': b\n', 'yaml-key-not-text 1:1'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml-several-documents 2:1'],
    ['tabs as indentation', 'a:\n\tb: 1\n', 'yaml-syntax 2:1'],
    ['a directive nobody knows', '%FOO x\n---\na: b\n', 'yaml-syntax 1:1'],
    ['brackets without end', `a: ${'['.repeat(100_000)}`, 'yaml-too-deep 1:63'],
    ['maps without end', 'a: 1\nb: ' + '{a: '.repeat(50_000), 'yaml-too-deep 2:237'],
    ['list marks without end', '- '.repeat(20_000) + 'x', 'yaml-too-deep 1:121'],
    ['a byte order mark', '\uFEFFa: b\n', 'yaml-encoding 1:1'],
    ['ten megabytes', `a: ${'x'.repeat(10_000_000)}`, 'file-too-large 1:1'],
  ])('%s', (_what, text, expected) => {
    expect(firstProblem(text)).toBe(expected)
  })

  it('bytes of Shift_JIS, at the first that is not UTF-8', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yaml-'))
    const path = join(folder, 'sjis.yaml')
    // 届 in Shift_JIS.
    writeFileSync(path, Buffer.concat([Buffer.from('a: b\nname: '), Buffer.from([0x93, 0xcd])]))
    const text = await readText(path)
    rmSync(folder, { recursive: true })
    expect(text.ok && firstProblem(text.value)).toBe('yaml-encoding 2:7')
  })
})

describe('keys that mean something to JavaScript', () => {
  it('stay data and change no prototype', () => {
    const value = valueOf('__proto__: { x: 1 }\nconstructor: { prototype: { x: 1 } }\n') as object
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as { x?: string }).x).toBeUndefined()
  })
})
