export { qrCode, type QrCode } from './qr-code.ts'
export { qrSvg } from './qr-svg.ts'
export { drawCode } from './draw-code.ts'
