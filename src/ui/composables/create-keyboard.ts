import { toValue, type MaybeRefOrGetter } from 'vue'
import { isComposing, isPressing, isTyping, matchesKeys } from './key-combo.ts'

/** One key of the product: the combination, what it does (shown in the help), and when it may. */
export interface Shortcut {
  readonly keys: string
  readonly label: string
  readonly run: () => void
  readonly isEnabled?: (() => boolean) | undefined
}

/** The keys in force: those of the topmost layer only, the latest registered first. A modal dialog is a layer of its own. */
export interface Keyboard {
  readonly register: (shortcuts: MaybeRefOrGetter<readonly Shortcut[]>, layer: symbol | undefined) => () => void
  readonly enterLayer: (layer: symbol) => () => void
  readonly list: () => readonly Shortcut[]
  readonly handle: (event: KeyboardEvent) => void
}

/** A keyboard without any key yet. Give `handle` every `keydown` of the window. */
export const createKeyboard = (): Keyboard => {
  const registered: { shortcuts: MaybeRefOrGetter<readonly Shortcut[]>; layer: symbol | undefined }[] = []
  const layers: symbol[] = []

  const inForce = (): readonly Shortcut[] =>
    registered
      .filter(({ layer }) => layer === layers.at(-1))
      .toReversed()
      .flatMap(({ shortcuts }) => toValue(shortcuts))

  return {
    register: (shortcuts, layer) => {
      const entry = { shortcuts, layer }
      registered.push(entry)
      return () => void registered.splice(registered.indexOf(entry), 1)
    },
    enterLayer: (layer) => {
      layers.push(layer)
      return () => void layers.splice(layers.lastIndexOf(layer), 1)
    },
    list: () => {
      const seen = new Set<string>()
      return inForce().filter(({ keys }) => !seen.has(keys) && seen.add(keys))
    },
    handle: (event) => {
      // A held key must not run through several steps.
      if (event.defaultPrevented || event.repeat) return
      if (isComposing(event) || isTyping(event) || isPressing(event)) return
      const found = inForce().find(({ keys }) => matchesKeys(keys, event))
      if (found === undefined) return
      event.preventDefault()
      if (found.isEnabled?.() ?? true) found.run()
    },
  }
}
