const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const

const isPrintable = (key: string): boolean => [...key].length === 1

/**
 * Whether a key press is the combination `keys`, written as the hints show it: `F2`, `Ctrl+Enter`, `Escape`, `?`, `1`.
 * A printable key says nothing of Shift, since the keyboard's layout decides what needs it.
 */
export const matchesKeys = (keys: string, event: KeyboardEvent): boolean => {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const held = new Set(parts.slice(0, -1))
  if (event.key.toLowerCase() !== key.toLowerCase()) return false
  return MODIFIERS.every((modifier) => {
    if (modifier === 'Shift' && isPrintable(key)) return true
    return event.getModifierState(modifier === 'Ctrl' ? 'Control' : modifier) === held.has(modifier)
  })
}

/** Whether the press belongs to an input method (IME) still converting; 229 is what the key of such a press reports. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

const NO_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit', 'file', 'color'])

/** Whether the press would write into a control: a printable key, unmodified, where text or a choice is being typed. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (!isPrintable(event.key) || event.ctrlKey || event.altKey || event.metaKey) return false
  const target = event.target
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && target.isContentEditable
}

/** Whether the press is Enter on a control that answers it by itself: a focused button must do what stands on it. */
export const isPressing = (event: KeyboardEvent): boolean => {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return false
  return event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement
}
