import type { Condition } from '#core/logic'
import type { Problem } from '#core/value'
import { COMPANIONS, CONDITION_KEYS } from './condition-keys.ts'
import type { ConditionKey } from './condition-keys.ts'
import { boundsOf, dateRef, factRef, isNode, names, number, report, setRef, spanDate } from './condition-operands.ts'
import type { Node, Reader } from './condition-operands.ts'
import { step } from './located.ts'
import type { Located } from './located.ts'

/**
 * Reads a condition as written. Problems: `condition-not-a-map`, `condition-kind-missing`, `condition-kind-twice`,
 * `unknown-key`, `missing-key`, `empty-list`, `not-a-number`, `not-a-date`, `not-a-fact-reference`, `bounds-missing`,
 * `wrong-shape`.
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
  if (written.law !== undefined && typeof written.law !== 'string')
    misshapen(reader, pointer, 'law', 'text', written.law)
  const body = readers[kind](reader, pointer, written)
  if (body === undefined) return undefined
  const law = typeof written.law === 'string' ? { law: written.law } : {}
  return { ...body, ...law, at: pointer }
}

const readers: Readonly<Record<ConditionKey, (reader: Reader, pointer: string, node: Node) => Condition | undefined>> =
  {
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
      if (typeof node.setting !== 'string') return misshapen(reader, pointer, 'setting', 'text', node.setting)
      const values = names(reader, step(pointer, 'is'), node.is)
      return values === undefined ? undefined : { op: 'setting', setting: node.setting, values }
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
      const span = node.days
      if (!isNode(span)) return misshapen(reader, pointer, 'days', 'map', span)
      for (const key of Object.keys(span))
        if (key !== 'from' && key !== 'to')
          report(reader, `${step(`${pointer}/days`, key)}#key`, 'unknown-key', { key })
      const from = spanDate(reader, `${pointer}/days/from`, span.from)
      const to = spanDate(reader, `${pointer}/days/to`, span.to)
      const bounds = boundsOf(reader, pointer, node)
      const rolls = node.rolls ?? 'no'
      if (rolls !== 'yes' && rolls !== 'no')
        return report(reader, step(pointer, 'rolls'), 'not-yes-or-no', { value: JSON.stringify(rolls) })
      if (from === undefined || to === undefined || bounds === undefined) return undefined
      return { op: 'days', from, to, bounds, ...(rolls === 'yes' ? { rolls: true as const } : {}) }
    },
    changed: (reader, pointer, node) => {
      const fact = factRef(reader, step(pointer, 'changed'), node.changed)
      return fact === undefined ? undefined : { op: 'changed', fact: fact.fact }
    },
  }

function misshapen(reader: Reader, pointer: string, key: string, expected: string, written: unknown): undefined {
  const received = Array.isArray(written) ? 'list' : isNode(written) ? 'map' : 'text'
  return report(reader, step(pointer, key), 'wrong-shape', { key, expected, received })
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
