import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SourceFile } from '#app/ports'
import type { Result } from '#core/value'

/** All files of a folder and its folders by ending, as texts with `/` paths in a stable order. Problems: `folder-missing`. */
export async function readFolder(folder: string, ending: string): Promise<Result<readonly SourceFile[]>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    const files = await Promise.all(
      paths.map(async (path) => ({
        path: relative(folder, path).split(sep).join('/'),
        text: await readFile(path, 'utf8'),
      })),
    )
    return { ok: true, value: files }
  } catch {
    return { ok: false, problems: [{ code: 'folder-missing', params: { folder } }] }
  }
}

/** One file as text. Problems: `file-unreadable`. */
export async function readText(path: string): Promise<Result<string>> {
  try {
    return { ok: true, value: await readFile(path, 'utf8') }
  } catch {
    return { ok: false, problems: [{ code: 'file-unreadable', params: { file: path } }] }
  }
}
