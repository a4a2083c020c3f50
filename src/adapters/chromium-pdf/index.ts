export { openPdfPage, type OpenPdfPage, type PdfBrowser, type PdfOptions } from './open-pdf-page.ts'
export { printPage } from './print-page.ts'
export { printToPdf } from './print-to-pdf.ts'
