import { describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const explain = (...args: readonly string[]) => runCommand('explain', '--case', 'docs/example-case.yaml', ...args)

describe('explain', () => {
  it('says what a verdict rests on, what is missing, and the deadline with its rule and law', async () => {
    const { code, stdout, stderr } = await explain('--procedure', 'child-allowance-claim', '--subject', 'p1')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('対象: 見本　花子（p1）')
    expect(stdout).toContain('まだ決まりません。')
    expect(stdout).toMatch(/分かれば決まること\n {2}・見本　花子さんに聞きます:「.+ですか/)
    expect(stdout).toContain('「いいえ」なら、要りません。')
    expect(stdout).toContain('期限: 令和8年4月16日（2026-04-16）')
    expect(stdout).toContain('児童手当法')
    expect(stdout).not.toContain('cli.explain')
    expect(stdout).not.toContain('desk.')
    expect(stdout).not.toContain('（p2）')
  })

  it('says why a procedure is not needed, and what would make it so', async () => {
    const { code, stdout } = await explain('--procedure', 'pension-move-in', '--subject', 'p2')
    expect(code).toBe(0)
    expect(stdout).toContain('必要にならない理由')
    expect(stdout).toMatch(/20歳以上60歳未満に当たらないためです/)
    expect(stdout).toMatch(/違っていれば変わること\n {2}・見本　葵さんの生年月日が/)
  })

  it('speaks easy Japanese and English, and names what these do not have', async () => {
    const easy = await explain('--procedure', 'national-health-join', '--subject', 'p1', '--lang', 'easy')
    expect(easy.stdout).toContain('が いります。')
    const english = await explain('--procedure', 'national-health-join', '--subject', 'p1', '--lang', 'en')
    expect(english.stdout).toContain('needs: Joining National Health Insurance.')
    expect(english.stdout).toMatch(/The last day is 15 April 2026\./)
    expect(english.stdout).not.toMatch(/\{\w+\}/)
  })

  it('gives the same as data', async () => {
    const { stdout } = await explain('--procedure', 'national-health-join', '--subject', 'p1', '--json')
    const { explanations } = JSON.parse(stdout) as { explanations: { why: { facts: { fact: string }[] } }[] }
    expect(explanations.map(({ why }) => why.facts.map(({ fact }) => fact))).toEqual([
      expect.arrayContaining(['person.insurance']),
    ])
  })

  it('refuses a language it does not speak', async () => {
    const { code, stderr } = await explain('--procedure', 'national-health-join', '--lang', 'fr')
    expect(code).toBe(2)
    expect(stderr).toContain('[option-wrong]')
  })

  it('refuses a procedure there is not', async () => {
    const { code, stdout, stderr } = await explain('--procedure', 'no-such-procedure')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('no-such-procedure')
    expect(stderr).toContain('[procedure-missing]')
  })
})
