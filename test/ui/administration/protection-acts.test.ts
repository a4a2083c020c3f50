import { describe, expect, it } from 'vitest'
import { actsOn } from '#ui/administration/protection-acts.ts'

const everything = () => true

describe('actsOn', () => {
  it.each([
    ['provisional', ['confirm', 'propose']],
    ['in-force', ['propose']],
    ['renewable', ['renew', 'propose']],
    ['to-confirm', ['renew', 'propose']],
    ['lift-proposed', ['approve']],
    ['lifted', []],
  ] as const)('offers for %s what it leaves open', (status, acts) =>
    expect(actsOn({ status }, everything)).toEqual(acts),
  )

  it('never offers an approval before somebody proposed', () => {
    for (const status of ['provisional', 'in-force', 'renewable', 'to-confirm', 'lifted'] as const)
      expect(actsOn({ status }, everything)).not.toContain('approve')
  })

  it('offers only what the roles have', () => {
    expect(actsOn({ status: 'provisional' }, (operation) => operation === 'protection-lift.request')).toEqual([
      'propose',
    ])
    expect(actsOn({ status: 'lift-proposed' }, () => false)).toEqual([])
  })
})
