export { qrCode, type QrCode } from './qr-code.ts'
export { qrSvg } from './qr-svg.ts'
