import type { LoadedFont, PrintFaces } from '#app/ports/printer'
import { neededFonts, overflowProblems, type PrintJob } from '#core/printing'
import { failure, problem, success, type Result } from '#core/value'

import { contentTypeOf } from './content-type.ts'
import { receiveFonts, sendJob, type FontPiece } from './page-scripts.ts'

/** What is needed of a Playwright browser; any Chromium that Playwright has launched is one. */
export interface PdfBrowser {
  readonly newPage: () => Promise<PdfPage>
}

interface PdfRoute {
  readonly request: () => { readonly url: () => string }
  readonly fulfill: (answer: { status: number; contentType?: string; body?: Buffer }) => Promise<void>
}

interface PdfPage {
  readonly route: (pattern: string, answer: (route: PdfRoute) => Promise<void>) => Promise<unknown>
  readonly goto: (url: string) => Promise<unknown>
  readonly evaluate: <Argument, Answer>(
    script: (argument: Argument) => Answer | Promise<Answer>,
    argument: Argument,
  ) => Promise<Answer>
  readonly pdf: (options: {
    preferCSSPageSize: boolean
    printBackground: boolean
    tagged: boolean
  }) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

export interface PdfOptions {
  readonly browser: PdfBrowser
  readonly faces: PrintFaces
  /** A file of the build by its path from the site's root; `undefined` when it is not there. */
  readonly readBuilt: (path: string) => Promise<ArrayBuffer | undefined>
}

/** An address that leads nowhere: every request is answered from the build, none leaves the machine. */
const ORIGIN = 'http://print.invalid'

/** Fonts go over in pieces of text, since a page can be handed nothing but JSON. Bytes, a multiple of three for base64. */
const PIECE = 3 * 1024 * 1024

const base64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}

/** The fonts in messages of about one piece each: a hundred small files are few messages, a large file is several. */
const fontMessages = function* (fonts: readonly LoadedFont[]): Generator<readonly FontPiece[]> {
  let message: FontPiece[] = []
  let size = 0
  for (const [index, { bytes, ...font }] of fonts.entries()) {
    const all = new Uint8Array(bytes)
    for (let at = 0; at < all.length; at += PIECE) {
      const part = all.subarray(at, at + PIECE)
      message.push({ index, font, total: all.length, at, piece: base64(part) })
      size += part.length
      if (size < PIECE) continue
      yield message
      message = []
      size = 0
    }
  }
  yield message
}

const answerFrom =
  (readBuilt: PdfOptions['readBuilt']) =>
  async (route: PdfRoute): Promise<void> => {
    const { pathname } = new URL(route.request().url())
    const bytes = await readBuilt(pathname)
    if (bytes === undefined) return route.fulfill({ status: 404 })
    return route.fulfill({ status: 200, contentType: contentTypeOf(pathname), body: Buffer.from(bytes) })
  }

/**
 * A job as PDF, drawn by the very page that the browser of a window prints with, opened by itself. Problems: `font-missing`
 * {file}, those of {@link overflowProblems} for what does not fit as really drawn, `print-failed` {message}.
 */
export const printToPdf = async (
  job: PrintJob,
  { browser, faces, readBuilt }: PdfOptions,
): Promise<Result<Uint8Array>> => {
  const fonts = await faces.load(neededFonts(job, (await faces.installed()).faces))
  if (!fonts.ok) return fonts
  const page = await browser.newPage()
  try {
    await page.route('**/*', answerFrom(readBuilt))
    await page.goto(`${ORIGIN}/print-frame.html`)
    for (const message of fontMessages(fonts.value)) await page.evaluate(receiveFonts, message)
    const answer = await page.evaluate(sendJob, job)
    if (answer.type !== 'prepared') return failure(problem('print-failed', { message: answer.message }))
    const overflowing = answer.jobs.flatMap((drawn) => overflowProblems(job, drawn))
    if (overflowing.length > 0) return failure(...overflowing)
    return success(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }))
  } catch (error) {
    return failure(problem('print-failed', { message: error instanceof Error ? error.message : String(error) }))
  } finally {
    await page.close()
  }
}
