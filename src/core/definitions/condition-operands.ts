import type { Bounds, DateRef, FactRef, SetRef, Side } from '#core/logic'
import { dayFromIso } from '#core/value'
import type { Problem } from '#core/value'
import { problemAt, step } from './located.ts'
import type { Located } from './located.ts'

/** A map as it was written. */
export type Node = Readonly<Record<string, unknown>>

/** Collects problems while a condition is read, so that one file shows all of them at once. */
export interface Reader {
  readonly located: Located
  readonly problems: Problem[]
}

/** `at-least`, `at-most` and `below` of a node; `at-most n` is below n + 1. Problems: `bounds-missing`, `not-a-number`. */
export function boundsOf(reader: Reader, pointer: string, node: Node): Bounds | undefined {
  const least = node['at-least'] === undefined ? undefined : signed(reader, step(pointer, 'at-least'), node['at-least'])
  const most = node['at-most'] === undefined ? undefined : signed(reader, step(pointer, 'at-most'), node['at-most'])
  const limit = node.below === undefined ? undefined : signed(reader, step(pointer, 'below'), node.below)
  const below = limit ?? (most === undefined ? undefined : most + 1)
  const written = ['at-least', 'at-most', 'below'].some((key) => node[key] !== undefined)
  if (!written) return report(reader, pointer, 'bounds-missing')
  if (least === undefined && below === undefined) return undefined
  return { ...(least === undefined ? {} : { atLeast: least }), ...(below === undefined ? {} : { below }) }
}

/** One text or a list of texts. Problems: `missing-key`, `empty-list`. */
export function names(reader: Reader, pointer: string, written: unknown): readonly string[] | undefined {
  if (typeof written === 'string' && written !== '') return [written]
  if (Array.isArray(written) && written.length > 0 && written.every((each) => typeof each === 'string')) return written
  return report(reader, pointer, written === undefined ? 'missing-key' : 'empty-list', {
    key: pointer.split('/').at(-1) ?? '',
  })
}

/** A whole number from 0. Problem: `not-a-number`. */
export function number(reader: Reader, pointer: string, written: unknown): number | undefined {
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

/** A fact with an optional side. Problems: `missing-key`, `not-a-fact-reference`. */
export function factRef(reader: Reader, pointer: string, written: unknown): FactRef | undefined {
  const ref = typeof written === 'string' ? factRefOf(written) : undefined
  return (
    ref ??
    report(reader, pointer, written === undefined ? 'missing-key' : 'not-a-fact-reference', {
      value: String(written),
      key: pointer.split('/').at(-1) ?? '',
    })
  )
}

/** A fact that holds a date, or a fixed day, of a text whose shape has been checked. */
export function dateRefOf(written: string): DateRef {
  const fixed = dayFromIso(written)
  return fixed === undefined ? (factRefOf(written) ?? { fact: written }) : { day: fixed }
}

/**
 * A date of a span of days: a fact that holds one, `{ date: …, months-before: n }` of such a fact, or a fixed day. Problems:
 * `unknown-key`, `not-a-number` and those of {@link dateRef}.
 */
export function spanDate(reader: Reader, pointer: string, written: unknown): DateRef | undefined {
  if (!isNode(written)) return dateRef(reader, pointer, written)
  for (const key of Object.keys(written))
    if (key !== 'date' && key !== 'months-before') report(reader, `${step(pointer, key)}#key`, 'unknown-key', { key })
  const fact = factRef(reader, step(pointer, 'date'), written.date)
  const monthsBefore = number(reader, step(pointer, 'months-before'), written['months-before'])
  return fact === undefined || monthsBefore === undefined ? undefined : { ...fact, monthsBefore }
}

/** A fact that holds a date, or a fixed day. Problems: `not-a-date` and those of {@link factRef}. */
export function dateRef(reader: Reader, pointer: string, written: unknown): DateRef | undefined {
  if (typeof written === 'string' && /^\d/.test(written)) {
    const fixed = dayFromIso(written)
    return fixed === undefined ? report(reader, pointer, 'not-a-date', { value: written }) : { day: fixed }
  }
  return factRef(reader, pointer, written)
}

/** A set of persons with an optional side. Problems: `missing-key`, `unknown-set`. */
export function setRef(reader: Reader, pointer: string, written: unknown): SetRef | undefined {
  const match = typeof written === 'string' ? /^([a-z.-]+)(?:@(before|after))?$/.exec(written) : null
  if (match?.[1] === undefined)
    return report(reader, pointer, written === undefined ? 'missing-key' : 'unknown-set', {
      value: String(written),
      key: 'of',
    })
  return { set: match[1], ...(match[2] === undefined ? {} : { side: match[2] as Side }) }
}

/** Whether something written is a map. */
export function isNode(written: unknown): written is Node {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

/** Notes a problem and gives nothing, so that a reader can return it. */
export function report(reader: Reader, pointer: string, code: string, params: Problem['params'] = {}): undefined {
  reader.problems.push(problemAt(reader.located, pointer, code, params))
  return undefined
}
