export { csvReader } from './read-csv.ts'
export { csvWriter } from './write-csv.ts'
