import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { terminalSettings } from '#adapters/browser'
import { csvReader } from '#adapters/csv'
import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import { loadForms } from '#app/load-forms'
import { hasOperation, operationsOf, reaches, type Principal } from '#core/access'
import { parseCase } from '#core/definitions'
import { project } from '#core/projection'
import { factKey, foldEvents, visitKind, type VisitEvent } from '#core/record'
import { requestPath } from '../../src/server/static/request-path.ts'
import { lit, lanternTown } from '../core/derivation/lantern-town.ts'

// Keys that would reach the prototype every object has (プロトタイプ汚染): by definitions, case files, tables, kept settings,
// addresses and records. Nothing may change for anybody else, least of all what a principal may do.

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf']

const nobody: Principal = {
  user: 'u',
  terminal: 'T',
  authority: 'a',
  section: 's',
  roles: [],
  domains: [],
  operations: [],
}
const before = Object.getOwnPropertyNames(Object.prototype).toSorted()

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before)
  expect(Object.keys(Object.prototype)).toEqual([])
  const bare: Record<string, unknown> = {}
  for (const word of ['polluted', 'operations', 'roles', 'domains', 'execute', 'visit', 'ok'])
    expect(bare[word]).toBeUndefined()
  expect(hasOperation(nobody, 'visit')).toBe(false)
})

describe('definitions and case files', () => {
  it.each(KEYS)('a map with the key %s, at every depth', (key) => {
    for (const text of [
      `${key}: { polluted: yes, operations: [visit.execute] }`,
      `a: { ${key}: { polluted: yes } }`,
      `a: [{ ${key}: { ${key}: { polluted: yes } } }]`,
      `"${key}":\n  polluted: yes`,
      `? ${key}\n: { polluted: yes }`,
      `a: &x { ${key}: { polluted: yes } }\nb: *x`,
    ]) {
      const read = readYaml('a.yaml', text)
      if (read.ok)
        expect(Object.getPrototypeOf(Object(read.value.value))).toSatisfy(
          (found: unknown) => found === Object.prototype || found === Array.prototype || found === null,
        )
    }
  })

  it.each(KEYS)('a fact, a person, a kind of event, a setting and an id called %s', (key) => {
    const catalogue = lanternTown({})
    for (const text of [
      lit({ person: `${key}: yes` }),
      lit({ event: `${key}: yes` }),
      `received-on: 2026-04-01\npersons: { ${key}: { keeper: yes } }\nevents: [{ id: ${key}, kind: ${key}, date: 2026-04-01, persons: [${key}] }]`,
      `${key}: yes\nreceived-on: 2026-04-01`,
    ]) {
      const located = readYaml('case.yaml', text)
      if (located.ok) expect(() => parseCase(located.value, '', catalogue)).not.toThrow()
    }
  })

  it.each(KEYS)('a vocabulary, a desk and a form that speak of %s', (key) => {
    const files = ['vocabulary', 'desk', 'events', 'documents', 'pack', 'calendar'].map((name) => ({
      path: `lamps/${name}.yaml`,
      text: `format: madoguchi/${name}@1\nid: lamps\n${key}: { polluted: yes }\nfacts: [{ ${key}: { polluted: yes } }]\noperations: [{ id: ${key}, execute: [${key}] }]`,
    }))
    expect(() =>
      loadCatalogue({
        files,
        pack: key,
        read: readYaml,
        holidays: { days: [], from: 0, to: 1 },
        forms: new Set(),
      }),
    ).not.toThrow()
    expect(() => loadForms([{ path: `${key}/form.yaml`, text: `${key}: { polluted: yes }` }], readYaml)).not.toThrow()
  })
})

describe('tables, settings and addresses', () => {
  it.each(KEYS)('a column and a cell called %s', (key) => {
    const bytes = new TextEncoder().encode(`${key},name,${key}\npolluted,見本,{"${key}":1}\n`)
    expect(() => csvReader.read('people.csv', bytes)).not.toThrow()
  })

  it.each([
    '{"__proto__":{"pack":"a","terminal":"b","operations":["visit.execute"]}}',
    '{"pack":"a","terminal":"b","__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '[]',
    '{"pack":{"__proto__":{}},"terminal":"b"}',
  ])('settings kept as %s', (kept) => {
    const storage = { getItem: () => kept } as unknown as Storage
    const read = terminalSettings(storage).read()
    expect(Object.keys(read ?? {}).filter((key) => key !== 'pack' && key !== 'terminal')).toEqual([])
  })

  it.each(KEYS)('an address with %s', (key) => {
    const request = new IncomingMessage(new Socket())
    for (const url of [`/${key}`, `/?${key}[polluted]=1`, `/visit/${key}#${key}.polluted=1`, `/?${key}.polluted=1`]) {
      request.url = url
      expect(() => requestPath(request)).not.toThrow()
    }
  })
})

describe('records and permissions', () => {
  const event = (type: string, payload: unknown, seq: number) =>
    ({
      stream: 'real/visit/1',
      seq,
      id: `e${seq}`,
      terminal: 'T',
      actor: 'u',
      recordedAt: 1,
      timeSource: 'terminal',
      type,
      v: 1,
      catalogue: 'h',
      payload,
    }) as VisitEvent

  it.each(KEYS)('an event and a fact called %s leave no trace anywhere else', (key) => {
    const ref = { subject: { type: key, id: key }, fact: key }
    const state = foldEvents(visitKind, [
      event(key, { polluted: true }, 1),
      event('fact-stated', { ...ref, value: { [key]: 'x' }, origin: 'visitor' }, 2),
      event(
        'event-added',
        { event: { id: key, kind: key, date: '', persons: [key], facts: JSON.parse(`{"${key}":"x"}`) } },
        3,
      ),
      event('identity-checked', { scheme: key, visitor: 'v', documents: [], explained: false, outcome: 'verified' }, 4),
    ])
    expect(Object.hasOwn(state.facts, factKey(ref))).toBe(true)
    const rules = { facts: new Map(), specialCareDocuments: new Set<string>() }
    expect(project(state, { domains: ['desk', 'resident-record'] }, 'screen', rules).facts).toEqual({})
  })

  it.each(KEYS)('an operation and a role called %s grant nothing', (key) => {
    const odd = { ...nobody, roles: [key], operations: [key] }
    expect(hasOperation(odd, key)).toBe(false)
    expect(operationsOf([key], [])).toEqual([])
    const rule = { id: key, request: [], execute: ['clerk'], approve: [], view: [], 'two-persons': false, scope: {} }
    expect(reaches({ ...odd, operations: [`${key}.execute`] }, [rule], { operation: key, act: 'execute' }, {})).toBe(
      false,
    )
  })
})
