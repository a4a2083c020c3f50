import { computed, ref, shallowRef } from 'vue'
import { wordProblem } from '#locales'
import type { SheetView } from '#app/desk/commands'
import type { Problem } from '#core/value'
import type { PlacedPrinter } from '../desk/desk-access.ts'

/** A sheet as it is drawn: how many pages it has, and the first of them among all that are drawn. */
interface DrawnSheet {
  readonly key: string
  readonly pages: number
  readonly first: number
}

const identityOf = ({ key, contentHash, job }: SheetView): string =>
  `${key} ${contentHash} ${job?.copyMark ?? ''} ${job?.printingMark ?? ''}`

/**
 * What goes out of the next print dialog, drawn in the frame that prints it: what is seen is what comes out. A sheet that
 * does not fit as drawn is named and left out; the others are drawn without it. `open` makes the printer of one drawing;
 * undefined while there is no place for it.
 */
export function createPrintJob(open: () => PlacedPrinter | undefined) {
  const drawn = shallowRef<readonly DrawnSheet[]>([])
  /** By key and content: what stands against a sheet as drawn. */
  const unfit = shallowRef<Readonly<Record<string, readonly Problem[]>>>({})
  const problems = shallowRef<readonly Problem[]>([])
  const page = ref(0)
  let printer: PlacedPrinter | undefined
  let laid = ''
  let laying: Promise<void> = Promise.resolve()

  const isFit = (sheet: SheetView): boolean => unfit.value[identityOf(sheet)] === undefined

  function clear(): void {
    printer?.close()
    printer = undefined
    drawn.value = []
    problems.value = []
  }

  async function draw(sheets: readonly SheetView[]): Promise<void> {
    const going = sheets.filter(isFit)
    const jobs = going.flatMap(({ job }) => job ?? [])
    clear()
    if (jobs.length === 0) return
    const made = open()
    if (made === undefined) return
    printer = made
    const prepared = await made.prepare(jobs)
    if (printer !== made) return
    problems.value = prepared.problems
    const bad = going.flatMap((sheet, i) => {
      const found = prepared.jobs[i]?.problems ?? []
      return found.length === 0 ? [] : [[identityOf(sheet), found] as const]
    })
    if (bad.length > 0) {
      unfit.value = { ...unfit.value, ...Object.fromEntries(bad) }
      return draw(sheets)
    }
    let first = 0
    drawn.value = prepared.jobs.map(({ pages }, i) => {
      const at = { key: going[i]?.key ?? '', pages, first }
      first += pages
      return at
    })
    show(0)
  }

  /** Draws these sheets, unless it is just what is drawn already. */
  function lay(sheets: readonly SheetView[]): Promise<void> {
    const wanted = sheets.map(identityOf).join('\n')
    if (wanted === laid) return laying
    laid = wanted
    laying = laying.then(() => (laid === wanted ? draw(sheets) : undefined))
    return laying
  }

  function show(sheet: number): void {
    const total = drawn.value.reduce((sum, { pages }) => sum + pages, 0)
    page.value = Math.max(0, Math.min(sheet, total - 1))
    printer?.show(page.value)
  }

  /** Takes the frame away with everything in it; what is laid next is drawn anew. */
  function close(): void {
    laid = ''
    unfit.value = {}
    clear()
  }

  /** Moves what is drawn, or on its way, into another host; where that cannot be, it is taken away. */
  function moveTo(host: HTMLElement | undefined): void {
    if (printer === undefined) return
    if (host !== undefined && printer.moveTo(host)) show(page.value)
    else close()
  }

  return {
    drawn,
    /** What stands against the printing as a whole. */
    worded: computed(() => problems.value.map((each, i) => ({ id: String(i), message: wordProblem('ja', each) }))),
    page,
    lay,
    show,
    isFit,
    drawnOf: (sheet: SheetView) => drawn.value.find(({ key }) => key === sheet.key),
    problemsOf: (sheet: SheetView): readonly Problem[] => unfit.value[identityOf(sheet)] ?? [],
    print: async () => (printer === undefined ? 'not-prepared' : printer.print()),
    moveTo,
    close,
  }
}
