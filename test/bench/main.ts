import { browserFigures } from './browser/figures.ts'
import { evaluationFigures } from './evaluation/figures.ts'
import { questionFigures } from './questions/figures.ts'

/*
 * `npm run --silent bench -- --json`: each goal with what was measured, what the peers came to in the same run and whether it is
 * met, as one object; without `--json` a line each. What needs a browser says so where
 * there is none.
 */
const figures = { ...(await evaluationFigures()), ...questionFigures(), ...(await browserFigures()) }
const lines = Object.entries(figures).map(
  ([id, { goal, value, peer, met }]) =>
    `${id} ${met ? 'met' : 'MISSED'}: ${JSON.stringify(value)}, wanted ${JSON.stringify(goal)}, peers ${JSON.stringify(peer)}`,
)
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : lines.join('\n')}\n`)
