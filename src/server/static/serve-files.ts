import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { isNavigation, requestOrigin, requestPath } from './request-path.ts'
import { responseHeaders } from './response-headers.ts'
import { listSiteFonts, siteFontsIndex, siteFontsPrefix } from './site-fonts.ts'

/** Answers one request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface Site {
  /** The folder of the build. */
  readonly build: string
  /** The folder of the site's own fonts; it may be absent. */
  readonly fonts: string
  readonly scheme: 'http' | 'https'
}

/**
 * Serves a build and the site's own fonts, each file with the headers of its kind. An address without a file shows the
 * application when a person navigates to it; everything else that is not there is 404.
 */
export const serveFiles = (site: Site): Handler => {
  // `dev` looks at the folder for each request, so that a build or a font that arrives while serving is found.
  const build = sirv(site.build, { etag: true, extensions: [], dev: true })
  const fonts = sirv(site.fonts, { etag: true, extensions: [], dev: true })

  return (request, response) => {
    const origin = requestOrigin(request, site.scheme)
    const path = requestPath(request)
    if (origin === undefined) return refuse(response, 400, 'Bad Request')
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Method Not Allowed')
    if (path === undefined) return refuse(response, 404, 'Not Found')

    // Parts of files are not offered: nothing here needs them, and a malformed range stops the library below.
    delete request.headers.range
    const notFound = (): void => refuse(response, 404, 'Not Found')
    const file = path === '/' ? '/index.html' : path
    setHeaders(response, responseHeaders(file, origin))
    if (file === siteFontsIndex) {
      void listSiteFonts(site.fonts).then((files) => sendJson(request, response, { files }))
    } else if (file.startsWith(siteFontsPrefix)) {
      const name = file.slice(siteFontsPrefix.length)
      request.url = encoded(`/${name}`)
      void listSiteFonts(site.fonts).then((names) =>
        names.includes(name) ? fonts(request, response, notFound) : notFound(),
      )
    } else if (isNavigation(request, file)) {
      setHeaders(response, responseHeaders('/index.html', origin))
      request.url = '/index.html'
      build(request, response, notFound)
    } else {
      request.url = encoded(file)
      build(request, response, notFound)
    }
  }
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const setHeaders = (response: ServerResponse, headers: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

const sendJson = (request: IncomingMessage, response: ServerResponse, value: unknown): void => {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(value))
}

const refuse = (response: ServerResponse, status: number, words: string): void => {
  if (status === 405) response.setHeader('Allow', 'GET, HEAD')
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
  response.end(`${words}\n`)
}
