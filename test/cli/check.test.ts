import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, runCommand } from './run-command.ts'

/** The packs with one national procedure only, in a new temporary folder, so that its examples alone are run. */
const packsWithMoveIn = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-pack-'))
  await cp(join(ROOT, 'procedures/mihon-city'), join(folder, 'mihon-city'), { recursive: true })
  await cp(join(ROOT, 'procedures/national'), join(folder, 'national'), {
    recursive: true,
    filter: (path) => path.endsWith('.yaml') || ['national', 'move-in'].includes(basename(path)),
  })
  return folder
}

describe('check', () => {
  it('names file, line and column of a bad definition in Japanese and ends with 1, and says nothing of it when it is put right', async () => {
    const folder = await packsWithMoveIn()
    const args = ['--pack', join(folder, 'mihon-city')]
    const file = join(folder, 'national/move-in/definition.yaml')
    const right = await readFile(file, 'utf8')
    const line = right.split('\n').findIndex((each) => each.startsWith('section:')) + 1
    await writeFile(file, right.replace('\nsection:', '\nsecton:'))
    const bad = await runCommand('check', ...args)
    expect({ code: bad.code, stderr: bad.stderr }).toEqual({ code: 1, stderr: '' })
    expect(bad.stdout).toContain(
      `national/move-in/definition.yaml:${String(line)}:1: 項目「secton」はこの書式にありません`,
    )
    await writeFile(file, right)
    const good = await runCommand('check', ...args)
    // The rest of the packs speaks of procedures that are not in this folder; that all of them end with 0 is the first check of the run.
    expect(good.stdout).not.toContain('national/move-in/')
  }, 240_000)
})
