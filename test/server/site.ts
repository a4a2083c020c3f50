import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A small build with fonts beside it, and a secret one folder up. */
export const makeSite = (): {
  readonly root: string
  readonly build: string
  readonly fonts: string
  remove(): void
} => {
  const root = mkdtempSync(join(tmpdir(), 'site-'))
  const files = {
    'secret.txt': 'secret',
    'dist/index.html': '<!doctype html><title>app</title>',
    'dist/print-frame.html': '<!doctype html><title>frame</title>',
    'dist/print-frame.js': 'frame()',
    'dist/assets/main-abc123.js': 'main()',
    'dist/assets/style-abc123.css': 'body {}',
    'dist/.hidden': 'hidden',
    'fonts/site.ttf': 'font',
    'fonts/notes.txt': 'notes',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return {
    root,
    build: join(root, 'dist'),
    fonts: join(root, 'fonts'),
    remove: () => rmSync(root, { recursive: true }),
  }
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Asks with the path exactly as given: `fetch` would tidy `..` away before it is sent. */
export const ask = (
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
