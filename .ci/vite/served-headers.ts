import type { Plugin } from 'vite'
import { serveFiles, type Site } from '../../src/server/static/serve-files.ts'
import { siteFontsPrefix } from '../../src/server/static/site-fonts.ts'

/**
 * `vite preview` serves the build exactly as `npm start` does. The development server is laxer: its page carries no
 * policy, since Vite writes inline styles and scripts into it; only the site's fonts and the print frame are as served.
 */
export const servedHeaders = (site: Omit<Site, 'scheme'>): Plugin => ({
  name: 'served-headers',
  configurePreviewServer(server) {
    server.middlewares.use(serveFiles({ ...site, scheme: 'http' }))
  },
  configureServer(server) {
    const handler = serveFiles({ ...site, scheme: 'http' })
    server.middlewares.use((request, response, next) => {
      if (request.url?.startsWith(siteFontsPrefix)) handler(request, response)
      else next()
    })
  },
})
