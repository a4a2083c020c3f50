/** One thing to say, and what stands beside it: where it came from, the article. */
export interface SpokenLine {
  readonly say: string
  readonly note: string | null
}
