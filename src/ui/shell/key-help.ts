import { inject, type InjectionKey } from 'vue'

/** How the list of keys is opened from below. */
export const OPEN_KEY_HELP: InjectionKey<() => void> = Symbol('open key help')

/** Opens the list of keys; nothing happens outside the root. */
export const useKeyHelp = (): { readonly openKeyHelp: () => void } => ({
  openKeyHelp: inject(OPEN_KEY_HELP, () => {}),
})
