import { describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const explain = (...args: readonly string[]) => runCommand('explain', '--case', 'docs/example-case.yaml', ...args)

describe('explain', () => {
  it('says what a verdict rests on, what is missing, and the deadline with its rule and law', async () => {
    const { code, stdout, stderr } = await explain('--procedure', 'child-allowance-claim', '--subject', 'p1')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('対象: 見本 花子（p1）')
    expect(stdout).toContain('判断: 未確定')
    expect(stdout).toContain('届出の種類')
    expect(stdout).toMatch(/決め手になる事実\n {2}・.+ですか/)
    expect(stdout).toContain('期限: 令和8年4月16日（2026-04-16）')
    expect(stdout).toContain('児童手当法')
    expect(stdout).not.toContain('cli.explain')
    expect(stdout).not.toContain('desk.')
    expect(stdout).not.toContain('（p2）\n判断')
  })

  it('refuses a procedure there is not', async () => {
    const { code, stdout, stderr } = await explain('--procedure', 'no-such-procedure')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('no-such-procedure')
    expect(stderr).toContain('[procedure-missing]')
  })
})
