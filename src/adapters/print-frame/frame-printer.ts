import type { PrintFaces, Prepared, Printer } from '#app/ports/printer'
import { neededFonts, overflowProblems, type NeededFont, type PrintJob } from '#core/printing'
import { problem } from '#core/value'

import type { FromFrame, ToFrame } from './frame-messages.ts'

export interface FramePrinterOptions {
  readonly faces: PrintFaces
  /** Where the frame is put. It is laid out, but neither focused nor read out. */
  readonly host: HTMLElement
  /** Whether it is seen there, made as wide as its host: what is seen is then the very thing that is printed. */
  readonly seen?: boolean
  /** The frame's accessible name, worded by the caller. */
  readonly title: string
  /** How long to wait for the frame, milliseconds. */
  readonly timeout?: number
}

/** A printer whose frame stands in the page. */
export interface FramePrinter extends Printer {
  /**
   * Puts the frame into another host together with what is drawn in it, or still being drawn. False where the browser cannot move
   * a frame without loading it anew (`moveBefore`): then nothing was moved.
   */
  readonly moveTo: (host: HTMLElement) => boolean
}

const PAGE = '/print-frame.html'

/** The width of an A4 sheet in CSS pixels (210 mm). */
const SHEET_WIDTH = (210 / 25.4) * 96

/** Out of sight, or as wide as the host. Set property by property: the page's policy lets no style attribute through. */
const place = (frame: HTMLIFrameElement, { clientWidth }: HTMLElement, seen: boolean): void => {
  const scale = clientWidth / SHEET_WIDTH
  const look: Readonly<Record<string, string>> =
    seen && scale > 0
      ? {
          'transform-origin': '0 0',
          transform: `scale(${scale})`,
          width: `${SHEET_WIDTH}px`,
          height: `${100 / scale}%`,
          display: 'block',
          // What is typed while the mouse rests there still reaches the page.
          'pointer-events': 'none',
        }
      : { position: 'fixed', left: '-300mm', top: '0', width: '210mm', height: '297mm' }
  frame.removeAttribute('style')
  for (const [name, value] of Object.entries({ ...look, border: '0' })) frame.style.setProperty(name, value)
}

/** Whether this browser moves a frame there and leaves its document alone. */
const movesFrames = (host: HTMLElement): boolean => host.isConnected && 'moveBefore' in host

const createFrame = (title: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts allow-modals')
  frame.title = title
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  frame.src = PAGE
  return frame
}

/** The frame's next message of one of these types; `failed` when it stays silent for `limit` milliseconds or is taken away. */
const nextMessage = (
  from: HTMLIFrameElement,
  types: readonly FromFrame['type'][],
  limit: number,
  closed: AbortSignal,
): Promise<FromFrame> =>
  new Promise((resolve) => {
    const finish = (message: FromFrame): void => {
      window.removeEventListener('message', listen)
      closed.removeEventListener('abort', leave)
      clearTimeout(timer)
      resolve(message)
    }
    const listen = (event: MessageEvent<FromFrame>): void => {
      if (event.source === from.contentWindow && types.includes(event.data.type)) finish(event.data)
    }
    const leave = (): void => finish({ type: 'failed', message: 'The print frame was closed.' })
    const silent = (): void => finish({ type: 'failed', message: 'The print frame does not answer.' })
    const timer = Number.isFinite(limit) ? setTimeout(silent, limit) : undefined
    closed.addEventListener('abort', leave)
    window.addEventListener('message', listen)
  })

const post = (to: HTMLIFrameElement, message: ToFrame): void => to.contentWindow?.postMessage(message, '*')

const failed = (message: string): Prepared => ({ jobs: [], problems: [problem('print-failed', { message })] })

const preparedFrom = (jobs: readonly PrintJob[], answer: FromFrame): Prepared => {
  if (answer.type !== 'prepared') return failed('message' in answer ? answer.message : answer.type)
  return {
    jobs: answer.jobs.map(({ pages, ...measured }, i) => {
      const job = jobs[i]
      return { pages, problems: job === undefined ? [] : overflowProblems(job, measured) }
    }),
    problems: [],
  }
}

/** The fonts of all jobs, each once. */
const fontsOf = (jobs: readonly PrintJob[], installed: Parameters<typeof neededFonts>[1]): readonly NeededFont[] => {
  const needed = jobs.flatMap((job) => neededFonts(job, installed))
  return [...new Map(needed.map((font) => [`${font.face} ${font.file}`, font])).values()]
}

/** Prints by a sandboxed frame of an opaque origin, made new for each printing and taken away with everything in it on `close`. */
export const createFramePrinter = ({
  faces,
  host: first,
  title,
  seen = false,
  timeout = 60_000,
}: FramePrinterOptions): FramePrinter => {
  let host = first
  let frame: HTMLIFrameElement | undefined
  let isPrepared = false
  let open = new AbortController()

  const close = (): void => {
    open.abort()
    open = new AbortController()
    frame?.remove()
    frame = undefined
    isPrepared = false
  }

  const prepare = async (jobs: readonly PrintJob[]): Promise<Prepared> => {
    close()
    const { signal } = open
    const fonts = await faces.load(fontsOf(jobs, (await faces.installed()).faces))
    if (!fonts.ok) return { jobs: [], problems: fonts.problems }
    if (signal.aborted) return failed('The print frame was closed.')
    const made = createFrame(title)
    place(made, host, seen)
    frame = made
    const ready = nextMessage(made, ['ready'], timeout, signal)
    host.append(made)
    const answer = await ready
    if (answer.type !== 'ready') return preparedFrom(jobs, answer)
    const answered = nextMessage(made, ['prepared', 'failed'], timeout, signal)
    post(made, { type: 'prepare', jobs, fonts: fonts.value })
    const prepared = preparedFrom(jobs, await answered)
    const problems = [...prepared.problems, ...prepared.jobs.flatMap((job) => job.problems)]
    if (!signal.aborted) isPrepared = jobs.length > 0 && problems.length === 0
    return prepared
  }

  const moveTo = (next: HTMLElement): boolean => {
    if (!movesFrames(next)) return false
    host = next
    if (frame === undefined) return true
    next.moveBefore(frame, null)
    place(frame, next, seen)
    return true
  }

  return {
    prepare,
    moveTo,
    show: (sheet) => {
      if (frame !== undefined) post(frame, { type: 'show', sheet })
    },
    print: async () => {
      if (frame === undefined || !isPrepared) return 'not-prepared'
      const closed = nextMessage(frame, ['dialog-closed'], Infinity, open.signal)
      post(frame, { type: 'print' })
      await closed
      return 'dialog-closed'
    },
    close,
  }
}
