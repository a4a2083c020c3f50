import {
  filePolicy,
  formatPolicy,
  pagePolicy,
  printFramePage,
  printFramePolicy,
  scriptPolicy,
  type ContentPolicy,
} from './content-policy.ts'

/** What a terminal at a window never needs from its browser. */
const deniedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

const year = 31_536_000

/**
 * The headers of one file: `path` as it lies below the site's root ('/index.html'), `origin` as the browser wrote it.
 * Hashed files never change; everything else is asked for again, so that a new version arrives at once.
 */
export const responseHeaders = (path: string, origin: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': formatPolicy(policyOf(path), origin),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cache-Control': path.startsWith('/assets/') ? `public, max-age=${year}, immutable` : 'no-cache',
  // A sandboxed page that asks for its own browsing context group is refused by the browser when opened by itself.
  ...(path === printFramePage ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' }),
  ...(origin.startsWith('https:') ? { 'Strict-Transport-Security': `max-age=${year}` } : {}),
})

const policyOf = (path: string): ContentPolicy => {
  if (path === printFramePage) return printFramePolicy
  if (path.endsWith('.html')) return pagePolicy
  return path.endsWith('.js') ? scriptPolicy : filePolicy
}
