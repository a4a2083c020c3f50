import { describe, expect, it } from 'vitest'
import { hasOfficeScreen, homeOf, screensOf } from '#ui/administration/office-screens.ts'
import { principal } from '../fakes/fake-safety.ts'

const may = (...operations: readonly string[]) => principal({ operations })

describe('screensOf', () => {
  it('leads whoever takes visits in to the reception first', () => {
    expect(screensOf(may('hours-extension.view', 'visit.execute'))).toEqual(['reception', 'office-hours'])
  })

  it('leads others to what their roles have', () => {
    expect(screensOf(may('audit.view', 'grant.view'))).toEqual(['office-people', 'office-audit'])
    expect(homeOf(may('audit.view'))).toBe('office-audit')
  })

  it('opens nothing for a right that is not named', () => {
    expect(hasOfficeScreen(may('protection-set.execute', 'hold.approve'), 'office-back')).toBe(false)
    expect(homeOf(may())).toBe('reception')
    expect(homeOf(undefined)).toBe('reception')
  })
})
