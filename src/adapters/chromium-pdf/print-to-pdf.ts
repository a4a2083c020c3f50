import type { PrintJob } from '#core/printing'
import { failure, problem, success, type Result } from '#core/value'

import { openPdfPage, type PdfOptions } from './open-pdf-page.ts'

/** One job as PDF, on a page of its own. Problems: those of `draw` of a page for PDFs; `print-failed` {message} also when none can be opened. */
export const printToPdf = async (job: PrintJob, options: PdfOptions): Promise<Result<Uint8Array>> => {
  const page = await openPdfPage(options).catch((error: unknown) => String(error))
  if (typeof page === 'string') return failure(problem('print-failed', { message: page }))
  try {
    const drawn = await page.draw([job])
    return drawn.ok ? success(drawn.value.pdf) : drawn
  } finally {
    await page.close()
  }
}
