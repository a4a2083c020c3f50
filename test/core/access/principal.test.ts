import { describe, expect, it } from 'vitest'
import { hasOperation, type Principal } from '#core/access'

const principal: Principal = {
  user: 'u1',
  terminal: 'T1',
  authority: 'desk',
  section: 'lamps',
  roles: ['clerk'],
  domains: ['lamp'],
  operations: ['print-office-paper.execute', 'grant.view'],
}

describe('access', () => {
  it('grants an operation by its exact name only', () => {
    expect(hasOperation(principal, 'print-office-paper')).toBe(true)
    expect(hasOperation(principal, 'print-office')).toBe(false)
    expect(hasOperation({ ...principal, operations: [] }, 'print-office-paper')).toBe(false)
  })

  it('grants each act on its own', () => {
    expect(hasOperation(principal, 'grant', 'view')).toBe(true)
    expect(hasOperation(principal, 'grant')).toBe(false)
    expect(hasOperation(principal, 'print-office-paper', 'approve')).toBe(false)
  })
})
