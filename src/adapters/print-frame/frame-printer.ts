import type { PrintFaces, Prepared, Printer } from '#app/ports/printer'
import { neededFonts, overflowProblems, type PrintJob } from '#core/printing'
import { problem } from '#core/value'

import type { FromFrame, ToFrame } from './frame-messages.ts'

export interface FramePrinterOptions {
  readonly faces: PrintFaces
  /** Where the frame is put. It is laid out, but neither seen, focused nor read out. */
  readonly host: HTMLElement
  /** The frame's accessible name, worded by the caller. */
  readonly title: string
  /** How long to wait for the frame, milliseconds. */
  readonly timeout?: number
}

const PAGE = '/print-frame.html'

const createFrame = (title: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts allow-modals')
  frame.title = title
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  // Set property by property: the page's policy lets no style attribute through.
  frame.style.position = 'fixed'
  frame.style.left = '-300mm'
  frame.style.top = '0'
  frame.style.width = '210mm'
  frame.style.height = '297mm'
  frame.style.border = '0'
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

/** What was made of a job: problems unless the frame has drawn every page and everything fits. */
const preparedFrom = (job: PrintJob, answer: FromFrame): Prepared => {
  if (answer.type === 'prepared') return { pages: answer.pages, problems: overflowProblems(job, answer) }
  return {
    pages: 0,
    problems: [problem('print-failed', { message: 'message' in answer ? answer.message : answer.type })],
  }
}

/** Prints by a sandboxed frame of an opaque origin, made new for each job and taken away with everything in it on `close`. */
export const createFramePrinter = ({ faces, host, title, timeout = 60_000 }: FramePrinterOptions): Printer => {
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

  const prepare = async (job: PrintJob): Promise<Prepared> => {
    close()
    const { signal } = open
    const fonts = await faces.load(neededFonts(job, (await faces.installed()).faces))
    if (!fonts.ok) return { pages: 0, problems: fonts.problems }
    if (signal.aborted) return preparedFrom(job, { type: 'failed', message: 'The print frame was closed.' })
    const made = createFrame(title)
    frame = made
    const ready = nextMessage(made, ['ready'], timeout, signal)
    host.append(made)
    const first = await ready
    if (first.type !== 'ready') return preparedFrom(job, first)
    const answered = nextMessage(made, ['prepared', 'failed'], timeout, signal)
    post(made, { type: 'prepare', job, fonts: fonts.value })
    const prepared = preparedFrom(job, await answered)
    isPrepared = prepared.problems.length === 0 && !signal.aborted
    return prepared
  }

  return {
    prepare,
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
