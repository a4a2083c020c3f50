import { filesOf } from './files-of.ts'

const samples = import.meta.glob<string>('../../../print-templates/*/sample.yaml', {
  query: '?compiled',
  import: 'default',
  eager: true,
})

/** The samples beside the forms, compiled like the content itself. */
export const sampleFiles = filesOf(samples, 'print-templates/')
