import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { parseCase } from '#core/definitions'
import { factsOfCase } from '../../src/cli/facts-of-case.ts'
import { openSamples, type Samples } from './samples.ts'

const RESIDENT = 'print-templates/alias-request/sample.yaml'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples()
})

describe('the end of a period of stay on a form', () => {
  it.each([
    ['as it stands on the residence card, however it was entered', '2027-01-10', '2027年1月10日'],
    ['the same where it was written that way', '2029年3月31日', '2029年3月31日'],
    ['in western years where it was entered by an era', '令和9年1月10日', '2027年1月10日'],
  ])('is %s', (_what, entered, printed) => {
    const written = readFileSync(RESIDENT, 'utf8').replace(
      'residence-until: 2029年3月31日',
      `residence-until: ${entered}`,
    )
    const located = readYaml(RESIDENT, written)
    const parsed = located.ok ? parseCase(located.value, '', samples.catalogue).case : undefined
    if (parsed === undefined) throw new Error(RESIDENT)
    const { subject } = factsOfCase(parsed, samples.catalogue, samples.forms, 'alias-request', 'p1')
    expect(subject?.residencePeriod).toBe(printed)
  })
})
