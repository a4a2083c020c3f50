import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Node } from 'yaml'
import type { Located } from '#core/definitions'
import type { Problem, Result } from '#core/value'
import { tooDeepAt } from './nesting.ts'

/** Texts larger than this are refused unread: a definition fits one screen. */
const MAX_CHARACTERS = 300_000

/**
 * Reads a YAML text with the failsafe schema: every scalar stays the text that was written. Problems: `file-too-large`,
 * `yaml-encoding` (a byte order mark or characters that were not UTF-8), `yaml-syntax`, `yaml-key-twice`, `yaml-tag`,
 * `yaml-anchor` (anchors and aliases are not used), `yaml-several-documents`, `yaml-too-deep`, `yaml-key-not-text`.
 */
export function readYaml(file: string, text: string): Result<Located> {
  const fail = (code: string, line = 1, column = 1, params: Problem['params'] = {}): Result<Located> => ({
    ok: false,
    problems: [{ code, params, at: { file, line, column } }],
  })
  if (text.length > MAX_CHARACTERS) return fail('file-too-large', 1, 1, { characters: text.length })
  if (text.startsWith('\uFEFF')) return fail('yaml-encoding')
  const deep = tooDeepAt(text)
  if (deep !== undefined) {
    const before = text.slice(0, deep).split('\n')
    return fail('yaml-too-deep', before.length, (before.at(-1)?.length ?? 0) + 1)
  }
  const broken = text.indexOf('\uFFFD')
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    // Keys that stand twice are found below: the parser compares each with every other.
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
  })
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return [Math.max(line, 1), Math.max(col, 1)] as const
  }
  if (broken >= 0) return fail('yaml-encoding', ...placeOf(broken))
  const found = [...document.errors, ...document.warnings]
  if (found.length > 0) {
    return {
      ok: false,
      problems: found.map((error) => {
        const [line, column] = placeOf(error.pos[0])
        return { code: codeOf(error.code), params: { detail: error.message }, at: { file, line, column } }
      }),
    }
  }
  const places: Record<string, readonly [number, number]> = {}
  const foreign: Problem[] = []
  const value = plain(document.contents, '')
  return foreign.length > 0 ? { ok: false, problems: foreign } : { ok: true, value: { file, value, places } }

  function plain(node: Node | null, pointer: string): unknown {
    if (node === null) return ''
    const [line, column] = placeOf(node.range?.[0] ?? 0)
    places[pointer] = [line, column]
    if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
      foreign.push({ code: 'yaml-anchor', params: {}, at: { file, line, column, pointer } })
      return ''
    }
    if (isScalar(node)) return String(node.value ?? '')
    if (isSeq(node)) return node.items.map((item, i) => plain(item as Node, `${pointer}/${String(i)}`))
    if (!isMap(node)) return ''
    const keys = new Set<string>()
    const entries = node.items.map((pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value ?? '') : ''
      if (key === '') {
        const [line, column] = placeOf((pair.key as Node | null)?.range?.[0] ?? node.range?.[0] ?? 0)
        foreign.push({ code: 'yaml-key-not-text', params: {}, at: { file, line, column, pointer } })
      }
      if (keys.has(key)) {
        const [line, column] = placeOf((pair.key as Node | null)?.range?.[0] ?? 0)
        foreign.push({ code: 'yaml-key-twice', params: { detail: key }, at: { file, line, column, pointer } })
      }
      keys.add(key)
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      places[`${at}#key`] = placeOf((pair.key as Node | null)?.range?.[0] ?? 0)
      return [key, plain(pair.value as Node | null, at)] as const
    })
    // fromEntries defines own properties, so that a key __proto__ stays data.
    return Object.fromEntries(entries)
  }
}

function codeOf(code: string): string {
  if (code === 'MULTIPLE_DOCS') return 'yaml-several-documents'
  return code === 'TAG_RESOLVE_FAILED' ? 'yaml-tag' : 'yaml-syntax'
}
