import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '../../src/server/static/listen.ts'
import { serveFiles } from '../../src/server/static/serve-files.ts'
import { ask, makeSite } from './site.ts'

const site = makeSite()
let server: Listening

beforeAll(async () => {
  const handler = serveFiles({ build: site.build, fonts: site.fonts, scheme: 'http' })
  server = await listen(handler, { host: '127.0.0.1', port: 0, tries: 1 })
})

afterAll(async () => {
  await server.close()
  site.remove()
})

const navigation = { 'sec-fetch-mode': 'navigate', accept: 'text/html' }
const get = (path: string, headers?: Record<string, string>) => ask(server.port, path, headers)

describe('the page', () => {
  it.each(['/', '/index.html', '/visits/42', '/?a=b', '/visits/'])('is shown for a navigation to %s', async (path) => {
    const { status, body, headers } = await get(path, navigation)
    expect([status, body]).toEqual([200, '<!doctype html><title>app</title>'])
    expect(headers['content-type']).toBe('text/html;charset=utf-8')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is shown to a browser that tells only what it accepts', async () => {
    expect((await get('/visits/42', { accept: 'text/html,*/*' })).status).toBe(200)
  })

  it('answers 304 while it is unchanged, with the headers of its kind', async () => {
    const { etag = '' } = (await get('/')).headers
    const again = await get('/', { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(again.headers['content-security-policy']).toContain('require-trusted-types-for')
  })
})

describe('a file', () => {
  it('with a hash in its name never changes', async () => {
    const { status, headers } = await get('/assets/main-abc123.js')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toBe('text/javascript')
  })

  it('of the print frame carries the policy of the frame, and the page another', async () => {
    const frame = await get('/print-frame.html', navigation)
    expect(frame.body).toContain('frame')
    expect(frame.headers['content-security-policy']).toContain("'unsafe-eval'")
    expect((await get('/')).headers['content-security-policy']).not.toContain('unsafe')
  })

  it('asked for by a disguised name gets no laxer policy', async () => {
    const { headers } = await get('/print%2Dframe.html')
    expect(headers['content-security-policy']).toContain("connect-src 'none'")
    expect((await get('/index.html%23.js')).status).toBe(404)
    expect((await get('/index.html%3f.js')).status).toBe(404)
  })
})

describe('what is not there', () => {
  it.each([
    '/assets/gone.js',
    '/gone.html',
    '/visits/42.json',
    '/.hidden',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/site-fonts/../../secret.txt',
    '/site-fonts/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/%00',
    '/%zz',
  ])('%s is not found, though a navigation asks', async (path) => {
    const { status, body, headers } = await get(path, navigation)
    expect([status, body]).toEqual([404, 'Not Found\n'])
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is not the application where a script or a style was asked for', async () => {
    expect((await get('/visits/42', { 'sec-fetch-mode': 'no-cors', accept: 'text/html' })).status).toBe(404)
    expect((await get('/visits/42', { accept: '*/*' })).status).toBe(404)
  })
})

describe('a request', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers } = await ask(server.port, '/', {}, method)
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD'])
  })

  it('HEAD has headers and no body', async () => {
    const { status, body } = await ask(server.port, '/site-fonts/index.json', {}, 'HEAD')
    expect([status, body]).toEqual([200, ''])
  })

  it.each(["a'; script-src *", 'a b', 'a,b', 'a/b', '*'])('with the Host %s is refused', async (host) => {
    expect((await get('/', { host })).status).toBe(400)
  })

  it.each(['bytes=5-2', 'bytes=999999-', 'bytes=x'])('for the part %s is answered whole', async (range) => {
    expect((await get('/assets/main-abc123.js', { range })).body).toBe('main()')
  })

  it('names its own host in the policy', async () => {
    const { headers } = await get('/', { host: 'desk.city.example:8443' })
    expect(headers['content-security-policy']).toContain('frame-src http://desk.city.example:8443/print-frame.html;')
  })
})

describe('the fonts of the site', () => {
  it('are listed, and nothing that is no font', async () => {
    const { headers, body } = await get('/site-fonts/index.json')
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(body)).toEqual({ files: ['site.ttf'] })
    expect((await get('/site-fonts/site.ttf')).body).toBe('font')
    expect((await get('/site-fonts/notes.txt')).status).toBe(404)
  })

  it('may be dropped in while the server runs, under a Japanese name too', async () => {
    writeFileSync(join(site.fonts, '外字.ttf'), 'more')
    expect(JSON.parse((await get('/site-fonts/index.json')).body)).toEqual({ files: ['site.ttf', '外字.ttf'] })
    expect((await get(`/site-fonts/${encodeURIComponent('外字.ttf')}`)).body).toBe('more')
  })

  it('may be absent', async () => {
    const handler = serveFiles({ build: site.build, fonts: join(site.root, 'nowhere'), scheme: 'http' })
    const bare = await listen(handler, { host: '127.0.0.1', port: 0, tries: 1 })
    expect((await ask(bare.port, '/site-fonts/index.json')).body).toBe('{"files":[]}')
    await bare.close()
  })
})
