import { qrCode, type QrCode } from './qr-code.ts'

/** The QR code of a text, or undefined where it is longer than any code holds. */
export const drawCode = (text: string): QrCode | undefined => {
  try {
    return qrCode(text)
  } catch {
    return undefined
  }
}
