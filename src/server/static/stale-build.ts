import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything a build is made of. */
const sources = ['src', 'public', 'procedures', 'print-templates', 'package-lock.json', 'vite.config.ts', '.ci/vite']

/** Whether the build below `root` is absent or older than anything it is made of. */
export const isBuildStale = (root: string): boolean => {
  const built = statSync(join(root, 'dist/index.html'), { throwIfNoEntry: false })?.mtimeMs
  return built === undefined || sources.some((source) => newest(join(root, source)) > built)
}

/** When a file, or the newest file in a folder, was last changed (epoch ms); 0 when there is none. */
const newest = (path: string): number => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  // A folder's own time tells of files that were removed.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stats.mtimeMs)
}
