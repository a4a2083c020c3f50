import type { LoadedFont, PrintFaces } from '#app/ports/printer'
import { neededFonts, overflowProblems, type NeededFont, type PrintJob } from '#core/printing'
import { failure, problem, success, type Result } from '#core/value'

import { contentTypeOf } from './content-type.ts'
import { fontMessages } from './font-messages.ts'
import { receiveFonts, sendJobs } from './page-scripts.ts'

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

/** Jobs drawn into one PDF, and how many pages each of them takes in it. */
export interface DrawnPdf {
  readonly pdf: Uint8Array
  readonly pages: readonly number[]
}

/** A page that draws jobs one after another; a font goes over to it once. */
export interface OpenPdfPage {
  /** Problems: `font-missing` {file}, those of {@link overflowProblems} for what does not fit as really drawn, `print-failed` {message}. */
  readonly draw: (jobs: readonly PrintJob[]) => Promise<Result<DrawnPdf>>
  readonly close: () => Promise<void>
}

/** An address that leads nowhere: every request is answered from the build, none leaves the machine. */
export const ORIGIN = 'http://print.invalid'

const answerFrom =
  (readBuilt: PdfOptions['readBuilt']) =>
  async (route: PdfRoute): Promise<void> => {
    const { pathname } = new URL(route.request().url())
    const bytes = await readBuilt(pathname)
    if (bytes === undefined) return route.fulfill({ status: 404 })
    return route.fulfill({ status: 200, contentType: contentTypeOf(pathname), body: Buffer.from(bytes) })
  }

const keyOf = ({ face, file }: NeededFont): string => `${face} ${file}`

/** Opens by itself the very page that the browser of a window prints with. */
export const openPdfPage = async ({ browser, faces, readBuilt }: PdfOptions): Promise<OpenPdfPage> => {
  const page = await browser.newPage()
  await page.route('**/*', answerFrom(readBuilt))
  await page.goto(`${ORIGIN}/print-frame.html`)
  const sent = new Set<string>()

  const fontsFor = async (jobs: readonly PrintJob[]): Promise<Result<readonly LoadedFont[]>> => {
    const { faces: installed } = await faces.installed()
    const needed = new Map(jobs.flatMap((job) => neededFonts(job, installed)).map((font) => [keyOf(font), font]))
    return faces.load([...needed.values()].filter((font) => !sent.has(keyOf(font))))
  }

  const draw = async (jobs: readonly PrintJob[]): Promise<Result<DrawnPdf>> => {
    const fonts = await fontsFor(jobs)
    if (!fonts.ok) return fonts
    try {
      for (const message of fontMessages(fonts.value, sent.size)) await page.evaluate(receiveFonts, message)
      for (const font of fonts.value) sent.add(keyOf(font))
      const answer = await page.evaluate(sendJobs, jobs)
      if (answer.type !== 'prepared') return failure(problem('print-failed', { message: answer.message }))
      const overflowing = answer.jobs.flatMap((drawn, index) => {
        const job = jobs[index]
        return job === undefined ? [] : overflowProblems(job, drawn)
      })
      if (overflowing.length > 0) return failure(...overflowing)
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
      return success({ pdf, pages: answer.jobs.map(({ pages }) => pages) })
    } catch (error) {
      return failure(problem('print-failed', { message: error instanceof Error ? error.message : String(error) }))
    }
  }

  return { draw, close: () => page.close() }
}
