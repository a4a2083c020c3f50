import { describe, expect, it } from 'vitest'
import { preparePrintJob, runsOfJob } from '#core/printing'
import type { PrintFacts } from '#core/printing'
import { facts, parseForm, plainFace, rareFace, template } from './invented-form.ts'

const words = { sampleMark: '見本', title: '' }
const TALL = '\u{2A6B2}'
const print = (settled?: PrintFacts['settled'], name = `灯${TALL}火`) =>
  preparePrintJob(
    { form: parseForm(), template, css: '' },
    { ...facts, visitor: { name }, ...(settled === undefined ? {} : { settled }) },
    [plainFace, rareFace],
    words,
  )
const bearer = (settled: PrintFacts['settled'], name?: string) => {
  const job = print(settled, name)
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  return job.value.data.pages[0]?.fields['bearer']?.lines[0]?.runs
}

describe('a character that no face holds', () => {
  it('stops the print until it is decided', () => {
    expect(print()).toMatchObject({ ok: false, problems: [{ code: 'glyph-missing', params: { cluster: TALL } }] })
    expect(print({ 別: '' })).toMatchObject({ ok: false })
    // A key that every object has decides nothing.
    expect(print(JSON.parse('{}') as PrintFacts['settled'])).toMatchObject({ ok: false })
  })

  it('leaves the room of one character to be written by hand', () => {
    expect(bearer({ [TALL]: '' })).toEqual([
      { text: '灯', face: 'plain' },
      { text: '\u3000', face: 'plain', hand: true },
      { text: '火', face: 'plain' },
    ])
  })

  it('stands as the registered character, in the face that holds that one', () => {
    expect(bearer({ [TALL]: '\u{20BB7}' })).toEqual([
      { text: '灯', face: 'plain' },
      { text: '\u{20BB7}', face: 'rare' },
      { text: '火', face: 'plain' },
    ])
  })

  it('is not printed as something that no face holds either', () => {
    expect(print({ [TALL]: '\u{2A6B1}' })).toMatchObject({ ok: false, problems: [{ code: 'glyph-missing' }] })
  })

  it('that a face does hold is printed as it is, whatever was decided', () => {
    expect(bearer({ 灯: '火' }, '灯')).toEqual([{ text: '灯', face: 'plain' }])
  })

  it('nothing of a value is normalised', () => {
    const name = 'Ångström Đỗ'
    const job = print({}, name)
    expect(job.ok && runsOfJob(job.value).map(({ text }) => text)).toContain(name)
  })
})
