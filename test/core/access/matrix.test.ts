import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operationsOf, reaches, scopesOf, type Matrix, type OperationRule, type Scope } from '#core/access'

const rule = (id: string, cells: Partial<OperationRule>): OperationRule => ({
  id,
  request: [],
  execute: [],
  approve: [],
  view: [],
  'two-persons': false,
  scope: 'any',
  ...cells,
})
const matrix: Matrix = [
  rule('light', { execute: ['keeper'], view: ['keeper', 'chief'], scope: { keeper: 'own-section' } }),
  rule('paint', { execute: ['keeper', 'painter'], scope: { painter: 'own-domain', keeper: 'own-acts' } }),
  rule('rest', { execute: ['keeper'], scope: 'own-section' }),
]
const withRoles = (roles: readonly string[]) => ({
  user: 'u-1',
  section: 'lamps',
  domains: ['oil'],
  roles,
  operations: operationsOf(roles, matrix),
})
const keeper = withRoles(['keeper'])

describe('operationsOf', () => {
  it('names every act a role has, and no other', () => {
    expect(operationsOf(['keeper'], matrix)).toEqual(['light.execute', 'light.view', 'paint.execute', 'rest.execute'])
    expect(operationsOf(['chief'], matrix)).toEqual(['light.view'])
    expect(operationsOf(['nobody'], matrix)).toEqual([])
  })

  it('is the union of what each role allows', () => {
    const roles = fc.subarray(['keeper', 'painter', 'chief', 'nobody'])
    fc.assert(
      fc.property(roles, roles, (some, others) => {
        const together = new Set(operationsOf([...some, ...others], matrix))
        expect(together).toEqual(new Set([...operationsOf(some, matrix), ...operationsOf(others, matrix)]))
      }),
    )
  })
})

describe('scopesOf and reaches', () => {
  const light = { operation: 'light', act: 'execute' } as const
  const paint = { operation: 'paint', act: 'execute' } as const

  it('gives a scope for each role that allows the act', () => {
    expect(scopesOf(['keeper', 'chief'], matrix, { operation: 'light', act: 'view' })).toEqual<Scope[]>([
      'own-section',
      'any',
    ])
    expect(scopesOf(['chief'], matrix, light)).toEqual([])
    expect(scopesOf(['keeper'], matrix, { operation: 'sing', act: 'view' })).toEqual([])
    expect(scopesOf(['keeper'], matrix, { operation: 'rest', act: 'execute' })).toEqual(['own-section'])
  })

  it('ends at the own section', () => {
    expect(reaches(keeper, matrix, light, { section: 'lamps' })).toBe(true)
    expect(reaches(keeper, matrix, light, { section: 'bells' })).toBe(false)
    expect(reaches(keeper, matrix, light, {})).toBe(false)
  })

  it('ends at the own domains and the own acts', () => {
    expect(reaches(keeper, matrix, paint, { user: 'u-1' })).toBe(true)
    expect(reaches(keeper, matrix, paint, { user: 'u-2', domain: 'oil' })).toBe(false)
    const painter = withRoles(['painter'])
    expect(reaches(painter, matrix, paint, { domain: 'oil' })).toBe(true)
    expect(reaches(painter, matrix, paint, { domain: 'wax', user: 'u-1' })).toBe(false)
    expect(reaches(painter, matrix, paint, {})).toBe(false)
  })

  it('reaches nothing without the operation, whatever the role', () => {
    expect(reaches({ ...keeper, operations: [] }, matrix, light, { section: 'lamps' })).toBe(false)
  })

  it('reaches nothing without the role', () => {
    expect(reaches(withRoles([]), matrix, light, { section: 'lamps' })).toBe(false)
    expect(reaches(withRoles(['chief']), matrix, { operation: 'light', act: 'view' }, {})).toBe(true)
  })
})
