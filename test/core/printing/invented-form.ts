import * as v from 'valibot'
import { FormSchema, type FaceCoverage, type Form, type PrintFacts } from '#core/printing'
import { dayFromIso } from '#core/value'

/** A face that holds the whole basic plane below the private use area, and no variation sequence. */
export const plainFace: FaceCoverage = {
  face: 'plain',
  files: [{ file: '/plain', ranges: [0x20, 0xd7ff], variations: {} }],
}

/** A face that holds two rare characters and one variation sequence. */
export const rareFace: FaceCoverage = {
  face: 'rare',
  files: [{ file: '/rare', ranges: [0x845b, 0x845b, 0x20bb7, 0x20bb7], variations: { e0100: [0x845b, 0x845b] } }],
}

export const box = { 'width-mm': '40', 'height-mm': '10', lines: '2', 'size-pt': '12', 'floor-pt': '6' }

/** A form as it is read from YAML: every scalar a string. */
export const writtenForm = (change: object = {}): Record<string, unknown> => ({
  format: 'madoguchi/form@1',
  id: 'lantern-permit',
  name: { ja: '提灯届' },
  class: 'office-paper',
  unit: 'event',
  paper: 'a4-portrait',
  faces: ['plain', 'rare'],
  'label-faces': ['plain'],
  effective: { from: '2026-04-01' },
  laws: [],
  fields: [
    {
      id: 'kind',
      label: '区分',
      from: 'event.kind',
      choices: [
        { label: '点灯', when: ['lit'] },
        { label: '消灯', when: ['out'] },
      ],
      box,
    },
    { id: 'bearer', label: '持つ人', from: 'visitor.name', required: 'yes', box },
    { id: 'seal', label: '印', 'by-hand': 'yes', box },
  ],
  rows: [
    {
      of: 'members',
      'first-page': '2',
      'next-pages': '3',
      pad: 'yes',
      fields: [
        { id: 'name', label: '氏名', from: 'members.name', required: 'yes', box },
        { id: 'birth', label: '生年月日', from: 'members.birth', box },
      ],
    },
  ],
  ...change,
})

export const parseForm = (change: object = {}): Form => v.parse(FormSchema, writtenForm(change))

const day = dayFromIso('2026-04-03') ?? 0

export const facts: PrintFacts = {
  sample: false,
  today: { earliest: day, latest: day, text: '2026-04-03' },
  office: { municipality: '灯市' },
  event: { kind: 'lit' },
  visitor: { name: '灯　太郎' },
  members: [{ name: '灯　太郎' }],
}

export const template = [
  '<h1>提灯届</h1>',
  '{{box fields.kind/}}{{box fields.bearer/}}{{box fields.seal/}}',
  '{{for lists.members.rows}}<p>{{>number}}{{box name/}}{{if birth.filled}}{{box birth/}}{{/if}}</p>{{/for}}',
].join('\n')
