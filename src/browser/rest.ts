/** How long work holds the page before a key that waits is answered, in milliseconds: half a frame. */
const STRETCH = 8

/** Resolves once what waits has been let through, keys and drawing before all else. */
const untilFree = (): Promise<void> => {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}

/** Says within long work what to wait for, if anything: nothing before it has held the page for a while. */
export function createRest(
  now: () => number = () => performance.now(),
  free: () => Promise<void> = untilFree,
): () => Promise<void> | undefined {
  let since = now()
  return () => {
    if (now() - since < STRETCH) return undefined
    return free().then(() => {
      since = now()
    })
  }
}
