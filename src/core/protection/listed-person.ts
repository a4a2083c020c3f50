/** A person of the protection list (支援措置の対象者, 併せて支援を求める者, 相手方), as written. */
export interface ListedPerson {
  readonly name: string
  readonly kana: string
  /** ISO, or as much as is known of it (see `parseDate`); empty when nothing is. */
  readonly birth: string
  readonly address: string
}

/** In what part somebody stands on the list: the person, one of their household, or somebody they are protected from. */
export type ListedAs = 'person' | 'household' | 'opponent'
