import { filesOf } from './files-of.ts'

const packs = import.meta.glob<string>(['../../../procedures/**/*.yaml', '!**/examples.yaml', '!**/scenarios/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const templates = import.meta.glob<string>(
  ['../../../print-templates/*/{form.yaml,template.html,*.css}', '../../../print-templates/parts/*.{yaml,html}'],
  { query: '?raw', import: 'default', eager: true },
)

/** The same texts as they were written. */
export const writtenFiles = {
  packs: filesOf(packs, 'procedures/'),
  templates: filesOf(templates, 'print-templates/'),
} as const
