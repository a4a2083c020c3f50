export { readFolder, readText } from './read-folder.ts'
