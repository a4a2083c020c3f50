export { csvReader } from './read-csv.ts'
