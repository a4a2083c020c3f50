import type { MeasuredOverflow } from '#core/printing'

/** Half a pixel of rounding is not an overflow. */
const TOLERANCE = 0.5

const exceeds = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.width > outer.width + TOLERANCE || inner.height > outer.height + TOLERANCE

const overflowingBoxes = (sheet: HTMLElement): readonly string[] =>
  [...sheet.querySelectorAll<HTMLElement>('.box')].flatMap((box) => {
    const set = box.querySelector('.set')?.getBoundingClientRect()
    const isOver = set !== undefined && exceeds(set, box.getBoundingClientRect())
    return isOver ? [box.dataset['field'] ?? ''] : []
  })

/** Whether anything but the mark of a sample reaches beyond the sheet, and would be cut off. */
const leavesSheet = (sheet: HTMLElement): boolean => {
  const edge = sheet.getBoundingClientRect()
  return [...sheet.querySelectorAll('.box, .page')].some((element) => {
    const rect = element.getBoundingClientRect()
    return (
      rect.right > edge.right + TOLERANCE || rect.bottom > edge.bottom + TOLERANCE || rect.left < edge.left - TOLERANCE
    )
  })
}

/**
 * The fields whose text, as the browser has drawn it, is larger than its box, and the pages whose content leaves the sheet.
 * The estimate of widths that chose the type size is checked here against the real glyphs.
 */
export const measureOverflow = (sheets: readonly HTMLElement[]): MeasuredOverflow => ({
  overflow: sheets.flatMap(overflowingBoxes),
  overfull: sheets.flatMap((sheet, index) => (leavesSheet(sheet) ? [index + 1] : [])),
})
