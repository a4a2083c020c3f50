import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOverlays } from '../bench/scale/write-overlays.ts'
import { ROOT, runCommand } from './run-command.ts'

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'madoguchi-overlays-'))

describe('check over the overlays of many cities', () => {
  it('refuses a folder that holds none, and names it', async () => {
    const empty = await folder()
    const { code, stderr } = await runCommand('check', '--overlays', empty)
    expect(code).toBe(2)
    expect(stderr).toContain(empty)
  })

  it('gives a line to the city whose file is broken, by its place', async () => {
    const base = join(await folder(), 'national')
    await cp(join(ROOT, 'procedures/national'), base, {
      recursive: true,
      filter: (path) => path.endsWith('.yaml') || ['national', 'move-in'].includes(basename(path)),
    })
    const cities = await folder()
    await writeOverlays(cities, 2, 31)
    const pack = join(cities, 'city-0002/pack.yaml')
    await writeFile(pack, `${await readFile(pack, 'utf8')}\nnonsense: 1\n`)
    const { code, stdout } = await runCommand('check', '--overlays', cities, '--base', base)
    expect(code).toBe(1)
    const told = stdout.split('\n')
    expect(told.filter((line) => line.startsWith('city-0002'))).toEqual([
      expect.stringContaining('city-0002/pack.yaml:'),
    ])
  })
})
