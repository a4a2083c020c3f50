import type { PlaceFiles } from './place-files.ts'

/** Of the worker's library, which the page's does not have. */
interface SyncHandle {
  readonly getSize: () => number
  readonly read: (into: Uint8Array, at: { readonly at: number }) => number
  readonly write: (from: Uint8Array, at: { readonly at: number }) => number
  readonly flush: () => void
  readonly close: () => void
}

/**
 * Files of the origin's private file system. Only in a worker: there alone is a write that goes over the same bytes on the
 * disk, so that what it replaces is gone, and a flush that waits for the disk. One tab at a time holds a file.
 */
export const opfsFiles = (folder: string): PlaceFiles => {
  const within = async <T>(name: string, work: (handle: SyncHandle) => T): Promise<T> => {
    const root = await navigator.storage.getDirectory()
    const place = await root.getDirectoryHandle(folder, { create: true })
    const file = (await place.getFileHandle(name, { create: true })) as FileSystemFileHandle & {
      readonly createSyncAccessHandle: () => Promise<SyncHandle>
    }
    const handle = await file.createSyncAccessHandle()
    try {
      return work(handle)
    } finally {
      handle.close()
    }
  }
  const alone = <T>(name: string, work: (handle: SyncHandle) => T): Promise<T> =>
    navigator.locks.request(`${folder}/${name}`, () => within(name, work)) as Promise<T>

  return {
    read: (name) =>
      alone(name, (handle) => {
        const content = new Uint8Array(handle.getSize())
        handle.read(content, { at: 0 })
        return content
      }),
    write: (name, content) =>
      alone(name, (handle) => {
        handle.write(content, { at: 0 })
        handle.flush()
      }),
  }
}
