export { bundledContent } from './bundled-files.ts'
