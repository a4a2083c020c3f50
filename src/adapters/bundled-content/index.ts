export { compiledContent, readCompiled } from './compiled-files.ts'

/** The content as it was written, to say where something is wrong with it: line and column. Fetched only then. */
export const writtenContent = async () => (await import('./written-files.ts')).writtenFiles

/** Examples and scenarios to try procedures on (事例で試す). Fetched only then. */
export const compiledCases = async () => (await import('./case-files.ts')).caseFiles

/** The samples of the forms, for the gallery. Fetched only then. */
export const compiledSamples = async () => (await import('./sample-files.ts')).sampleFiles
