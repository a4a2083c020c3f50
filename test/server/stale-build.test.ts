import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isBuildStale } from '../../src/server/static/stale-build.ts'

const root = mkdtempSync(join(tmpdir(), 'stale-'))
afterAll(() => rmSync(root, { recursive: true }))

const touch = (path: string, second: number) => utimesSync(join(root, path), second, second)

describe('a build', () => {
  it('is stale when absent, and whenever a source is newer', () => {
    mkdirSync(join(root, 'src/core'), { recursive: true })
    writeFileSync(join(root, 'src/core/a.ts'), '')
    expect(isBuildStale(root)).toBe(true)

    mkdirSync(join(root, 'dist'))
    writeFileSync(join(root, 'dist/index.html'), '')
    for (const path of ['src', 'src/core', 'src/core/a.ts']) touch(path, 100)
    touch('dist/index.html', 200)
    expect(isBuildStale(root)).toBe(false)

    touch('src/core/a.ts', 300)
    expect(isBuildStale(root)).toBe(true)
    touch('src/core/a.ts', 100)
    touch('src/core', 300) // a file was removed
    expect(isBuildStale(root)).toBe(true)
  })
})
