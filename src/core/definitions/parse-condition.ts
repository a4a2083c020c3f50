import type { Condition, DateRef, FactRef, SetRef, Side } from '#core/logic'
import { dayFromIso } from '#core/value'
import type { Problem } from '#core/value'
import { problemAt, step } from './located.ts'
import type { Located } from './located.ts'

/** The keys that say which kind of condition a node is; exactly one of them stands in each node. */
export const CONDITION_KEYS = [
  'all',
  'any',
  'not',
  'some',
  'every',
  'at-least-of',
  'event',
  'concerned',
  'setting',
  'fact',
  'number',
  'age-on',
  'through-fiscal-year-of-age',
  'days',
  'changed',
] as const

type Key = (typeof CONDITION_KEYS)[number]
type Node = Readonly<Record<string, unknown>>

/** Collects problems while a condition is read, so that one file shows all of them at once. */
interface Reader {
  readonly located: Located
  readonly problems: Problem[]
}

/** The other keys each kind may carry (besides `law`). */
const COMPANIONS: Readonly<Record<Key, readonly string[]>> = {
  all: [],
  any: [],
  not: [],
  event: [],
  concerned: [],
  changed: [],
  some: [],
  every: [],
  'at-least-of': [],
  setting: ['is'],
  fact: ['is'],
  number: ['at-least', 'below'],
  'age-on': ['at-least', 'below', 'counted', 'birth'],
  'through-fiscal-year-of-age': ['on', 'birth'],
  days: ['at-least', 'at-most', 'below'],
}

/**
 * Reads a condition as written. Problems: `condition-not-a-map`, `condition-kind-missing`, `condition-kind-twice`,
 * `unknown-key`, `missing-key`, `empty-list`, `not-a-number`, `not-a-date`, `not-a-fact-reference`, `bounds-missing`.
 */
export function parseCondition(
  located: Located,
  pointer: string,
  written: unknown,
  problems: Problem[],
): Condition | undefined {
  return read({ located, problems }, pointer, written)
}

function read(reader: Reader, pointer: string, written: unknown): Condition | undefined {
  if (!isNode(written)) return report(reader, pointer, 'condition-not-a-map')
  const kinds = CONDITION_KEYS.filter((key) => key in written)
  const [kind, second] = kinds
  if (kind === undefined)
    return report(reader, pointer, 'condition-kind-missing', { keys: Object.keys(written).join(', ') })
  if (second !== undefined)
    return report(reader, `${step(pointer, second)}#key`, 'condition-kind-twice', { first: kind, second })
  for (const key of Object.keys(written)) {
    if (key !== kind && key !== 'law' && !COMPANIONS[kind].includes(key)) {
      report(reader, `${step(pointer, key)}#key`, 'unknown-key', { key })
    }
  }
  const body = readers[kind](reader, pointer, written)
  if (body === undefined) return undefined
  const law = typeof written.law === 'string' ? { law: written.law } : {}
  return { ...body, ...law, at: pointer }
}

const readers: Readonly<Record<Key, (reader: Reader, pointer: string, node: Node) => Condition | undefined>> = {
  all: (reader, pointer, node) => connective(reader, pointer, node, 'all'),
  any: (reader, pointer, node) => connective(reader, pointer, node, 'any'),
  not: (reader, pointer, node) => {
    const condition = read(reader, step(pointer, 'not'), node.not)
    return condition === undefined ? undefined : { op: 'not', condition }
  },
  some: (reader, pointer, node) => quantifier(reader, step(pointer, 'some'), node.some, 'some'),
  every: (reader, pointer, node) => quantifier(reader, step(pointer, 'every'), node.every, 'every'),
  'at-least-of': (reader, pointer, node) =>
    quantifier(reader, step(pointer, 'at-least-of'), node['at-least-of'], 'at-least'),
  event: (reader, pointer, node) => {
    const kinds = names(reader, step(pointer, 'event'), node.event)
    return kinds === undefined ? undefined : { op: 'event', kinds }
  },
  concerned: (reader, pointer, node) =>
    node.concerned === 'yes'
      ? { op: 'concerned' }
      : report(reader, step(pointer, 'concerned'), 'not-one-of', { value: String(node.concerned), expected: 'yes' }),
  setting: (reader, pointer, node) => {
    const values = names(reader, step(pointer, 'is'), node.is)
    return typeof node.setting === 'string' && values !== undefined
      ? { op: 'setting', setting: node.setting, values }
      : undefined
  },
  fact: (reader, pointer, node) => {
    const fact = factRef(reader, step(pointer, 'fact'), node.fact)
    const values = names(reader, step(pointer, 'is'), node.is)
    return fact === undefined || values === undefined ? undefined : { op: 'is', fact, values }
  },
  number: (reader, pointer, node) => {
    const fact = factRef(reader, step(pointer, 'number'), node.number)
    const bounds = boundsOf(reader, pointer, node)
    return fact === undefined || bounds === undefined ? undefined : { op: 'number', fact, bounds }
  },
  'age-on': (reader, pointer, node) => {
    const on = dateRef(reader, step(pointer, 'age-on'), node['age-on'])
    const bounds = boundsOf(reader, pointer, node)
    const birth = factRef(reader, step(pointer, 'birth'), node.birth ?? 'person.birth-date')
    const counted = node.counted ?? 'by-law'
    if (counted !== 'by-law' && counted !== 'by-birthday') {
      return report(reader, step(pointer, 'counted'), 'not-one-of', {
        value: JSON.stringify(counted),
        expected: 'by-law, by-birthday',
      })
    }
    if (on === undefined || bounds === undefined || birth === undefined) return undefined
    return { op: 'age', birth, on, counting: counted, bounds }
  },
  'through-fiscal-year-of-age': (reader, pointer, node) => {
    const through = number(reader, step(pointer, 'through-fiscal-year-of-age'), node['through-fiscal-year-of-age'])
    const on = dateRef(reader, step(pointer, 'on'), node.on)
    const birth = factRef(reader, step(pointer, 'birth'), node.birth ?? 'person.birth-date')
    if (through === undefined || on === undefined || birth === undefined) return undefined
    return { op: 'fiscal-year-of-age', birth, on, through }
  },
  days: (reader, pointer, node) => {
    const span = isNode(node.days) ? node.days : {}
    const from = dateRef(reader, `${pointer}/days/from`, span.from)
    const to = dateRef(reader, `${pointer}/days/to`, span.to)
    const bounds = boundsOf(reader, pointer, node)
    return from === undefined || to === undefined || bounds === undefined ? undefined : { op: 'days', from, to, bounds }
  },
  changed: (reader, pointer, node) => {
    const fact = factRef(reader, step(pointer, 'changed'), node.changed)
    return fact === undefined ? undefined : { op: 'changed', fact: fact.fact }
  },
}

function connective(reader: Reader, pointer: string, node: Node, op: 'all' | 'any'): Condition | undefined {
  const written = node[op]
  const at = step(pointer, op)
  if (!Array.isArray(written) || written.length === 0) return report(reader, at, 'empty-list')
  const conditions = written.map((each, index) => read(reader, step(at, index), each))
  return conditions.every((each) => each !== undefined) ? { op, conditions } : undefined
}

function quantifier(
  reader: Reader,
  pointer: string,
  written: unknown,
  op: 'some' | 'every' | 'at-least',
): Condition | undefined {
  if (!isNode(written)) return report(reader, pointer, 'condition-not-a-map')
  for (const key of Object.keys(written)) {
    if (key !== 'of' && key !== 'such-that' && !(key === 'n' && op === 'at-least'))
      report(reader, `${step(pointer, key)}#key`, 'unknown-key', { key })
  }
  const of = setRef(reader, step(pointer, 'of'), written.of)
  const n = op === 'at-least' ? number(reader, step(pointer, 'n'), written.n) : 1
  if (written['such-that'] === undefined) return report(reader, pointer, 'missing-key', { key: 'such-that' })
  const suchThat = read(reader, step(pointer, 'such-that'), written['such-that'])
  return of === undefined || n === undefined || suchThat === undefined ? undefined : { op, n, of, suchThat }
}

function boundsOf(reader: Reader, pointer: string, node: Node) {
  const least = node['at-least'] === undefined ? undefined : signed(reader, step(pointer, 'at-least'), node['at-least'])
  const most = node['at-most'] === undefined ? undefined : signed(reader, step(pointer, 'at-most'), node['at-most'])
  const limit = node.below === undefined ? undefined : signed(reader, step(pointer, 'below'), node.below)
  const below = limit ?? (most === undefined ? undefined : most + 1)
  if (least === undefined && below === undefined) return report(reader, pointer, 'bounds-missing')
  return { ...(least === undefined ? {} : { atLeast: least }), ...(below === undefined ? {} : { below }) }
}

function names(reader: Reader, pointer: string, written: unknown): readonly string[] | undefined {
  if (typeof written === 'string' && written !== '') return [written]
  if (Array.isArray(written) && written.length > 0 && written.every((each) => typeof each === 'string')) return written
  return report(reader, pointer, written === undefined ? 'missing-key' : 'empty-list', {
    key: pointer.split('/').at(-1) ?? '',
  })
}

function number(reader: Reader, pointer: string, written: unknown): number | undefined {
  return typeof written === 'string' && /^\d{1,6}$/.test(written)
    ? Number(written)
    : report(reader, pointer, 'not-a-number', { value: String(written) })
}

function signed(reader: Reader, pointer: string, written: unknown): number | undefined {
  return typeof written === 'string' && /^-?\d{1,6}$/.test(written)
    ? Number(written)
    : report(reader, pointer, 'not-a-number', { value: JSON.stringify(written) })
}

const REFERENCE = /^((?:person|household|event|visit)\.[a-z0-9-]+)(?:@(before|after))?$/

/** Reads `person.relationship@after`. */
export function factRefOf(written: string): FactRef | undefined {
  const match = REFERENCE.exec(written)
  if (match?.[1] === undefined) return undefined
  return { fact: match[1], ...(match[2] === undefined ? {} : { side: match[2] as Side }) }
}

function factRef(reader: Reader, pointer: string, written: unknown): FactRef | undefined {
  const ref = typeof written === 'string' ? factRefOf(written) : undefined
  return (
    ref ??
    report(reader, pointer, written === undefined ? 'missing-key' : 'not-a-fact-reference', {
      value: String(written),
      key: pointer.split('/').at(-1) ?? '',
    })
  )
}

function dateRef(reader: Reader, pointer: string, written: unknown): DateRef | undefined {
  if (typeof written === 'string' && /^\d/.test(written)) {
    const fixed = dayFromIso(written)
    return fixed === undefined ? report(reader, pointer, 'not-a-date', { value: written }) : { day: fixed }
  }
  return factRef(reader, pointer, written)
}

function setRef(reader: Reader, pointer: string, written: unknown): SetRef | undefined {
  const match = typeof written === 'string' ? /^([a-z.-]+)(?:@(before|after))?$/.exec(written) : null
  if (match?.[1] === undefined)
    return report(reader, pointer, written === undefined ? 'missing-key' : 'unknown-set', {
      value: String(written),
      key: 'of',
    })
  return { set: match[1], ...(match[2] === undefined ? {} : { side: match[2] as Side }) }
}

function isNode(written: unknown): written is Node {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

function report(reader: Reader, pointer: string, code: string, params: Problem['params'] = {}): undefined {
  reader.problems.push(problemAt(reader.located, pointer, code, params))
  return undefined
}
