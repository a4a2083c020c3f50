import type { PrintFaces, Prepared, Printer } from '#app/ports/printer'
import { neededFonts, type PrintJob } from '#core/printing'
import { problem, type Problem } from '#core/value'

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

const refusedBy = (answer: FromFrame): readonly Problem[] => {
  if (answer.type === 'prepared')
    return answer.overflow.map((field) => problem('does-not-fit', { field, label: field, floor: 0 }))
  return [problem('print-failed', { message: answer.type === 'failed' ? answer.message : answer.type })]
}

/** Prints by a sandboxed frame of an opaque origin, made new for each job and taken away with everything in it on `close`. */
export const createFramePrinter = ({ faces, host, title, timeout = 60_000 }: FramePrinterOptions): Printer => {
  let frame: HTMLIFrameElement | undefined
  let isPrepared = false

  /** The frame's next message of one of these types, or `failed` when it stays silent. `limit` 0 waits for ever. */
  const nextMessage = (
    from: HTMLIFrameElement,
    types: readonly FromFrame['type'][],
    limit: number,
  ): Promise<FromFrame> =>
    new Promise((resolve) => {
      const finish = (message: FromFrame): void => {
        window.removeEventListener('message', listen)
        clearTimeout(timer)
        resolve(message)
      }
      const listen = (event: MessageEvent<FromFrame>): void => {
        if (event.source === from.contentWindow && types.includes(event.data.type)) finish(event.data)
      }
      const silent: FromFrame = { type: 'failed', message: 'The print frame does not answer.' }
      const timer = limit === 0 ? undefined : setTimeout(() => finish(silent), limit)
      window.addEventListener('message', listen)
    })

  const post = (to: HTMLIFrameElement, message: ToFrame): void => to.contentWindow?.postMessage(message, '*')

  const close = (): void => {
    frame?.remove()
    frame = undefined
    isPrepared = false
  }

  const prepare = async (job: PrintJob): Promise<Prepared> => {
    close()
    const fonts = await faces.load(neededFonts(job, (await faces.installed()).faces))
    if (!fonts.ok) return { pages: 0, problems: fonts.problems }
    const made = createFrame(title)
    frame = made
    const ready = nextMessage(made, ['ready'], timeout)
    host.append(made)
    const first = await ready
    if (first.type !== 'ready') return { pages: 0, problems: refusedBy(first) }
    const answered = nextMessage(made, ['prepared', 'failed'], timeout)
    post(made, { type: 'prepare', job, fonts: fonts.value })
    const answer = await answered
    const problems = refusedBy(answer)
    isPrepared = problems.length === 0 && frame === made
    return { pages: answer.type === 'prepared' ? answer.pages : 0, problems }
  }

  return {
    prepare,
    print: async () => {
      if (frame === undefined || !isPrepared) return 'not-prepared'
      const closed = nextMessage(frame, ['dialog-closed'], 0)
      post(frame, { type: 'print' })
      await closed
      return 'dialog-closed'
    },
    close,
  }
}
