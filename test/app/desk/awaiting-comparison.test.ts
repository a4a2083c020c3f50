import { describe, expect, it } from 'vitest'
import { awaitingComparison } from '#app/desk/awaiting-comparison'
import type { DeskParts } from '#app/desk/desk-parts'
import type { PrintedSheet } from '#core/record'

const parts = (asks: 'none' | 'sheet') =>
  ({
    forms: new Map([['move', { form: { name: { ja: '異動届' } } }]]),
    catalogue: { desk: { 'second-check': asks } },
  }) as unknown as Pick<DeskParts, 'forms' | 'catalogue'>

const sheet = (change: Partial<PrintedSheet> = {}): PrintedSheet => ({
  ...{ job: 'j1', form: 'move', class: 'resident-form', serial: 'M-1', copy: 1, sheets: 1, contentHash: 'h' },
  ...{ status: 'confirmed', by: 'k-one', at: 0 },
  ...change,
})
const waiting = (asks: 'none' | 'sheet', ...sheets: readonly PrintedSheet[]) =>
  awaitingComparison({ sheets }, parts(asks)).map(({ job }) => job)

describe('what awaits comparison', () => {
  it('is a resident’s form that is out, with its number and who printed it', () => {
    expect(awaitingComparison({ sheets: [sheet()] }, parts('sheet'))).toEqual([
      { job: 'j1', name: '異動届', serial: 'M-1', by: 'k-one' },
    ])
  })

  it('is nothing where the desk does not ask for a second person', () => {
    expect(waiting('none', sheet())).toEqual([])
  })

  it.each([
    ['was compared already', { compared: { by: 'k-two', at: 1 } }],
    ['is not counted yet', { status: 'awaiting' }],
    ['was taken back', { status: 'recalled' }],
    ['came out spoilt', { status: 'voided' }],
    ['is guidance', { class: 'guidance' }],
    ['is the office’s own paper', { class: 'office-paper' }],
  ] as const)('is no sheet that %s', (_what, change) => {
    expect(waiting('sheet', sheet({ ...change, job: 'j2' }), sheet())).toEqual(['j1'])
  })

  it('bears no number in the sample city, and a form that is no longer there goes by its id', () => {
    const { serial: _, ...unnumbered } = sheet({ form: 'gone' })
    expect(awaitingComparison({ sheets: [unnumbered] }, parts('sheet'))).toEqual([
      { job: 'j1', name: 'gone', by: 'k-one' },
    ])
  })
})
