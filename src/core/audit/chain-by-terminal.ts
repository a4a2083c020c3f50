import { chainEntries, type ChainHead, type Digest } from './audit-chain.ts'
import type { AuditContent } from './audit-content.ts'
import type { AuditEntry } from './audit-entry.ts'

/** The terminals some contents belong to, in order of appearance. */
export const terminalsOf = (contents: readonly AuditContent[]): readonly string[] => [
  ...new Set(contents.map(({ terminal }) => terminal)),
]

/** Contents as entries, each in the chain of its own terminal; `heads` gives the last entry of each of them. */
export const chainByTerminal = (
  contents: readonly AuditContent[],
  heads: (terminal: string) => ChainHead,
  digest: Digest,
): readonly AuditEntry[] =>
  terminalsOf(contents).flatMap((terminal) =>
    chainEntries(
      terminal,
      heads(terminal),
      contents.filter((content) => content.terminal === terminal),
      digest,
    ),
  )
