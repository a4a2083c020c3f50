import type { CDPSession, Page } from '@playwright/test'

/** Lets the page believe that it is so many milliseconds later, its clock running on. */
export const shiftClock = (page: Page, by: number): Promise<unknown> =>
  page.addInitScript((offset) => {
    const Real = Date
    class Shifted extends Real {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(Real.now() + offset)
        else super(...(given as [number]))
      }
      static override now(): number {
        return Real.now() + offset
      }
    }
    globalThis.Date = Shifted as DateConstructor
  }, by)

/** Slows the processor of a page down so many times. */
export async function slowDown(page: Page, times: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
  return session
}
