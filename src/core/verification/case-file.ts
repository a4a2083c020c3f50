/** Facts of one thing in a case file: a value, a list of persons, or one value before and one after. */
export type CaseFacts = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>

/** A case file (`madoguchi/case@1`, 事例) as plain data: what `derive` and `explain` read. */
export interface CaseFile {
  readonly format: 'madoguchi/case@1'
  readonly 'received-on': string
  readonly clerk?: { readonly authority: string }
  readonly households: Readonly<Record<string, CaseFacts>>
  readonly persons: Readonly<Record<string, CaseFacts>>
  readonly events: readonly CaseFacts[]
}
