import address from './vault-worker.ts?worker&url'

interface TrustedScripts {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ) => { readonly createScriptURL: (text: string) => string }
}

/** Made once: the page's policy lets each name be taken a single time. */
const policy = (globalThis as { readonly trustedTypes?: TrustedScripts }).trustedTypes?.createPolicy(
  'madoguchi-worker',
  {
    createScriptURL: (text) => {
      if (text !== address) throw new TypeError('only the vault')
      return text
    },
  },
)

/** Starts the vault's worker; `folder` is where its files lie. */
export const startWorker = (folder: string): Worker =>
  new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name: folder })
