// Every check in the order CI runs them; the last line is `N passed, N failed` and nothing else. `--full` runs the long form of
// each; `--faults` the long form of those alone that break something: the power, the disk, the clock, the page, the rights.
import { mkdirSync, rmSync } from 'node:fs'
import { argv, chdir, env, exit } from 'node:process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { playwrightCounts, vitestCounts } from './counts.mjs'
import { runStep } from './run-step.mjs'

chdir(dirname(dirname(fileURLToPath(import.meta.url))))

const onlyFaults = argv.includes('--faults')
const full = onlyFaults || argv.includes('--full')
const report = (name) => `.cache/reports/${name}.json`
const script = (name) => ['npm', ['run', '--silent', name]]
const vitest = (name, ...args) => ({
  name,
  command: [
    'npx',
    [
      '--no-install',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report(name)}`,
      ...args,
    ],
  ],
  count: () => vitestCounts(report(name)),
})
const playwright = (name, ...args) => ({
  name,
  needs: ['build'],
  command: [
    'npx',
    [
      '--no-install',
      'playwright',
      'test',
      '-c',
      'test/e2e/playwright.config.ts',
      `--project=${name}`,
      '--reporter=list,json',
      ...args,
    ],
  ],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report(name) },
  count: () => playwrightCounts(report(name)),
})

const faults = [
  vitest(
    'unit',
    ...['faults', 'abuse', 'adapters', 'app', 'core/audit', 'core/hours', 'core/protection', 'ui/session'].map(
      (folder) => `test/${folder}/`,
    ),
    'test/procedures/desk-matrix',
    'test/ui/hostile-words',
  ),
  { name: 'build', command: script('build') },
  playwright('faults', '--workers=1'),
  playwright('e2e', 'after-lock', 'hostile-visitor', 'kill', 'lock-memory', 'page.spec', 'policy', 'real-terminal', 'two-tabs'),
  playwright('print', 'hostile-template'),
]

const everything = [
  { name: 'content', command: script('check') },
  { name: 'types', command: script('typecheck') },
  { name: 'lint', command: script('lint') },
  { name: 'dependency rules', command: script('deps') },
  { name: 'unused code', command: script('unused') },
  vitest('unit'),
  { name: 'build', command: script('build') },
  playwright('parity'),
  playwright('e2e'),
  playwright('print'),
  ...(full
    ? [
        playwright('faults', '--workers=1'),
        { name: 'bench', command: script('bench') },
        { name: 'bench in the browser', command: script('bench:browser') },
      ]
    : []),
]

const steps = onlyFaults ? faults : everything

rmSync('.cache/reports', { recursive: true, force: true })
mkdirSync('.cache/reports', { recursive: true })

const failedSteps = new Set()
let passed = 0
let failed = 0
for (const step of steps) {
  const blocker = step.needs?.find((name) => failedSteps.has(name))
  const counts = blocker
    ? notRun(step.name, blocker)
    : await runStep({
        ...step,
        env: { ...env, ...step.env, ...(full ? { TEST_FULL: '1', TEST_CUTS: env['TEST_CUTS'] ?? '1000' } : {}) },
      })
  passed += counts.passed
  failed += counts.failed
  if (counts.failed > 0) failedSteps.add(step.name)
}

console.log(`${passed} passed, ${failed} failed`)
exit(failed === 0 && passed > 0 ? 0 : 1)

function notRun(name, blocker) {
  console.log(`✗ ${name}: not run, since ${blocker} failed`)
  return { passed: 0, failed: 1 }
}
