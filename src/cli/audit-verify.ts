import { createHash, createPublicKey, verify } from 'node:crypto'
import { open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exportVerifier, parseExportHeader, type ChainHead, type ExportFinding } from '#core/audit'
import { problem, type Problem } from '#core/value'
import { phrase, wordProblem } from '#locales'
import { printJson, refuse } from './report.ts'

/** What was asked for. */
interface Asked {
  readonly file: string
  readonly anchor?: ChainHead
  readonly json: boolean
}

const ANCHOR = /^(\d{1,15}):([0-9a-f]{64})$/

function asked(): Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { anchor: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [file, more] = positionals
    if (file === undefined) refuse([problem('option-missing', { option: 'FILE' })])
    if (more !== undefined) refuse([problem('option-unknown', { detail: more })])
    const anchor = values.anchor === undefined ? undefined : ANCHOR.exec(values.anchor)
    if (anchor === null) refuse([problem('audit-anchor-malformed', { text: values.anchor ?? '' })])
    const head = anchor === undefined ? {} : { anchor: { seq: Number(anchor[1]), hash: anchor[2] ?? '' } }
    return { file, ...head, json: values.json === true }
  } catch (error) {
    refuse([problem('option-unknown', { detail: error instanceof Error ? error.message : '' })])
  }
}

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const keys = new Map<string, ReturnType<typeof createPublicKey>>()

function verifies({
  key,
  text,
  signature,
}: {
  readonly key: string
  readonly text: string
  readonly signature: string
}) {
  try {
    const known = keys.get(key) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
    keys.set(key, known)
    return verify(null, Buffer.from(text, 'utf8'), known, Buffer.from(signature, 'base64url'))
  } catch {
    return false // not a key at all
  }
}

/** What was found, and the first problem. A line at a time is held, so that years of entries can be verified. */
async function verifyFile({ file, anchor }: Asked): Promise<{
  readonly terminal: string
  readonly finding: ExportFinding
  readonly first: Problem | undefined
}> {
  const handle = await open(file).catch(() => refuse([problem('file-unreadable', { file })]))
  const before = createHash('sha256')
  let held: string | undefined
  let started: { terminal: string; verifier: ReturnType<typeof exportVerifier> } | undefined
  let first: Problem | undefined
  for await (const line of handle.readLines({ encoding: 'utf8' })) {
    if (started === undefined) {
      const header = parseExportHeader(line)
      if (header === undefined) refuse([problem('audit-not-an-export', { file })])
      const world = { digest, verify: verifies, digestBefore: () => before.copy().digest('hex') }
      started = { terminal: header.terminal, verifier: exportVerifier(header, world, anchor) }
    } else {
      before.update(`${held ?? ''}\n`, 'utf8')
      first ??= started.verifier.accept(line)[0]
    }
    held = line
  }
  if (started === undefined) refuse([problem('audit-not-an-export', { file })])
  const { terminal, verifier } = started
  return { terminal, finding: verifier.finding(), first: first ?? verifier.end()[0] }
}

/**
 * `npm run --silent audit-verify -- FILE [--anchor SEQ:HASH] [--json]`: whether an exported chain is whole: chain, checkpoints
 * and signatures. It names the first entry that is not and exits with 1; what cannot be read exits with 2.
 */
async function main(): Promise<void> {
  const options = asked()
  const { terminal, finding, first } = await verifyFile(options).catch((error: unknown) => {
    // A folder opens, but does not read.
    if (error instanceof Error && 'code' in error) refuse([problem('file-unreadable', { file: options.file })])
    throw error
  })
  const seq = first?.params['seq'] ?? ''
  if (options.json)
    printJson({ ok: first === undefined, terminal, ...finding, ...(first === undefined ? {} : { first }) })
  else if (first === undefined) {
    const { entries, checkpoints, head } = finding
    process.stdout.write(
      `${phrase('ja', 'audit.verify.good', { terminal, entries, checkpoints, seq: head.seq, hash: head.hash })}\n`,
    )
    if (options.anchor === undefined) process.stderr.write(`${phrase('ja', 'audit.verify.unanchored')}\n`)
  } else
    process.stdout.write(
      `${phrase('ja', 'audit.verify.bad', { seq, problem: wordProblem('ja', first) })} [${first.code}]\n`,
    )
  process.exitCode = first === undefined ? 0 : 1
}

await main()
