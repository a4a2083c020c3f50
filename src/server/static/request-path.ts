import type { IncomingMessage } from 'node:http'

/**
 * The decoded path of a request below the site's root, or undefined for one that no link of ours makes: bad escapes,
 * control characters, backslashes, empty or dotted segments (so nothing climbs out of the folder or names a dot file).
 */
export const requestPath = (request: IncomingMessage): string | undefined => {
  const [raw = ''] = (request.url ?? '').split(/[?#]/, 1)
  const path = decoded(raw)
  if (path === undefined || !path.startsWith('/') || hasControl(path) || path.includes('\\')) return undefined
  const segments = path.slice(1).split('/')
  const isPlain = segments.every((segment, index) =>
    segment === '' ? index === segments.length - 1 : !segment.startsWith('.'),
  )
  return isPlain ? path : undefined
}

/**
 * Whether the browser asks for a page to show, not for a file a page needs. An address with an ending names a file,
 * and a missing file is a missing file, not the application.
 */
export const isNavigation = (request: IncomingMessage, path: string): boolean => {
  if (/\.[^/]*$/.test(path)) return false
  const mode = request.headers['sec-fetch-mode']
  return mode === undefined ? (request.headers.accept ?? '').includes('text/html') : mode === 'navigate'
}

/** Scheme, host and port as the browser wrote them; undefined when the Host header is absent or no host. */
export const requestOrigin = (request: IncomingMessage, scheme: 'http' | 'https'): string | undefined => {
  const host = request.headers.host ?? ''
  return /^([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(host) ? `${scheme}://${host}` : undefined
}

const decoded = (raw: string): string | undefined => {
  try {
    return decodeURIComponent(raw)
  } catch {
    return undefined
  }
}

const hasControl = (path: string): boolean => [...path].some((character) => character < ' ' || character === '\u007f')
