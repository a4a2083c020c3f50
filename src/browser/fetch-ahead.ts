/** Resolves when the page has nothing else to do. */
const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve())
    else setTimeout(resolve, 200)
  })

/**
 * Fetches parts of the page one after another while nothing else is to be done, so that no later step waits for one, nor needs the
 * server any more. A part that does not come says nothing here: whoever needs it asks again.
 */
export async function fetchAhead(
  parts: readonly (() => Promise<unknown>)[],
  idle: () => Promise<void> = untilIdle,
): Promise<void> {
  for (const load of parts) {
    await idle()
    await load().catch(() => undefined)
  }
}
