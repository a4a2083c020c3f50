import type { Page } from '@playwright/test'

/** One interaction: from the input to the frame that shows what came of it, in milliseconds as the browser rounds them (8). */
export interface Interaction {
  readonly step: string
  readonly event: string
  readonly target: string
  readonly duration: number
  /** Waiting before its handlers ran, and the handlers themselves; the rest is drawing. */
  readonly waiting: number
  readonly handling: number
}

interface Seen {
  readonly step: string
  readonly event: string
  readonly target: string
  readonly start: number
  readonly duration: number
  readonly waiting: number
  readonly handling: number
  readonly interaction: number
}

interface Watched {
  step: string
  readonly seen: Seen[]
  keys: Record<string, number>
}

/** Runs in the page before its scripts: notes every event that took longer than a frame, and counts them all. */
const watch = (): void => {
  const watched: Watched = { step: '', seen: [], keys: {} }
  Reflect.set(window, 'watched', watched)
  const nameOf = (node: Node | null | undefined): string => {
    const element = node instanceof Element ? node : undefined
    if (element === undefined) return ''
    const label = element.getAttribute('aria-label') ?? (element.textContent ?? '').trim()
    return `${element.tagName.toLowerCase()} ${label.slice(0, 24)}`
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const interaction = (entry as unknown as { readonly interactionId: number }).interactionId
      if (interaction === 0) continue
      watched.seen.push({
        step: watched.step,
        event: entry.name,
        target: nameOf(entry.target),
        start: entry.startTime,
        duration: entry.duration,
        waiting: entry.processingStart - entry.startTime,
        handling: entry.processingEnd - entry.processingStart,
        interaction,
      })
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  for (const name of ['keydown', 'pointerdown'])
    window.addEventListener(name, () => (watched.keys[watched.step] = (watched.keys[watched.step] ?? 0) + 1), {
      capture: true,
    })
}

/** Watches the interactions of a page, from its first script on. */
export async function watchInteractions(page: Page) {
  await page.addInitScript(watch)
  return {
    /** From now on, what happens belongs to this step. */
    enter: (step: string) =>
      page.evaluate((name) => void ((Reflect.get(window, 'watched') as Watched).step = name), step),
    /** All of them by step: those longer than a frame one by one, the rest as a number. */
    read: async (): Promise<{
      readonly slow: readonly Interaction[]
      readonly all: Readonly<Record<string, number>>
    }> => {
      const { seen, keys } = await page.evaluate(() => Reflect.get(window, 'watched') as Watched)
      const worst = new Map<number, Seen>()
      for (const each of seen)
        if (each.duration > (worst.get(each.interaction)?.duration ?? 0)) worst.set(each.interaction, each)
      return { slow: [...worst.values()], all: keys }
    },
  }
}
