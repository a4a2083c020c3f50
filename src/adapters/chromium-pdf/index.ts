export { printToPdf, type PdfBrowser, type PdfOptions } from './print-to-pdf.ts'
