export { fetchFont, openPrintFaces, type ReadFile } from './print-faces.ts'
