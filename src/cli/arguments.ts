import { parseArgs } from 'node:util'

/** The options the commands share. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly flags: ReadonlySet<string>
}

/** Options of a command line; undefined with the offending word when one is not known. */
export function parseArguments(
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[],
): Arguments | { readonly unknown: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: Object.fromEntries([
        ...names.map((name) => [name, { type: 'string' as const }]),
        ...flags.map((name) => [name, { type: 'boolean' as const }]),
      ]),
      strict: true,
    })
    const given = values as Readonly<Record<string, string | boolean | undefined>>
    return {
      values: Object.fromEntries(names.map((name) => [name, given[name] as string | undefined])),
      flags: new Set(flags.filter((name) => given[name] === true)),
    }
  } catch (error) {
    return { unknown: error instanceof Error ? error.message : String(error) }
  }
}
