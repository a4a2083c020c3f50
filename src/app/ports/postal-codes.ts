/** What lies under a postal code (郵便番号): prefecture, municipality, and the town where the code says one. */
export interface PostalArea {
  readonly prefecture: string
  readonly city: string
  /** Empty where the code stands for a whole municipality. */
  readonly town: string
}

/** Which data it is: the name of the package they came in, and the day (ISO) it was published; they are not newer than that. */
export interface PostalEdition {
  readonly source: string
  readonly published: string
}

/** The postal codes of Japan, held here; nothing is asked of another machine. */
export interface PostalCodes {
  readonly edition: PostalEdition
  /** Everything under seven digits, in the order of the data; empty for a code there is not. */
  readonly areas: (code: string) => Promise<readonly PostalArea[]>
}
