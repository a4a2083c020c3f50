import { describe, expect, it } from 'vitest'
import { drawCode, qrCode } from '#adapters/qr'
import { preparePrintJob, type DrawCode, type Form, type PrintFacts, type PrintJob } from '#core/printing'
import type { Result } from '#core/value'
import { facts, parseForm, plainFace, rareFace, template } from './invented-form.ts'

const code = {
  fields: ['kind', 'bearer', 'name', 'birth'],
  at: { 'left-mm': '160', 'top-mm': '5', 'size-mm': '25' },
}
const identity = { scheme: 'strict', accepts: ['verified'] }
const words = { sampleMark: '見本', title: '提灯届' }
const day = facts.today.earliest

const formOf = (change: object = {}): Form => parseForm({ class: 'resident-form', identity, code, ...change })
const jobOf = (
  form: Form = formOf(),
  given: PrintFacts = facts,
  draw: DrawCode | 'nobody' = drawCode,
): Result<PrintJob> =>
  preparePrintJob(
    { form, template, css: '' },
    given,
    [plainFace, rareFace],
    words,
    draw === 'nobody' ? {} : { drawCode: draw },
  )
const codesOf = (job: Result<PrintJob>) => (job.ok ? job.value.data.pages.map((page) => page.code) : job.problems)

describe('the 2D code of a form', () => {
  it('holds what is printed in its fields, in their order, page by page', () => {
    const many = {
      ...facts,
      members: ['灯　太郎', '灯　花子', '𠮷'].map((name) => ({
        name,
        birth: { earliest: day, latest: day, text: '2026-04-03' },
      })),
    }
    const texts = codesOf(jobOf(formOf(), many)).map((each) => each && 'text' in each && each.text)
    expect(texts).toEqual([
      'madoguchi/code@1\tlantern-permit\t\t1/2\n点灯\t灯　太郎\n灯　太郎\t令和8年4月3日\n灯　花子\t令和8年4月3日',
      'madoguchi/code@1\tlantern-permit\t\t2/2\n点灯\t灯　太郎\n𠮷\t令和8年4月3日',
    ])
  })

  it('is drawn where the form says, as the code of exactly that text, and says of a sample that it is one', () => {
    const [drawn] = codesOf(jobOf(formOf(), { ...facts, sample: true }))
    const text = 'madoguchi/code@1\tlantern-permit\t\t1/1\tsample\n点灯\t灯　太郎\n灯　太郎\t'
    const { size, path } = qrCode(text)
    expect(drawn).toEqual({ text, modules: size, path, left: 160, top: 5, size: 25 })
  })

  it('is not there unless somebody draws it, nor on any other class of sheet', () => {
    expect(codesOf(jobOf(formOf(), facts, 'nobody'))).toEqual([undefined])
    expect(codesOf(jobOf(formOf({ code: undefined })))).toEqual([undefined])
    expect(codesOf(jobOf(formOf({ class: 'guidance' })))).toEqual([undefined])
  })

  it('stops the sheet when it does not fit its place', () => {
    const small = formOf({ code: { ...code, at: { ...code.at, 'size-mm': '15' } } })
    expect(codesOf(jobOf(small, facts))).toEqual([expect.anything()])
    const long = { ...facts, visitor: { name: '灯'.repeat(30) }, members: [{ name: '火'.repeat(30) }] }
    const job = jobOf(small, long)
    expect(job).toMatchObject({ ok: false, problems: [{ code: 'code-does-not-fit', params: { label: '提灯届' } }] })
    expect(drawCode('灯'.repeat(2000))).toBeUndefined()
  })

  it('never bears an address that is left for handwriting', () => {
    const field = {
      id: 'home',
      label: '住所',
      from: 'after.address',
      box: { 'width-mm': '60', 'height-mm': '10', 'size-pt': '12', 'floor-pt': '6' },
    }
    const form = formOf({ fields: [field], rows: [], code: { ...code, fields: ['home'] } })
    const given = { ...facts, after: { address: '灯町一丁目' } }
    const sheet = { form, template: '{{box fields.home/}}', css: '' }
    const made = (addresses: 'printed' | 'by-hand') =>
      codesOf(preparePrintJob(sheet, given, [plainFace], words, { addresses, drawCode }))
    expect(JSON.stringify(made('printed'))).toContain('灯町一丁目')
    expect(made('by-hand')).toEqual([undefined])
  })
})
