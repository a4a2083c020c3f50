/** One answer offered by a ChoiceGroup or a CheckGroup. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
  /** Stands apart from the rest, more quietly: わからない, 後で確認. */
  readonly aside?: boolean | undefined
}

/** Digits 1–9 are the first nine enabled or disabled choices in their order; `undefined` for any other key. */
export const choiceByKey = (choices: readonly Choice[], key: string): Choice | undefined => {
  if (!/^[1-9]$/.test(key)) return undefined
  const found = choices[Number(key) - 1]
  return found?.disabled === true ? undefined : found
}
