import type { SourceFile } from '#app/ports'

const packs = import.meta.glob<string>(['../../../procedures/**/*.yaml', '!**/examples.yaml', '!**/scenarios/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const templates = import.meta.glob<string>('../../../print-templates/*/{form.yaml,template.html,*.css}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The packs and forms the build was made with, as texts with paths relative to their folder. Loaded when a desk opens. */
export const bundledContent = {
  packs: filesOf(packs, 'procedures/'),
  templates: filesOf(templates, 'print-templates/'),
} as const

function filesOf(found: Readonly<Record<string, string>>, folder: string): readonly SourceFile[] {
  return Object.entries(found)
    .map(([path, text]) => ({ path: path.slice(path.indexOf(folder) + folder.length), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
