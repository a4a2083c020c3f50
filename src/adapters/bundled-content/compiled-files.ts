import { success, type Result } from '#core/value'
import type { Located } from '#core/definitions'
import { filesOf } from './files-of.ts'

const packs = import.meta.glob<string>(['../../../procedures/**/*.yaml', '!**/examples.yaml', '!**/scenarios/**'], {
  query: '?compiled',
  import: 'default',
  eager: true,
})
const forms = import.meta.glob<string>(
  ['../../../print-templates/*/form.yaml', '../../../print-templates/parts/*.yaml'],
  {
    query: '?compiled',
    import: 'default',
    eager: true,
  },
)
const layouts = import.meta.glob<string>(
  ['../../../print-templates/*/{template.html,*.css}', '../../../print-templates/parts/*.html'],
  { query: '?raw', import: 'default', eager: true },
)

/**
 * The packs and forms the build was made with, read when it was made: paths relative to their folder, each YAML as the JSON of its
 * value for {@link readCompiled}. Loaded when a desk opens.
 */
export const compiledContent = {
  packs: filesOf(packs, 'procedures/'),
  templates: filesOf({ ...forms, ...layouts }, 'print-templates/'),
} as const

/** Reads one of them. Where a node stood in its text is not known any more: {@link writtenContent} has that. */
export const readCompiled = (file: string, text: string): Result<Located> =>
  success({ file, value: JSON.parse(text) as unknown })
