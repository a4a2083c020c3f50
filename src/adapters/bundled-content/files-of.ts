import type { SourceFile } from '#app/ports'

/** What a glob found, with paths relative to the folder, in their order. */
export const filesOf = (found: Readonly<Record<string, string>>, folder: string): readonly SourceFile[] =>
  Object.entries(found)
    .map(([path, text]) => ({ path: path.slice(path.indexOf(folder) + folder.length), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
