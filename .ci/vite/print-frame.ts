import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { printFramePage } from '../../src/server/static/content-policy.ts'
import { responseHeaders } from '../../src/server/static/response-headers.ts'

const scriptPath = printFramePage.replace(/html$/, 'js')

/**
 * Adds the print frame to the build: `print-frame.html` of the folder as it stands, and `frame.ts` with everything it
 * leans on as one classic script. A frame of an opaque origin cannot load module scripts, and the page's own chunks are
 * modules, so the frame is a bundle of its own under a name without a hash.
 */
export const printFrame = (folder: string): Plugin => {
  const page = join(folder, 'print-frame.html')
  const script = join(folder, 'frame.ts')
  return {
    name: 'print-frame',
    async generateBundle() {
      if (!existsSync(page)) return
      this.emitFile({ type: 'asset', fileName: printFramePage.slice(1), source: readFileSync(page, 'utf8') })
      this.emitFile({ type: 'asset', fileName: scriptPath.slice(1), source: await bundle(script) })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]
        if ((path !== printFramePage && path !== scriptPath) || !existsSync(page)) return next()
        const origin = `http://${request.headers.host}`
        for (const [name, value] of Object.entries(responseHeaders(path, origin))) response.setHeader(name, value)
        response.setHeader('Content-Type', path === printFramePage ? 'text/html;charset=utf-8' : 'text/javascript')
        if (path === printFramePage) response.end(readFileSync(page, 'utf8'))
        else void bundle(script).then((text) => response.end(text), next)
      })
    },
  }
}

const bundle = async (entry: string): Promise<string> => {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'printFrame', fileName: 'print-frame' } },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []))
  const [chunk, ...others] = outputs
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('The print frame must bundle into one script.')
  return chunk.code
}
