import type { OfficeState } from '#core/office'
import { success, type Result } from '#core/value'
import { officeStream, type OfficeParts } from './office-parts.ts'
import { readOffice, type OfficeRecord } from './read-office.ts'

/** The office's record, read again only when it grew; it is forgotten while the vault is locked. */
export interface OfficeReader {
  /** The record as it is now. Problems: those of {@link readOffice}. */
  readonly current: () => Promise<Result<OfficeRecord>>
  /** The whole record verified anew, whatever was known. */
  readonly fresh: () => Promise<Result<OfficeRecord>>
  /** What was read last; undefined before, and once the vault was locked. */
  readonly known: () => OfficeRecord | undefined
  /** What this terminal has just recorded itself. */
  readonly keep: (record: OfficeRecord) => void
}

/** Makes a reader. What one's own writing leaves is known without reading; others' writing shows in the version. */
export function createOfficeReader(parts: OfficeParts): OfficeReader {
  let record: OfficeRecord | undefined
  const known = (): OfficeRecord | undefined => {
    if (parts.vault.opened() === undefined) record = undefined
    return record
  }
  const fresh = async (): Promise<Result<OfficeRecord>> => {
    const read = await readOffice(parts)
    record = read.ok ? read.value : undefined
    return read
  }
  return {
    fresh,
    known,
    keep: (kept) => {
      record = kept
    },
    current: async () => {
      const before = known()
      if (before === undefined) return fresh()
      const listed = await parts.records.list('office')
      if (!listed.ok) return listed
      const stored = listed.value.find(({ stream }) => stream === officeStream(parts))
      return stored?.version === versionOf(before.state) ? success(before) : fresh()
    },
  }
}

const versionOf = ({ version }: OfficeState): number => version
