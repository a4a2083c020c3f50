import { describe, expect, it } from 'vitest'
import { runCommand, writeCase } from './run-command.ts'

const EXAMPLE = 'docs/example-identity-case.yaml'
const licence = (more: string) => `scheme: disclosure-request
received-on: 2026-04-03
capacity: self
documents:
  - { document: drivers-licence, valid-until: 2030-01-01 }
${more}`

describe('identify', () => {
  it('prints one JSON object and nothing else', async () => {
    const { code, stdout, stderr } = await runCommand('identify', '--case', EXAMPLE, '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const printed = JSON.parse(stdout) as unknown
    expect(stdout).toBe(`${JSON.stringify(printed, null, 2)}\n`)
    expect(printed).toMatchObject({
      scheme: 'disclosure-request',
      outcome: 'second-document',
      settled: false,
      accepted: false,
      standing: 'refused',
      ask: 'second-document',
      notice: null,
      setAside: [{ document: 'resident-record-copy', reason: 'too-old' }],
      mustNotRecord: [],
      duties: ['two-staff', 'no-copies'],
    })
  })

  it('says the same in words', async () => {
    const { code, stdout } = await runCommand('identify', '--case', EXAMPLE)
    expect(code).toBe(0)
    expect(stdout).toContain('結果: もう1点、書類を求める（まだ確認できていません。いまは受け付けない）')
    expect(stdout).toContain('数えない書類: 住民票の写し（個人番号のないもの）: 作成から日数がたちすぎています。')
    expect(stdout).toContain(
      '根拠: 個人情報の保護に関する法律施行令第22条第2項・和歌山県警察個人情報保護事務取扱要領表1(1)イ',
    )
    expect(stdout).not.toContain('identity.')
  })

  it('names the notice of what is accepted unconfirmed', async () => {
    const file = await writeCase(
      'scheme: family-register-notification\nreceived-on: 2026-04-03\ncapacity: messenger\ndocuments: []\n',
    )
    const { stdout } = await runCommand('identify', '--case', file)
    expect(stdout).toContain('結果: 受理して本人に通知')
    expect(stdout).toMatch(/^通知: .+$/m)
    expect(stdout).toMatch(/^用紙: /m)
  })

  it.each([
    ['scheme: nothing\nreceived-on: 2026-04-03\ncapacity: self\n', '1:9', 'identity-case-scheme', 'disclosure-request'],
    [licence('  - { document: membership }\n'), '6:17', 'identity-case-document', 'identity.yaml の documents'],
    [licence('circumstances: [raining]\n'), '6:17', 'identity-case-circumstance', 'unavoidable-reason'],
    [licence('  - { document: passport, valid-until: soon }\n'), '6:40', 'not-a-date', '2026-04-01'],
    [licence('colour: blue\n'), '6:1', 'unknown-key', 'この書式にありません'],
    ['scheme: disclosure-request\nreceived-on: 2026-04-03\ncapacity: friend\n', '3:11', 'not-one-of', '"self"'],
  ])('refuses what it cannot use, by place and way out (%#)', async (text, place, code, wayOut) => {
    const file = await writeCase(text)
    const { code: exit, stdout, stderr } = await runCommand('identify', '--case', file, '--json')
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(`${file}:${place}: `)
    expect(stderr).toContain(`[${code}]`)
    expect(stderr).toContain(wayOut)
  })

  it('refuses a file that is not there', async () => {
    const { code, stderr } = await runCommand('identify', '--case', 'no-such-case.yaml')
    expect(code).toBe(2)
    expect(stderr).toContain('[file-unreadable]')
  })
})
