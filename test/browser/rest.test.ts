import { describe, expect, it } from 'vitest'
import { createRest } from '../../src/browser/rest.ts'

describe('createRest', () => {
  it('rests once the page was held for half a frame, and then not until it was held as long again', async () => {
    let time = 100
    let rested = 0
    const rest = createRest(
      () => time,
      async () => void (rested += 1),
    )
    expect(rest()).toBeUndefined()
    time += 7
    expect(rest()).toBeUndefined()
    time += 1
    await rest()
    expect(rested).toBe(1)
    time += 7
    expect(rest()).toBeUndefined()
    time += 1
    await rest()
    expect(rested).toBe(2)
  })
})
