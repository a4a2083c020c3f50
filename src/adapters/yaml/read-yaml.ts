import { EVENT_ID, parseEvents, YAMLException } from 'js-yaml'
import type { Event } from 'js-yaml'
import type { Located } from '#core/definitions'
import type { Problem, Result } from '#core/value'
import { lineStarts } from './line-starts.ts'
import { readEvents } from './read-events.ts'

/** Texts larger than this are refused unread: a definition fits one screen. */
const MAX_CHARACTERS = 300_000
/** No format of the product nests deeper, and a text made to nest would end the process. */
const DEEPEST = 60
/** A directive other than that of the version, which changes nothing here. */
const FOREIGN_DIRECTIVE = /^%(?!YAML\s)/m

/**
 * Reads a YAML text in which every scalar stays the text that was written. Where its nodes stand is looked up when it is first asked
 * for: that is when something is wrong. Problems: `file-too-large`, `yaml-encoding` (a byte order mark or characters that were not
 * UTF-8), `yaml-syntax`, `yaml-key-twice`, `yaml-tag`, `yaml-anchor` (anchors and aliases are not used), `yaml-several-documents`,
 * `yaml-too-deep`, `yaml-key-not-text`.
 */
export function readYaml(file: string, text: string): Result<Located> {
  const problemAt = (offset: number, code: string, params: Problem['params'] = {}, pointer?: string): Problem => {
    const [line, column] = lineStarts(text)(offset)
    return { code, params, at: { file, line, column, ...(pointer === undefined ? {} : { pointer }) } }
  }
  const fail = (...problem: Parameters<typeof problemAt>): Result<Located> => ({
    ok: false,
    problems: [problemAt(...problem)],
  })
  if (text.length > MAX_CHARACTERS) return fail(0, 'file-too-large', { characters: text.length })
  if (text.startsWith('\uFEFF')) return fail(0, 'yaml-encoding')
  const broken = text.indexOf('\uFFFD')
  if (broken >= 0) return fail(broken, 'yaml-encoding')
  let events: readonly Event[]
  try {
    events = parseEvents(text, { maxDepth: DEEPEST })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return fail(error.mark?.position ?? 0, codeOf(error), { detail: error.reason })
  }
  const [document, second] = events.filter(({ type }) => type === EVENT_ID.DOCUMENT)
  const start = document?.type === EVENT_ID.DOCUMENT && document.explicitStart ? text.search(/^---/m) : 0
  const directive = text.slice(0, start).search(FOREIGN_DIRECTIVE)
  if (directive >= 0) return fail(directive, 'yaml-syntax', { detail: '%' })
  if (second !== undefined) {
    const [divide] = [...text.matchAll(/^(?:---|\.\.\.)/gm)].filter(({ index }) => index > start)
    return fail(divide?.index ?? 0, 'yaml-several-documents', { detail: divide?.[0] ?? '' })
  }
  const problems: Problem[] = []
  const value = readEvents(text, events, {
    refuse: (code, offset, pointer, detail) =>
      problems.push(problemAt(offset, code, detail === undefined ? {} : { detail }, pointer)),
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { file, value, places: placesIn(text) } }
}

function codeOf({ reason }: YAMLException): string {
  return reason.includes('maxDepth') ? 'yaml-too-deep' : 'yaml-syntax'
}

/** Where the nodes and keys of a text without problems stand; read again when it is first asked for, and kept. */
function placesIn(text: string): NonNullable<Located['places']> {
  let known: Record<string, readonly [number, number]> | undefined
  return () => {
    if (known !== undefined) return known
    const found: Record<string, readonly [number, number]> = {}
    const placeOf = lineStarts(text)
    readEvents(text, parseEvents(text, { maxDepth: DEEPEST }), {
      refuse: () => undefined,
      stands: (pointer, offset) => {
        found[pointer] = placeOf(offset)
      },
    })
    known = found
    return found
  }
}
