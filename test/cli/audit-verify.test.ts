import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleChain, sampleExport } from '../core/audit/sample-export.ts'
import { runCommand } from './run-command.ts'

const chain = sampleChain(230)
const last = chain.at(-1)!
const whole = sampleExport(chain)
let folder: string
const file = async (text: string): Promise<string> => {
  const path = join(folder, `${Math.random()}.ndjson`)
  await writeFile(path, text)
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-audit-'))
})

describe('audit-verify', () => {
  it('says that a whole chain is whole, and that only an anchor shows a cut', async () => {
    const { code, stdout, stderr } = await runCommand('audit-verify', await file(whole))
    expect(code).toBe(0)
    expect(stdout).toContain(`${last.seq}:${last.hash}`)
    expect(stderr).toContain('--anchor')
    const anchored = await runCommand('audit-verify', await file(whole), '--anchor', `${last.seq}:${last.hash}`)
    expect(anchored).toMatchObject({ code: 0, stderr: '' })
  })

  it('names the first bad entry and why, and exits with 1', async () => {
    const broken = whole.replace('"actor":"u1","at":1775174400000,"codes":{},"counts":{},"terminal":"T1"', (text) =>
      text.replace('u1', 'u2'),
    )
    const { code, stdout } = await runCommand('audit-verify', await file(broken))
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/^1番: .*\[audit-entry-altered\]\n$/) })
    const lines = whole.split('\n')
    lines.splice(120, 1)
    const json = await runCommand('audit-verify', await file(lines.join('\n')), '--json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      first: { code: 'audit-entry-missing', params: { seq: 120 } },
    })
  })

  it('finds by the anchor a tail that was cut and signed anew', async () => {
    const cut = await file(sampleExport(chain.slice(0, 200)))
    expect((await runCommand('audit-verify', cut)).code).toBe(0)
    const { code, stdout } = await runCommand('audit-verify', cut, '--anchor', `${last.seq}:${last.hash}`)
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('[audit-anchor-not-met]') })
  })

  it.each<[string, () => Promise<readonly string[]>]>([
    ['no file', async () => []],
    ['a file that is not there', async () => [join(folder, 'nothing')]],
    ['a folder', async () => [folder]],
    ['another file', async () => [await file('{"format":"something else"}\n')]],
    ['an empty file', async () => [await file('')]],
    ['a malformed anchor', async () => [await file(whole), '--anchor', '12']],
    ['an unknown option', async () => [await file(whole), '--fast']],
    ['two files', async () => [await file(whole), await file(whole)]],
  ])('exits with 2 given %s', async (_, args) => {
    const { code, stdout, stderr } = await runCommand('audit-verify', ...(await args()))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/\[[a-z-]+\]\n$/)
  })
})
