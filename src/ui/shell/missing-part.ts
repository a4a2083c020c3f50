import { readonly, shallowRef } from 'vue'

const again = shallowRef<readonly (() => void)[]>([])

/** Those who wait for a part of the page that could not be fetched: each is called to try once more. */
export const missingParts = readonly(again)

/**
 * Loads a part of the page. One that cannot be fetched — the server is away, the line is down — is waited for: `MissingPart.vue` says
 * so, and whoever asked goes on where they were once it has come.
 */
export async function fetched<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise<void>((resolve) => (again.value = [...again.value, resolve]))
    }
  }
}

/** Tries every part that is waited for once more. */
export function tryAgain(): void {
  const waiting = again.value
  again.value = []
  for (const each of waiting) each()
}
