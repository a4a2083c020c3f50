import { inject, onMounted, onUnmounted, provide, watch, type InjectionKey, type MaybeRefOrGetter, type Ref } from 'vue'
import { createKeyboard, type Keyboard, type Shortcut } from './create-keyboard.ts'

export type { Keyboard, Shortcut } from './create-keyboard.ts'

const KEYBOARD: InjectionKey<Keyboard> = Symbol('keyboard')
const LAYER: InjectionKey<symbol | undefined> = Symbol('keyboard layer')

/** The root's keyboard: listens to the whole window while the root stands. Called once, in the root component. */
export const provideKeyboard = (): Keyboard => {
  const keyboard = createKeyboard()
  provide(KEYBOARD, keyboard)
  onMounted(() => window.addEventListener('keydown', keyboard.handle))
  onUnmounted(() => window.removeEventListener('keydown', keyboard.handle))
  return keyboard
}

/** The keyboard of the root above; `undefined` where there is none, so that a part can stand alone. */
export const useKeyboard = (): Keyboard | undefined => inject(KEYBOARD, undefined)

/** Keys that hold while this component stands, in the layer it stands in. The list may be reactive. */
export const useShortcuts = (shortcuts: MaybeRefOrGetter<readonly Shortcut[]>): void => {
  const keyboard = useKeyboard()
  if (keyboard === undefined) return
  const layer = inject(LAYER, undefined)
  let remove = (): void => {}
  onMounted(() => (remove = keyboard.register(shortcuts, layer)))
  onUnmounted(() => remove())
}

/** Makes this component's descendants a layer: while `isOpen`, only their keys hold. For modal dialogs. */
export const useKeyboardLayer = (isOpen: Readonly<Ref<boolean>>): void => {
  const layer = Symbol('layer')
  provide(LAYER, layer)
  const keyboard = useKeyboard()
  let leave = (): void => {}
  watch(isOpen, (open) => (open ? (leave = keyboard?.enterLayer(layer) ?? leave) : leave()), { immediate: true })
  onUnmounted(() => isOpen.value && leave())
}
