import {
  filePolicy,
  formatPolicy,
  pagePolicy,
  printFramePage,
  printFramePolicy,
  printFrameScript,
  scriptPolicy,
  vaultWorkerPolicy,
  type ContentPolicy,
} from './content-policy.ts'

/** What a terminal at a window never needs from its browser. */
const deniedFeatures = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

const year = 31_536_000

/** The print frame and its script: the frame has an opaque origin, to which even its own site is another. */
const isOfPrintFrame = (path: string): boolean => path === printFramePage || path === printFrameScript

/**
 * The headers of one file: `path` as it lies below the site's root ('/index.html'), `origin` as the browser wrote it.
 * Hashed files never change; a page is never kept, so that Back after a lock loads it anew; everything else is asked for
 * again, so that a new version arrives at once. No other site may use any of it.
 */
export const responseHeaders = (path: string, origin: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': formatPolicy(policyOf(path), origin),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cache-Control': cachingOf(path),
  // A sandboxed page that asks for its own browsing context group is refused by the browser when opened by itself.
  ...(path === printFramePage ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' }),
  ...(isOfPrintFrame(path) ? {} : { 'Cross-Origin-Resource-Policy': 'same-origin' }),
  ...(origin.startsWith('https:') ? { 'Strict-Transport-Security': `max-age=${year}` } : {}),
})

const cachingOf = (path: string): string => {
  if (path.startsWith('/assets/')) return `public, max-age=${year}, immutable`
  return path.endsWith('.html') ? 'no-store' : 'no-cache'
}

/** As the build names it. */
const vaultWorkerScript = /^\/assets\/vault-worker-[\w-]+\.js$/

const policyOf = (path: string): ContentPolicy => {
  if (path === printFramePage) return printFramePolicy
  if (path.endsWith('.html')) return pagePolicy
  if (vaultWorkerScript.test(path)) return vaultWorkerPolicy
  return path.endsWith('.js') ? scriptPolicy : filePolicy
}
