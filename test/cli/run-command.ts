import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { execPath } from 'node:process'

/** The repository, from which the commands are called. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** What a command wrote and how it ended. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `src/cli/<command>.ts` as its npm script does, in a process of its own. */
export const runCommand = (command: string, ...args: readonly string[]): Promise<Outcome> =>
  new Promise((done, fail) => {
    const child = spawn(execPath, ['--import', 'tsx', join('src/cli', `${command}.ts`), ...args], { cwd: ROOT })
    const written = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text))
    child.on('error', fail)
    child.on('close', (code) => {
      done({ code, ...written })
    })
  })

/** A case file of the given text in a new temporary folder. */
export const writeCase = async (text: string): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'madoguchi-cli-')), 'case.yaml')
  await writeFile(file, text)
  return file
}
