export { derive } from './derive.ts'
export type { Asker, Derivation } from './derive.ts'
export type { Because, CheckToMake, Deadline, DocumentToBring, Entry, Fee, Missing, Verdict } from './entry.ts'
export { runExamples, runScenario } from './examples.ts';
export type { ExampleRun } from './examples.ts';
