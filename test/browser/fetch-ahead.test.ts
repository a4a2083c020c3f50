import { describe, expect, it } from 'vitest'
import { fetchAhead } from '../../src/browser/fetch-ahead.ts'

describe('fetchAhead', () => {
  it('fetches one part after another, each only when nothing else is to be done, and passes over one that does not come', async () => {
    const told: string[] = []
    const part =
      (name: string, comes = true) =>
      async (): Promise<void> => {
        told.push(name)
        if (!comes) throw new TypeError('Failed to fetch dynamically imported module')
      }
    await fetchAhead([part('desk'), part('household', false), part('hearing')], async () => void told.push('idle'))
    expect(told).toEqual(['idle', 'desk', 'idle', 'household', 'idle', 'hearing'])
  })
})
