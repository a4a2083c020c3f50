import type { OverlayPage, PrintArea, PrintJob } from '#core/printing'
import type { DrawBox } from './draw-box.ts'

const mm = (length: number): string => `${length.toFixed(3)}mm`

const areaOf = (kind: string, { left, top, width, height }: PrintArea): HTMLElement => {
  const element = document.createElement('div')
  element.className = kind
  const at = { left: mm(left), top: mm(top), width: mm(width), height: mm(height) }
  for (const [name, value] of Object.entries(at)) element.style.setProperty(name, value)
  return element
}

const fieldOf = (field: string): string => field.replace(/\[\d+\]$/, '')

/** Seen on the screen alone: the paper's frame, and above each box what it is. */
const groundOf = (page: OverlayPage, frame: PrintArea, labels: PrintJob['labels']): readonly HTMLElement[] => [
  areaOf('ground edge', frame),
  ...page.boxes.flatMap(({ left, top, value }) => {
    const label = labels[fieldOf(value.field)]
    if (label === undefined) return []
    const caption = areaOf('ground caption', { left, top: top - 2.4, width: value.width, height: 2.4 })
    caption.textContent = label
    return [caption]
  }),
]

/** The things of one page of an overlay at their places on the sheet, all moved and stretched together as the printer needs it. */
export const drawOverlay = (sheet: HTMLElement, { overlay, labels }: PrintJob, index: number, box: DrawBox): void => {
  const page = overlay?.pages[index]
  if (overlay === undefined || page === undefined) return
  const { left, top, across, down } = overlay.shift
  const layer = document.createElement('div')
  layer.className = 'overlay'
  layer.style.setProperty('transform', `translate(${mm(left)}, ${mm(top)}) scale(${String(across)}, ${String(down)})`)
  const boxes = page.boxes.map(({ left: x, top: y, value }) => {
    const place = areaOf('place', { left: x, top: y, width: value.width, height: value.height })
    place.innerHTML = box(value)
    return place
  })
  layer.append(
    ...groundOf(page, overlay.frame, labels),
    ...page.lines.map((line) => areaOf('rule', line)),
    ...page.rings.map((ring) => areaOf('ring-mark', ring)),
    ...boxes,
  )
  sheet.append(layer)
}
