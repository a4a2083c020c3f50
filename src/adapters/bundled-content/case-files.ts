import { filesOf } from './files-of.ts'

const examples = import.meta.glob<string>('../../../procedures/**/examples.yaml', {
  query: '?compiled',
  import: 'default',
  eager: true,
})
const scenarios = import.meta.glob<string>('../../../procedures/scenarios/*.yaml', {
  query: '?compiled',
  import: 'default',
  eager: true,
})

/** The examples beside the definitions and the scenarios, compiled like the content itself. */
export const caseFiles = {
  examples: filesOf(examples, 'procedures/'),
  scenarios: filesOf(scenarios, 'procedures/'),
} as const
