import type { ProtectionKnown } from '#core/record'

/** Tells every query and every print what the protection list (支援措置の一覧) says at this moment. */
export interface ProtectionWatch {
  readonly known: () => Promise<ProtectionKnown>
}
