import { spawn } from 'node:child_process'

/**
 * Runs one step and says how it went in one line; a failing step's output follows. Resolves to how many checks passed
 * and failed: those of the step's own report, or one for the step.
 */
export const runStep = async (step) => {
  const begun = Date.now()
  const { status, output } = await run(step)
  const counts = countsOf(step, status)
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  const tally = step.count ? `${counts.passed} passed${counts.failed > 0 ? `, ${counts.failed} failed` : ''}, ` : ''
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${step.name} (${tally}${seconds} s)`)
  if (counts.failed > 0)
    console.log(indent(output.trimEnd() || `${step.command.flat().join(' ')} ended with ${status}`))
  for (const reason of counts.reasons ?? []) console.log(indent(reason))
  return counts
}

// A step is only as good as its exit code: a report without a failure cannot outvote it, nor can an empty report pass.
const countsOf = (step, status) => {
  if (!step.count) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const counts = step.count()
  if (counts === undefined) return { passed: 0, failed: 1, reasons: ['The step wrote no report.'] }
  const reasons = counts.skipped > 0 ? [`${counts.skipped} skipped: a check that is skipped is not a check.`] : []
  if (counts.passed + counts.failed === 0)
    return { passed: 0, failed: 1, reasons: [...reasons, 'The step ran no test.'] }
  return { ...counts, failed: counts.failed + counts.skipped + (status !== 0 && counts.failed === 0 ? 1 : 0), reasons }
}

const run = ({ command: [program, args], env }) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    child.on('error', (error) => resolve({ status: 1, output: error.message }))
    child.on('close', (status) => resolve({ status: status ?? 1, output: Buffer.concat(parts).toString('utf8') }))
  })

const indent = (text) => text.replaceAll(/^(?=.)/gm, '    ')
