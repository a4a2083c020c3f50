import type { FaceCoverage } from '#core/printing'
import { failure, problem, success, type Result } from '#core/value'

import { contentTypeOf } from './content-type.ts'
import { faceStyles } from './face-styles.ts'
import { ORIGIN, type PdfOptions } from './open-pdf-page.ts'
import { loadFaces } from './page-scripts.ts'

const PAGE = '/page.html'

/**
 * A page of the office's own words (no form, nobody's data) as PDF, in the faces of the build. `html` is a whole document whose head
 * ends in `</head>`; the faces are put before that. Problem: `print-failed` {message}.
 */
export const printPage = async (
  html: string,
  { browser, faces, readBuilt }: PdfOptions,
): Promise<Result<Uint8Array>> => {
  const { faces: installed } = await faces.installed()
  const own: readonly FaceCoverage[] = installed.filter(({ files }) => files.length > 1)
  const written = html.replace('</head>', `<style>${faceStyles(own)}</style></head>`)
  const page = await browser.newPage()
  try {
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === PAGE)
        return route.fulfill({ status: 200, contentType: contentTypeOf(PAGE), body: Buffer.from(written) })
      const bytes = await readBuilt(pathname)
      if (bytes === undefined) return route.fulfill({ status: 404 })
      return route.fulfill({ status: 200, contentType: contentTypeOf(pathname), body: Buffer.from(bytes) })
    })
    await page.goto(`${ORIGIN}${PAGE}`)
    await page.evaluate(
      loadFaces,
      own.map(({ face }) => face),
    )
    return success(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }))
  } catch (error) {
    return failure(problem('print-failed', { message: error instanceof Error ? error.message : String(error) }))
  } finally {
    await page.close()
  }
}
