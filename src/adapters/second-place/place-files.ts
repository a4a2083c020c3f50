/** A few small files outside of the database. Names are fixed; a write goes over the same bytes and is on the disk when it resolves. */
export interface PlaceFiles {
  /** The file's bytes; empty when there is none. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Overwrites from the beginning; what lay behind stays as it is. */
  readonly write: (name: string, content: Uint8Array<ArrayBuffer>) => Promise<void>
}

/** Files in memory, for where there is no browser. Two places over one map see the same files, as two tabs do. */
export const memoryFiles = (files: Map<string, Uint8Array<ArrayBuffer>> = new Map()): PlaceFiles => ({
  read: async (name) => new Uint8Array(files.get(name) ?? []),
  write: async (name, content) => {
    const before = files.get(name) ?? new Uint8Array(0)
    const after = new Uint8Array(Math.max(before.length, content.length))
    after.set(before)
    after.set(content)
    files.set(name, after)
  },
})
