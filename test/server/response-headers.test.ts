import { describe, expect, it } from 'vitest'
import { responseHeaders } from '../../src/server/static/response-headers.ts'

const policy = (path: string) => responseHeaders(path, 'http://localhost:4173')['Content-Security-Policy']

describe('the policy', () => {
  it('of the page is the final one', () => {
    expect(policy('/index.html')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src http://localhost:4173/print-frame.html; " +
        "form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types vue madoguchi-worker",
    )
  })

  it('of the print frame lets it compile templates and reach nothing', () => {
    expect(policy('/print-frame.html')).toBe(
      "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src data:; " +
        "font-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; " +
        'sandbox allow-scripts allow-modals',
    )
  })

  it("lets the vault's worker compile WebAssembly and reach nothing, and no other script", () => {
    expect(policy('/assets/vault-worker-D3x_-0aZ.js')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; frame-ancestors 'none'",
    )
    for (const path of ['/assets/index-vault-worker-1.js', '/vault-worker-1.js', '/assets/vault-worker-1.js.html'])
      expect(policy(path)).not.toContain('wasm')
  })

  it.each(['/a.svg', '/a.json', '/a.css', '/print-frame.html/', '/a'])('of %s allows nothing', (path) => {
    expect(policy(path)).toBe("default-src 'none'; frame-ancestors 'none'")
  })
})

describe('every file', () => {
  it.each(['/index.html', '/print-frame.html', '/assets/a.js', '/a.svg'])('%s has the common headers', (path) => {
    expect(responseHeaders(path, 'http://localhost:4173')).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': expect.stringContaining('camera=(), '),
    })
  })

  it('but the sandboxed frame has a browsing context group of its own', () => {
    expect(responseHeaders('/index.html', 'http://a')['Cross-Origin-Opener-Policy']).toBe('same-origin')
    expect(responseHeaders('/print-frame.html', 'http://a')['Cross-Origin-Opener-Policy']).toBeUndefined()
  })

  it('is for this site alone, save what the frame of an opaque origin loads', () => {
    const policyFor = (path: string) => responseHeaders(path, 'http://a')['Cross-Origin-Resource-Policy']
    for (const path of ['/index.html', '/assets/a.js', '/a.svg', '/print-faces/a.woff2', '/site-fonts/a.ttf'])
      expect(policyFor(path)).toBe('same-origin')
    for (const path of ['/print-frame.html', '/print-frame.js']) expect(policyFor(path)).toBeUndefined()
  })

  it.each([
    ['/index.html', 'no-store'],
    ['/print-frame.html', 'no-store'],
    ['/site-fonts/index.json', 'no-cache'],
    ['/assets/a-1.js', 'public, max-age=31536000, immutable'],
  ])('%s is kept by a browser as: %s', (path, caching) => {
    expect(responseHeaders(path, 'http://a')['Cache-Control']).toBe(caching)
  })

  it('is bound to https only where https is served', () => {
    expect(responseHeaders('/', 'https://a')['Strict-Transport-Security']).toBe('max-age=31536000')
    expect(responseHeaders('/', 'http://a')['Strict-Transport-Security']).toBeUndefined()
  })
})
