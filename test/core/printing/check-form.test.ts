import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { checkForm, FormSchema } from '#core/printing'
import { box, parseForm, writtenForm } from './invented-form.ts'

const known = ['plain', 'rare']
const field = (change: object) => ({ id: 'one', label: '一', from: 'visitor.name', box, ...change })
const only = (change: object, more: object = {}) => ({ fields: [field(change)], rows: [], ...more })
const rows = (change: object) => ({
  fields: [],
  rows: [{ of: 'plan', 'first-page': '2', 'next-pages': '2', fields: [field({ from: 'plan.name' })], ...change }],
})
const flow = { 'first-mm': '200', 'next-mm': '200' }

describe('FormSchema', () => {
  it('reads a form in which every scalar is a string', () => {
    expect(parseForm()).toMatchObject({ effective: { from: 20544 }, rows: [{ 'first-page': 2, pad: true }] })
  })

  it.each([
    ['not-a-field-id', only({ id: 'two-words' })],
    ['not-a-number', only({ box: { ...box, 'width-mm': '4cm' } })],
    ['not-a-date', { effective: { from: '2026-02-30' } }],
    ['not-yes-or-no', only({ required: 'true' })],
    ['empty-list', { faces: [] }],
    ['not-an-id', { id: 'Lantern' }],
  ])('says %s', (message, change) => {
    const parsed = v.safeParse(FormSchema, writtenForm(change))
    expect(parsed.issues?.map((issue) => issue.message)).toEqual([message])
  })

  it('knows no key that is not its own', () => {
    expect(v.safeParse(FormSchema, writtenForm({ script: 'x' })).success).toBe(false)
  })
})

const place = { 'left-mm': '160', 'top-mm': '5', 'size-mm': '25' }
const resident = { class: 'resident-form', identity: { scheme: 'strict', accepts: ['verified'] } }

describe('checkForm', () => {
  it('finds nothing in a form that is right', () => {
    expect(checkForm(parseForm(), known)).toEqual([])
  })

  it.each([
    ['form-source-unknown', '/fields/0/from', only({ from: 'visitor.number' })],
    ['form-source-unknown', '/fields/0/from', only({ from: 'members.name' })],
    ['form-source-unknown', '/fields/0/from', only({ from: 'constructor' })],
    ['form-source-unknown', '/rows/0/fields/0/from', rows({ fields: [field({ from: 'members.name' })] })],
    ['form-field-without-source', '/fields/0', only({ from: undefined })],
    ['form-by-hand-with-source', '/fields/0/from', only({ 'by-hand': 'yes' })],
    ['form-by-hand-required', '/fields/0', only({ from: undefined, 'by-hand': 'yes', required: 'yes' })],
    ['form-choices-mismatch', '/fields/0', only({ from: 'event.kind' })],
    ['form-ring-without-choices', '/fields/0/mark', only({ mark: 'ring' })],
    ['form-choices-mismatch', '/fields/0', only({ choices: [{ label: '一', when: ['a'] }] })],
    [
      'form-choice-twice',
      '/fields/0/choices',
      only({
        from: 'event.kind',
        choices: [
          { label: '一', when: ['a'] },
          { label: '二', when: ['a'] },
        ],
      }),
    ],
    ['form-floor-above-size', '/fields/0/box', only({ box: { ...box, 'floor-pt': '13' } })],
    ['form-type-too-small', '/fields/0/box/floor-pt', only({ box: { ...box, 'floor-pt': '4' } })],
    ['form-box-too-small', '/fields/0/box', only({ box: { ...box, lines: '5' } })],
    ['form-box-too-small', '/fields/0/box', only({ box: { ...box, 'width-mm': '1' } })],
    ['form-field-twice', '/fields/1/id', { fields: [field({}), field({})], rows: [] }],
    [
      'form-list-twice',
      '/rows/1/of',
      { fields: [], rows: [...rows({}).rows, ...rows({ fields: [field({ id: 'two', from: 'plan.name' })] }).rows] },
    ],
    ['form-needs-identity', '', only({}, { class: 'resident-form' })],
    ['form-effective-order', '/effective', only({}, { effective: { from: '2026-04-01', until: '2026-03-31' } })],
    ['form-old-stock-without-revision', '/old-stock-until', only({}, { 'old-stock-until': '2026-09-30' })],
    ['form-old-stock-order', '/old-stock-until', only({}, { revision: '2026-10-01', 'old-stock-until': '2026-09-30' })],
    ['form-paging-mismatch', '/rows/0', rows({ 'row-mm': '10' })],
    ['form-paging-mismatch', '/rows/0', rows({ 'first-page': undefined })],
    ['form-paging-mismatch', '/rows/0/across', rows({ across: '3' })],
    ['form-paging-mismatch', '/fields/0/grow-mm', only({ 'grow-mm': '5', box: { ...box, 'size-pt': '11' } })],
    ['form-code-place', '/reference-code', { 'reference-code': { ...place, 'size-mm': '10' } }],
    [
      'form-row-height',
      '/rows/0/row-mm',
      { ...rows({ 'first-page': undefined, 'next-pages': undefined, 'row-mm': '199', 'heading-mm': '2' }), flow },
    ],
    ['form-code-class', '/code', { code: { fields: ['bearer'], at: place } }],
    ['form-code-field', '/code/fields/0', { ...resident, code: { fields: ['seal'], at: place } }],
    ['form-code-field', '/code/fields/1', { ...resident, code: { fields: ['name', 'name'], at: place } }],
    ['form-code-place', '/code/at', { ...resident, code: { fields: ['name'], at: { ...place, 'left-mm': '190' } } }],
    ['form-code-place', '/code/at', { ...resident, code: { fields: ['name'], at: { ...place, 'size-mm': '10' } } }],
    ['form-face-unknown', '/faces/0', only({}, { faces: ['brush'] })],
    ['form-face-unknown', '/fields/0/faces/0', only({ faces: ['brush'] })],
  ])('%s at %s', (code, pointer, change) => {
    const clean = JSON.parse(JSON.stringify(change)) as object
    expect(checkForm(parseForm(clean), known).map((found) => [found.code, found.pointer])).toEqual([[code, pointer]])
  })
})
