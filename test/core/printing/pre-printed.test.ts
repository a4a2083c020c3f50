import { describe, expect, it } from 'vitest'
import { checkForm, checkReadings, preparePrintJob } from '#core/printing'
import { facts, parseForm, plainFace, rareFace, template } from './invented-form.ts'

const corner = (left: number, top: number) => ({ 'left-mm': String(left), 'top-mm': String(top) })
const marks = [corner(30, 30), { ...corner(50, 30), 'width-mm': '12', 'height-mm': '6' }]
const stock = (change: object = {}) => ({
  'pre-printed': {
    paper: '提灯届（組合の用紙）',
    frame: { ...corner(20, 40), 'right-mm': '190', 'bottom-mm': '240' },
    places: [
      { field: 'kind', marks },
      { field: 'bearer', ...corner(30.5, 50) },
    ],
    rows: [
      {
        of: 'members',
        count: '2',
        'top-mm': '100',
        'row-mm': '20.25',
        places: [
          { field: 'name', ...corner(30, 2) },
          { field: 'birth', ...corner(80, 2) },
        ],
      },
    ],
    ...change,
  },
})
const found = (change: object, more: object = {}) =>
  checkForm(parseForm({ ...stock(change), ...more }), ['plain', 'rare']).map(({ code, pointer }) => [code, pointer])

describe('the places on a pre-printed form', () => {
  it('are right as written', () => {
    expect(found({})).toEqual([])
  })

  const kind = { field: 'kind', marks }
  const bearer = { field: 'bearer', ...corner(30, 50) }
  it.each([
    ['form-stock-frame', '/pre-printed/frame', { frame: { ...corner(20, 40), 'right-mm': '90', 'bottom-mm': '240' } }],
    ['form-stock-frame', '/pre-printed/frame', { frame: { ...corner(20, 40), 'right-mm': '211', 'bottom-mm': '240' } }],
    ['form-stock-field', '/pre-printed/places/2/field', { places: [kind, bearer, { field: 'seal', ...corner(1, 1) }] }],
    ['form-stock-field', '/pre-printed/places/2/field', { places: [kind, bearer, bearer] }],
    ['form-stock-field', '/pre-printed/omits/0', { omits: ['nothing'] }],
    ['form-stock-marks', '/pre-printed/places/0', { places: [{ field: 'kind', marks: [corner(1, 1)] }, bearer] }],
    ['form-stock-marks', '/pre-printed/places/0', { places: [{ field: 'kind', ...corner(1, 1) }, bearer] }],
    ['form-stock-marks', '/pre-printed/places/1', { places: [kind, { field: 'bearer', 'left-mm': '1' }] }],
    ['form-stock-place', '/pre-printed/places/1', { places: [kind, { field: 'bearer', ...corner(180, 50) }] }],
    ['form-stock-without-place', '/pre-printed', { places: [bearer] }],
    ['form-stock-without-place', '/pre-printed', { places: [kind], omits: ['bearer'] }],
    ['form-stock-without-place', '/pre-printed', { rows: [], omits: ['birth'] }],
  ])('%s at %s', (code, pointer, change) => {
    expect(found(change)).toEqual([[code, pointer]])
  })

  it('are of the ruled lists of the form', () => {
    const [list] = stock()['pre-printed'].rows
    expect(found({ rows: [list, list] })).toContainEqual(['form-stock-rows', '/pre-printed/rows/1/of'])
  })

  it('may leave out what need not be there', () => {
    expect(found({ places: [{ field: 'bearer', ...corner(30, 50) }], omits: ['kind'] })).toEqual([])
  })
})

const prepared = (readings = { left: 0, top: 0, right: 0, bottom: 0 }, more: object = {}) => {
  const sheet = { form: parseForm({ ...stock(), ...more }), template, css: '' }
  const words = { sampleMark: '見本', title: '提灯届' }
  const job = preparePrintJob(
    sheet,
    { ...facts, members: [1, 2, 3].map(() => ({ name: '灯　太郎' })) },
    [plainFace, rareFace],
    words,
    { stock: readings },
  )
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  return job.value
}

describe('data alone on pre-printed paper', () => {
  it('stand at their places, row by row, on as many sheets as the paper has rows for', () => {
    const { overlay, template: words, css } = prepared()
    expect([words, css]).toEqual(['', ''])
    expect(overlay?.paper).toBe('提灯届（組合の用紙）')
    const [first, second] = overlay?.pages ?? []
    expect(overlay?.pages).toHaveLength(2)
    expect(first?.boxes.map(({ left, top, value }) => [value.field, left, top])).toEqual([
      ['kind', 30, expect.closeTo(30 - (12 * 25.4) / 72 / 8)],
      ['bearer', 30.5, 50],
      ['name[1]', 30, 102],
      ['name[2]', 30, 122.25],
    ])
    expect(second?.boxes.map(({ left, top, value }) => [value.field, left, top])).toContainEqual(['name[3]', 30, 102])
  })

  it('a choice that holds is ringed where the paper has its words', () => {
    const form = parseForm(stock())
    const sheet = { form, template, css: '' }
    const job = preparePrintJob(
      sheet,
      { ...facts, event: { kind: 'out' } },
      [plainFace, rareFace],
      { sampleMark: '見本', title: '' },
      { stock: { left: 0, top: 0, right: 0, bottom: 0 } },
    )
    if (!job.ok) throw new Error(JSON.stringify(job.problems))
    expect(job.value.overlay?.pages[0]?.rings).toEqual([{ left: 50, top: 30, width: 12, height: 6 }])
    expect(job.value.overlay?.pages[0]?.boxes.map(({ value }) => value.field)).not.toContain('kind')
  })

  it('are moved so that both corners of the frame fall where they were read to lie', () => {
    const readings = { left: 2, top: -1, right: 3.7, bottom: 1 }
    const shift = prepared(readings).overlay?.shift
    const x = (at: number) => (shift?.left ?? 0) + (shift?.across ?? 0) * at
    const y = (at: number) => (shift?.top ?? 0) + (shift?.down ?? 0) * at
    expect([x(20), y(40), x(190), y(240)]).toEqual([22, 39, 193.7, 241].map((mm) => expect.closeTo(mm, 6)))
  })

  it('say the same as the whole form: what was printed does not change with the paper', () => {
    const plain = preparePrintJob({ form: parseForm(stock()), template, css: '' }, facts, [plainFace, rareFace], {
      sampleMark: '見本',
      title: '',
    })
    const onStock = preparePrintJob(
      { form: parseForm(stock()), template, css: '' },
      facts,
      [plainFace, rareFace],
      { sampleMark: '見本', title: '' },
      { stock: { left: 1, top: 1, right: 1, bottom: 1 } },
    )
    expect(onStock.ok && plain.ok && onStock.value.data).toEqual(plain.ok && plain.value.data)
  })
})

describe('readings', () => {
  it.each([
    [[], { left: 1.5, top: -2, right: 0, bottom: 3 }],
    [['alignment-too-far'], { left: 15.5, top: 0, right: 15.5, bottom: 0 }],
    [['alignment-too-stretched'], { left: 0, top: 5, right: 0, bottom: -4 }],
    [['alignment-not-a-number'], { left: Number.NaN, top: 0, right: 0, bottom: 0 }],
  ])('%j', (codes, readings) => {
    expect(checkReadings(readings).map(({ code }) => code)).toEqual(codes)
  })
})
