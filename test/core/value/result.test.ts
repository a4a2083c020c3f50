import { describe, expect, it } from 'vitest'
import { failure, problem, problemAt, success, type Result } from '#core/value'

describe('Result', () => {
  it('is plain data that survives JSON', () => {
    const place = { file: 'a.yaml', line: 3, column: 5, pointer: '/conditions/0' }
    const results: Result<number>[] = [success(1), failure(problem('no'), problemAt(place, 'odd', { n: 2 }))]
    expect(JSON.parse(JSON.stringify(results))).toEqual(results)
    expect(results).toEqual([
      { ok: true, value: 1 },
      {
        ok: false,
        problems: [
          { code: 'no', params: {} },
          { code: 'odd', params: { n: 2 }, at: place },
        ],
      },
    ])
  })
})
