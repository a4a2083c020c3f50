import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { FACES_PATH, readPrintFaces } from './read-print-faces.ts'

const INDEX = `${FACES_PATH}index.json`

/**
 * Adds the print faces to the build: the font files as they came, their licences, and `print-faces/index.json`, what each of
 * them can draw by its own cmap. A browser unpacks WOFF2 but does not say what is in it, and a missing 異体字 prints as
 * the default shape with no sign, so that table is what a form is checked against before it may be printed.
 */
export const printFaces = (root: string): Plugin => ({
  name: 'print-faces',
  generateBundle() {
    const { faces, paths } = readPrintFaces(root)
    this.emitFile({ type: 'asset', fileName: INDEX, source: JSON.stringify(faces) })
    for (const [fileName, path] of paths) this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
  },
  configureServer(server) {
    let read: ReturnType<typeof readPrintFaces> | undefined
    server.middlewares.use((request, response, next) => {
      const file = (request.url ?? '').split('?')[0]?.slice(1) ?? ''
      if (!file.startsWith(FACES_PATH)) return next()
      read ??= readPrintFaces(root)
      const path = read.paths.get(file)
      if (file !== INDEX && path === undefined) return next()
      response.setHeader('Content-Type', file === INDEX ? 'application/json' : 'font/woff2')
      response.end(path === undefined ? JSON.stringify(read.faces) : readFileSync(path))
    })
  },
})
