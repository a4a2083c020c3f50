export { kanjiReadings } from './kanji-readings.ts'
