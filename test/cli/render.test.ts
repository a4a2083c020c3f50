import { describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

describe('render', () => {
  it('refuses to start without a place to write to', async () => {
    const { code, stdout, stderr } = await runCommand('render', '--case', 'docs/example-case.yaml', '--form', 'any')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--out')
    expect(stderr).toContain('[option-missing]')
  })

  it('needs no case for a blank form, but the form', async () => {
    const { code, stdout, stderr } = await runCommand('render', '--blank')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--form')
    const missing = await runCommand('render', '--blank', '--form', 'no-such-form')
    expect(missing.stderr).toContain('[form-missing]')
  })

  it('refuses a form there is not', async () => {
    const args = ['--case', 'docs/example-case.yaml', '--form', 'no-such-form', '--out', 'never-written.pdf']
    const { code, stdout, stderr } = await runCommand('render', ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('no-such-form')
    expect(stderr).toContain('[form-missing]')
  })
})
