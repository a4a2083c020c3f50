import { describe, expect, it } from 'vitest'
import { runCommand, writeCase } from './run-command.ts'

const EXAMPLE = 'docs/example-case.yaml'

const BAD_FACT = `format: madoguchi/case@1
received-on: 2026-04-03
persons:
  p1: { birth-date: 1988-05-05, favourite-colour: blue }
events: [{ id: e1, kind: move-in, date: 2026-04-01, persons: [p1] }]
`

interface Entry {
  readonly procedure: string
  readonly subject: string
  readonly verdict: string
  readonly deadline: { readonly date: string; readonly rule: string; readonly overdue: boolean } | null
  readonly [key: string]: unknown
}

describe('derive', () => {
  it('prints one JSON object and nothing else', async () => {
    const { code, stdout, stderr } = await runCommand('derive', '--case', EXAMPLE, '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const printed = JSON.parse(stdout) as { readonly problems: unknown; readonly entries: readonly Entry[] }
    expect(stdout).toBe(`${JSON.stringify(printed, null, 2)}\n`)
    expect(Object.keys(printed)).toEqual(['problems', 'entries'])
    expect(printed.problems).toEqual([])
    expect(printed.entries.length).toBeGreaterThan(0)
    for (const entry of printed.entries) {
      expect(entry).toMatchObject({
        procedure: expect.stringMatching(/^[a-z0-9-]+$/) as string,
        name: expect.any(String) as string,
        subject: expect.any(String) as string,
        verdict: expect.stringMatching(/^(needed|not-needed|not-settled|nothing-to-do)$/) as string,
        because: expect.any(Array) as unknown[],
        missing: expect.any(Array) as unknown[],
        forms: expect.any(Array) as unknown[],
      })
      expect(entry).toHaveProperty('handling')
      expect(entry).toHaveProperty('deadline')
      if (entry.deadline !== null)
        expect(entry.deadline).toMatchObject({
          date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
          rule: expect.any(String) as string,
          overdue: expect.any(Boolean) as boolean,
        })
    }
    const moveIn = printed.entries.find(({ procedure, subject }) => procedure === 'move-in' && subject === 'p1')
    expect(moveIn).toMatchObject({ verdict: 'needed', deadline: { date: '2026-04-15', overdue: false } })
  })

  it('names the file, line and column of a fact that is not in the vocabulary', async () => {
    const file = await writeCase(BAD_FACT)
    const { code, stdout, stderr } = await runCommand('derive', '--case', file, '--json')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`${file}:4:`)
    expect(stderr).toContain('person.favourite-colour')
    expect(stderr).toContain('vocabulary.yaml にある id を書いてください')
  })

  it('names the place where a text is not YAML', async () => {
    const file = await writeCase('format: madoguchi/case@1\npersons: { p1: [\n')
    const { code, stdout, stderr } = await runCommand('derive', '--case', file)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`${file}:`)
    expect(stderr).toContain('[yaml-syntax]')
  })

  it('refuses a file that is not there', async () => {
    const { code, stdout, stderr } = await runCommand('derive', '--case', 'no-such-case.yaml')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('no-such-case.yaml')
    expect(stderr).toContain('[file-unreadable]')
  })

  it('refuses an option it does not know', async () => {
    const { code, stdout, stderr } = await runCommand('derive', '--case', EXAMPLE, '--colour', 'blue')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--colour')
    expect(stderr).toContain('[option-unknown]')
  })
})
