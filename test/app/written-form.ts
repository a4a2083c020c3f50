/** The files of an invented form `f` that shares these blocks, with this template. */
export const writtenForm = (parts: readonly unknown[], template: string) => [
  {
    path: 'f/form.yaml',
    text: JSON.stringify({
      format: 'madoguchi/form@1',
      id: 'f',
      name: { ja: 'f' },
      class: 'guidance',
      unit: 'visit',
      paper: 'a4-portrait',
      faces: ['biz-udmincho'],
      'label-faces': ['biz-udgothic'],
      parts,
      effective: { from: '2026-04-01' },
      laws: [],
      fields: [],
    }),
  },
  { path: 'f/template.html', text: template },
  { path: 'f/sheet.css', text: '' },
]
