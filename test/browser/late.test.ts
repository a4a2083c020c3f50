import { describe, expect, it } from 'vitest'
import { late } from '../../src/browser/late.ts'

interface Clockwork {
  readonly wind: (turns: number) => Promise<string>
  readonly tick: () => string
  readonly label: string
}

const whole: Clockwork = {
  wind: (turns) => Promise.resolve(`wound ${String(turns)}`),
  tick: () => 'tock',
  label: 'real',
}

describe('late', () => {
  it('answers what cannot wait at once, and fetches nothing for it', () => {
    let asked = 0
    const clockwork = late<Clockwork>(() => Promise.resolve((asked += 1)).then(() => whole), {
      tick: () => 'still',
      label: 'none',
    })
    expect([clockwork.tick(), clockwork.label, asked]).toEqual(['still', 'none', 0])
  })

  it('lets a promise wait for the whole, which from then on answers everything', async () => {
    let arrive = (_: Clockwork): void => {}
    let asked = 0
    const arrival = new Promise<Clockwork>((resolve) => (arrive = resolve))
    const clockwork = late<Clockwork>(
      () => {
        asked += 1
        return arrival
      },
      { tick: () => 'still', label: 'none' },
    )
    const wound = clockwork.wind(3)
    expect([asked, clockwork.tick()]).toEqual([1, 'still'])
    arrive(whole)
    expect(await wound).toBe('wound 3')
    expect([clockwork.tick(), clockwork.label]).toEqual(['tock', 'real'])
  })
})
