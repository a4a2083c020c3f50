import { nextTick } from 'vue'

/** One control as it was left: which one, and what stood in it. */
export interface TypedField {
  /** Label, type and place among those of the same label: ids are made anew each time a screen stands. */
  readonly key: string
  readonly value: string
  readonly checked?: boolean
}

/** What was typed and where the clerk was. */
export interface TypedFields {
  readonly fields: readonly TypedField[]
  readonly focus?: { readonly key: string; readonly from?: number; readonly to?: number }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isChosen = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

/** Secrets are never kept, not even sealed; a file cannot be. */
const mayKeep = (control: Control): boolean => control.type !== 'password' && control.type !== 'file'

function nameOf(control: Control): string {
  const label = control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? ''
  const group = control.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
  return `${group.trim()}|${label.trim()}|${control.type}${isChosen(control) ? `|${control.value}` : ''}`
}

function controlsIn(root: ParentNode): ReadonlyMap<string, Control> {
  const found = new Map<string, Control>()
  const seen = new Map<string, number>()
  for (const control of root.querySelectorAll<Control>('input, textarea, select')) {
    if (!mayKeep(control)) continue
    const name = nameOf(control)
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    found.set(`${name}|${String(nth)}`, control)
  }
  return found
}

function caretOf(control: Control): { readonly from?: number; readonly to?: number } {
  if (control instanceof HTMLSelectElement || isChosen(control)) return {}
  const { selectionStart: from, selectionEnd: to } = control
  return from === null || to === null ? {} : { from, to }
}

/** Reads every control of the page as it stands; what is recorded already does no harm when it is put back. */
export function readTyped(root: ParentNode): TypedFields {
  const controls = [...controlsIn(root)]
  const focused = controls.find(([, control]) => control === document.activeElement)
  return {
    fields: controls.map(([key, control]) => ({
      key,
      value: control.value,
      ...(isChosen(control) ? { checked: control.checked } : {}),
    })),
    ...(focused === undefined ? {} : { focus: { key: focused[0], ...caretOf(focused[1]) } }),
  }
}

function put(control: Control, { value, checked }: TypedField): void {
  if (isChosen(control)) {
    if (control.checked === checked || (control.type === 'radio' && checked !== true)) return
    control.checked = checked === true
  } else {
    if (control.value === value) return
    control.value = value
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

const soon = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/**
 * Puts back what was typed, in the order of the page, since one control may bring up the next; waits a little for those
 * that are not there yet. Then the focus and the caret go where they were.
 */
export async function putTyped(root: () => ParentNode, typed: TypedFields, tries = 20): Promise<void> {
  let left = typed.fields
  let isFocused = typed.focus === undefined
  for (let again = 0; again < tries && left.length > 0; again += 1) {
    if (again > 0) await soon(50)
    const missing: TypedField[] = []
    for (const field of left) {
      const control = controlsIn(root()).get(field.key)
      if (control === undefined) missing.push(field)
      else put(control, field)
      await nextTick()
    }
    left = missing
    isFocused ||= focusOn(root(), typed.focus)
  }
}

function focusOn(root: ParentNode, focus: TypedFields['focus']): boolean {
  const control = focus === undefined ? undefined : controlsIn(root).get(focus.key)
  if (control === undefined) return false
  control.focus()
  const hasCaret = !(control instanceof HTMLSelectElement) && !isChosen(control)
  if (hasCaret && focus?.from !== undefined && focus.to !== undefined) control.setSelectionRange(focus.from, focus.to)
  return true
}
