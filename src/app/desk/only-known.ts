/** Entries of which some may be undefined, as optional ones. */
type OnlyKnown<Entries> = { readonly [Key in keyof Entries]?: Exclude<Entries[Key], undefined> }

/** The entries that are known: what is not known is absent, and prints as an empty box. */
export const onlyKnown = <Entries extends object>(entries: Entries): OnlyKnown<Entries> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as OnlyKnown<Entries>
