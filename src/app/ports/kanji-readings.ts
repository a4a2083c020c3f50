/** Which kanji are read how (音・訓・名乗り), held here; nothing is asked of another machine. */
export interface KanjiReadings {
  /** The kanji with exactly this reading in hiragana, the frequent first; empty for a reading there is not. */
  readonly kanji: (reading: string) => Promise<readonly string[]>
}
