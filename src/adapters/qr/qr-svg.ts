import { qrCode } from './qr-code.ts'

/** The QR code of a text as an SVG document, black on white. */
export const qrSvg = (text: string): string => {
  const { size, path } = qrCode(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`
}
