import makeJsRender from 'jsrender/jsrender.js'
import type { PrintCode, PrintJob } from '#core/printing'

import { boxDrawer } from './draw-box.ts'
import { drawOverlay } from './draw-overlay.ts'
import sheetStyles from './sheet.css?raw'

type Template = ReturnType<ReturnType<typeof makeJsRender>['templates']>

const jsrender = makeJsRender()

const drawBox = boxDrawer(jsrender.views.converters.html)
// The only tag besides values, conditions and rows that a form's template may use.
jsrender.views.tags('box', drawBox)

const compiled = new Map<string, Template>()

/** A form's template, compiled once for all of its sheets. */
const templateOf = (markup: string): Template => {
  const known = compiled.get(markup) ?? jsrender.templates(markup)
  compiled.set(markup, known)
  return known
}

const quoted = (faces: readonly string[]): string => faces.map((face) => JSON.stringify(face)).join(',')

const facesOf = (words: string, families: readonly string[]): string => {
  // No second family for a value: what its face lacks shall be seen as a gap, never as another font's shape.
  const values = families.map((face) => `.face-${face}{font-family:${JSON.stringify(face)} !important}`)
  return `:host{font-family:${words}}${values.join('')}`
}

/** How large the letters of the sample's mark are: they run across the sheet. */
const markSize = (paper: PrintJob['paper']): string => (paper.startsWith('a5') ? '46mm' : '68mm')

const markSample = (sheet: HTMLElement, { sampleMark, paper }: PrintJob, families: string): void => {
  const stamp = document.createElement('div')
  stamp.textContent = sampleMark
  const style: Readonly<Record<string, string>> = {
    position: 'absolute',
    inset: '0',
    display: 'flex',
    'align-items': 'center',
    'justify-content': 'center',
    'font-family': families,
    'font-size': markSize(paper),
    'letter-spacing': '0.15em',
    'text-indent': '0.15em',
    'line-height': '1',
    color: 'rgb(200 30 30 / 11%)',
    transform: 'rotate(-35deg)',
    visibility: 'visible',
    opacity: '1',
    'pointer-events': 'none',
    'z-index': '2147483647',
  }
  for (const [name, value] of Object.entries(style)) stamp.style.setProperty(name, value, 'important')
  sheet.append(stamp)
}

type Place = Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', string>>>

/** A framed word of the office's own, in a corner where no form prints. */
const stampOf = (mark: string, families: string, place: Place, size: string): HTMLElement => {
  const stamp = document.createElement('div')
  stamp.textContent = mark
  const style: Readonly<Record<string, string>> = {
    position: 'absolute',
    ...place,
    padding: '0 1.5mm',
    border: '0.4mm solid #000',
    background: '#fff',
    color: '#000',
    'font-family': families,
    'font-size': size,
    'line-height': '1.5',
    visibility: 'visible',
    opacity: '1',
  }
  for (const [name, value] of Object.entries(style)) stamp.style.setProperty(name, value, 'important')
  return stamp
}

/** A second set of pages says that it is one (控), at the head; a further printing which it is (第2刷), at the foot, where no number stands. */
const COPY_PLACE: Place = { top: '4mm', right: '4mm' }
const PRINTING_PLACE: Place = { bottom: '4mm', left: '90mm' }

const SVG = 'http://www.w3.org/2000/svg'

/** Draws the 2D code of a page on its place, black on white, over whatever the form has there. */
const drawCode = (sheet: HTMLElement, { modules, path, left, top, size }: PrintCode): void => {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'code')
  svg.setAttribute('viewBox', `0 0 ${String(modules)} ${String(modules)}`)
  svg.setAttribute('shape-rendering', 'crispEdges')
  const dark = document.createElementNS(SVG, 'path')
  dark.setAttribute('d', path)
  dark.setAttribute('fill', '#000')
  svg.append(dark)
  const style: Readonly<Record<string, string>> = {
    position: 'absolute',
    left: `${String(left)}mm`,
    top: `${String(top)}mm`,
    width: `${String(size)}mm`,
    height: `${String(size)}mm`,
    background: '#fff',
    visibility: 'visible',
    opacity: '1',
  }
  for (const [name, value] of Object.entries(style)) svg.style.setProperty(name, value, 'important')
  sheet.append(svg)
}

/**
 * Draws the pages of one job, one sheet each, into a root of their own: its style sheet reaches them and no other job's. A
 * sample is marked here, so that no template can leave the mark out.
 */
export const renderSheets = (job: PrintJob, families: readonly string[], into: ShadowRoot): readonly HTMLElement[] => {
  const style = document.createElement('style')
  const words = quoted(job.labelFaces)
  style.textContent = sheetStyles + facesOf(words, families) + job.css
  const template = templateOf(job.template)
  const draw = (index: number, copyMark?: string): HTMLElement => {
    const sheet = document.createElement('section')
    sheet.className = 'sheet'
    const page = job.data.pages[index]
    if (job.overlay !== undefined) drawOverlay(sheet, job, index, drawBox)
    else if (page !== undefined) {
      sheet.innerHTML = template.render(page)
      if (page.code !== undefined) drawCode(sheet, page.code)
    }
    if (job.data.sample) markSample(sheet, job, words)
    if (copyMark !== undefined) sheet.append(stampOf(copyMark, words, COPY_PLACE, '11pt'))
    const { printingMark } = job
    if (printingMark !== undefined) sheet.append(stampOf(printingMark, words, PRINTING_PLACE, '8pt'))
    return sheet
  }
  const pages = (job.overlay?.pages ?? job.data.pages).map((_, index) => index)
  const { copyMark } = job
  const copies = copyMark === undefined ? [] : pages.map((index) => draw(index, copyMark))
  const sheets = [...pages.map((index) => draw(index)), ...copies]
  into.replaceChildren(style, ...sheets)
  return sheets
}
