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
    expect(actsOn({ status, named: true }, everything)).toEqual(acts),
  )

  it('never offers an approval before somebody proposed', () => {
    for (const status of ['provisional', 'in-force', 'renewable', 'to-confirm', 'lifted'] as const)
      expect(actsOn({ status, named: true }, everything)).not.toContain('approve')
  })

  it('offers the names first where they are missing, and not once it is lifted', () => {
    expect(actsOn({ status: 'provisional', named: false }, everything)[0]).toBe('complete')
    expect(actsOn({ status: 'lifted', named: false }, everything)).toEqual([])
  })

  it('offers only what the roles have', () => {
    expect(
      actsOn({ status: 'provisional', named: true }, (operation) => operation === 'protection-lift.request'),
    ).toEqual(['propose'])
    expect(actsOn({ status: 'lift-proposed', named: true }, () => false)).toEqual([])
  })
})
