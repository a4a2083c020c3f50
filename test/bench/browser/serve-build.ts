import { listen } from '../../../src/server/static/listen.ts'
import { serveFiles } from '../../../src/server/static/serve-files.ts'

/** Serves a folder of a build with the headers of the product. Returns its address and how to stop. */
export async function serveBuild(
  build: string,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const { port, close } = await listen(serveFiles({ build, fonts: 'site-fonts', scheme: 'http' }), {
    host: 'localhost',
    port: 0,
    tries: 1,
  })
  return { address: `http://localhost:${String(port)}`, stop: close }
}
