/** A field and the place in it where a character goes. */
export interface TextTarget {
  readonly control: HTMLInputElement | HTMLTextAreaElement
  readonly from: number
  readonly to: number
}

/** The field the clerk is in and what is selected there; undefined where nothing can be typed. */
export function targetOf(element: Element | null): TextTarget | undefined {
  const isText =
    (element instanceof HTMLInputElement && /^(text|search)$/.test(element.type)) ||
    element instanceof HTMLTextAreaElement
  if (!isText || element.readOnly || element.disabled) return undefined
  const { selectionStart, selectionEnd, value } = element
  return { control: element, from: selectionStart ?? value.length, to: selectionEnd ?? value.length }
}

/** Puts a text in place of what was selected, its code points as they are; the caret stands behind it. */
export function insertAt({ control, from, to }: TextTarget, text: string): void {
  control.focus()
  control.setRangeText(text, from, to, 'end')
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
