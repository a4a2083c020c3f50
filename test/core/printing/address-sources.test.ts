import { describe, expect, it } from 'vitest'
import {
  ADDRESS_SOURCES,
  bearsAddress,
  preparePrintJob,
  SOURCES,
  type PrintFacts,
  type SourcePath,
} from '#core/printing'
import { SHEET_CLASSES, type SheetClass } from '#core/record'
import { box, facts, parseForm, plainFace } from './invented-form.ts'

const paths = Object.keys(SOURCES) as readonly SourcePath[]
const marker = (path: string): string => `印${paths.indexOf(path as SourcePath)}終`
const key = (step: string): string => step.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const LISTS = ['members', 'raised', 'windows', 'plan', 'unsettled', 'tasks', 'checks', 'sheets', 'awaited']

/** Facts with a marker of its own in every place that yields words, and one row of every list. */
const planted = (): PrintFacts => {
  const root: Record<string, unknown> = structuredClone({ ...facts, members: [] })
  for (const path of paths) {
    const type = SOURCES[path]
    const value =
      type === 'date' ? facts.today : type === 'text' ? marker(path) : type === 'texts' ? [marker(path)] : 'lit'
    const [first = '', ...rest] = path.split('.').map(key)
    const last = rest.at(-1)
    if (last === undefined) {
      root[first] = value
      continue
    }
    const rows = (root[first] ?? (LISTS.includes(first) ? [{}] : {})) as object
    const place = LISTS.includes(first) ? ((rows as object[])[0] ?? {}) : rows
    Object.assign(place, { [last]: value })
    root[first] = LISTS.includes(first) ? [place] : place
  }
  return root as unknown as PrintFacts
}

/** A form of a class with a box for every source there is. */
const everything = (sheetClass: SheetClass) => {
  const field = (path: string) => ({
    id: path.replaceAll(/[.-]/g, '_'),
    label: path,
    from: path,
    required: ADDRESS_SOURCES.includes(path as SourcePath) ? 'yes' : 'no',
    ...(SOURCES[path as SourcePath].startsWith('code') ? { choices: [{ label: '他', otherwise: 'yes' }] } : {}),
    box: { ...box, 'width-mm': '90' },
  })
  const rowsOf = (list: string) => paths.filter((path) => path.startsWith(`${list}.`))
  return parseForm({
    class: sheetClass,
    identity: { scheme: 's1', accepts: ['verified'] },
    fields: paths.filter((path) => !LISTS.some((list) => path.startsWith(`${list}.`))).map(field),
    rows: LISTS.map((list) => ({ of: list, 'first-page': '5', 'next-pages': '5', fields: rowsOf(list).map(field) })),
  })
}
const job = (sheetClass: SheetClass, addresses: 'printed' | 'by-hand' = 'printed') => {
  const form = everything(sheetClass)
  const words = { sampleMark: '見本', title: '題' }
  const prepared = preparePrintJob({ form, template: '', css: '' }, planted(), [plainFace], words, { addresses })
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems))
  return { form, job: prepared.value, text: JSON.stringify(prepared.value) }
}
const words = paths.filter((path) => SOURCES[path].startsWith('text'))
const others = words.filter((path) => !ADDRESS_SOURCES.includes(path))

describe('sources that bear an address', () => {
  it('are all those that say so', () => {
    expect(paths.filter((path) => /(address|domicile)$/.test(path)).toSorted()).toEqual([...ADDRESS_SOURCES].toSorted())
  })

  it.each(SHEET_CLASSES)('print on a %s only if it is a resident’s form', (sheetClass) => {
    const { form, job: made, text } = job(sheetClass)
    const printed = ADDRESS_SOURCES.filter((path) => text.includes(marker(path)))
    expect(printed).toEqual(sheetClass === 'resident-form' ? ADDRESS_SOURCES : [])
    expect(bearsAddress(form, made.data)).toBe(sheetClass === 'resident-form')
  })

  it.each(SHEET_CLASSES)('print on no %s while they are left to be written by hand', (sheetClass) => {
    const { form, job: made, text } = job(sheetClass, 'by-hand')
    expect(ADDRESS_SOURCES.filter((path) => text.includes(marker(path)))).toEqual([])
    expect(bearsAddress(form, made.data)).toBe(false)
  })

  it.each(['printed', 'by-hand'] as const)('take nothing else with them (%s)', (addresses) => {
    for (const sheetClass of SHEET_CLASSES) {
      const { text } = job(sheetClass, addresses)
      expect(others.filter((path) => !text.includes(marker(path)))).toEqual([])
    }
  })
})
