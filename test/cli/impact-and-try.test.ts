import { describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const PACK = 'procedures/mihon-city'

describe('impact', () => {
  it('finds nothing between a state of the content and itself', async () => {
    const { code, stdout, stderr } = await runCommand('impact', '--old', PACK, '--new', PACK)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('変わる定義はありません。')
  })

  it('refuses a call without both states', async () => {
    const { code, stdout, stderr } = await runCommand('impact', '--old', PACK)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('[option-missing]')
  })
})

describe('try', () => {
  it('opens a case on another day, and says why a procedure comes out as it does', async () => {
    const { code, stdout } = await runCommand(
      'try',
      ...['--case', 'docs/example-case.yaml', '--on', '2040-04-03', '--procedure', 'seal-registration'],
    )
    expect(code).toBe(0)
    expect(stdout).toContain('受付日: 令和22年4月3日（2040-04-03）')
    expect(stdout).toContain('印鑑登録の申請（seal-registration）')
    expect(stdout).toContain('見本　葵さんに「印鑑登録の申請」が必要かどうかは、まだ決まりません。')
  })

  it('refuses a day there is not', async () => {
    const { code, stderr } = await runCommand('try', '--case', 'docs/example-case.yaml', '--on', '2026-02-30')
    expect(code).toBe(2)
    expect(stderr).toContain('[not-a-date]')
  })
})
