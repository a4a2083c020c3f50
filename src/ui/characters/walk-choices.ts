const BY_ONE: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
const BY_ROW: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The one nearest above or below, by where it is drawn. */
const inRow = (buttons: readonly HTMLElement[], from: HTMLElement, direction: number): HTMLElement | undefined => {
  const { top, left } = from.getBoundingClientRect()
  const places = buttons.map((button) => ({ button, at: button.getBoundingClientRect() }))
  const ahead = places.filter(({ at }) => (at.top - top) * direction > 0)
  const nearest = Math.min(...ahead.map(({ at }) => Math.abs(at.top - top)))
  return ahead
    .filter(({ at }) => Math.abs(at.top - top) === nearest)
    .toSorted((a, b) => Math.abs(a.at.left - left) - Math.abs(b.at.left - left))[0]?.button
}

/**
 * Walks over the buttons of an area by the arrow keys: left and right by one, up and down by row; ArrowDown in a text field above
 * goes to the first. True when the key was used.
 */
export function walkChoices(event: KeyboardEvent, area: HTMLElement): boolean {
  if (event.isComposing || event.altKey || event.ctrlKey) return false
  const buttons = [...area.querySelectorAll<HTMLElement>('[data-choice]')]
  const at = buttons.findIndex((button) => button === event.target)
  const from = buttons[at]
  const [step, row] = [BY_ONE[event.key], BY_ROW[event.key]]
  const next =
    from === undefined
      ? row === 1
        ? buttons[0]
        : undefined
      : step !== undefined
        ? buttons[at + step]
        : row === undefined
          ? undefined
          : inRow(buttons, from, row)
  next?.focus()
  return next !== undefined
}
