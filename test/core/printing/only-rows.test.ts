import { describe, expect, it } from 'vitest'
import { checkForm, composePrint } from '#core/printing'
import { box, facts, parseForm, plainFace, writtenForm } from './invented-form.ts'

const rows = (only: object) => ({
  rows: [
    {
      of: 'raised',
      'first-page': '2',
      'next-pages': '2',
      only,
      fields: [{ id: 'child', label: '子', from: 'raised.name', box }],
    },
  ],
})
const APART = { from: 'raised.living', is: ['apart'] }

describe('rows of some of a list', () => {
  it('hold those of whom the code is said, and whoever it says nothing of', () => {
    const raised = [{ name: '一' }, { name: '二', living: 'together' }, { name: '三', living: 'apart' }]
    const composed = composePrint(parseForm(rows(APART)), { ...facts, raised }, [plainFace])
    if (!composed.ok) throw new Error(JSON.stringify(composed.problems))
    const shown = composed.value.pages.flatMap(({ lists }) => lists['raised']?.rows ?? [])
    expect(shown.map(({ child }) => JSON.stringify(child)).map((text) => /[一二三]/.exec(text)?.[0])).toEqual([
      '一',
      '三',
    ])
  })

  it.each([['members.sex'], ['raised.name'], ['raised.nothing']])('cannot be chosen by %s', (from) => {
    const form = parseForm({ ...writtenForm(), ...rows({ from, is: ['apart'] }) })
    expect(checkForm(form, ['plain', 'rare']).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/rows/0/only/from', 'form-source-unknown'],
    ])
  })
})
