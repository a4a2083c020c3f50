import { expect, it } from 'vitest'
import { verifyReal } from './verification-pack.ts'

it('finds nothing in the real content, and leaves nothing unproven', () => {
  const { problems, findings } = verifyReal()
  expect(problems).toEqual([])
  expect(findings.map(({ problem }) => problem)).toEqual([])
}, 240_000)
