import { describe, expect, it } from 'vitest'
import { checkPagePolicy } from '#adapters/browser'
import { responseHeaders } from '../../../src/server/static/response-headers.ts'

const served = responseHeaders('/index.html', 'http://localhost:4173')
const answer = (headers: Readonly<Record<string, string>>) => async () => ({ headers: new Headers(headers) })
const missing = async (headers: Readonly<Record<string, string>>, camera: boolean | undefined = false) =>
  (await checkPagePolicy(answer(headers), () => camera)).map(({ code, params }) => [code, params['header']].join(' '))

describe('the page before it starts', () => {
  it('is content with what is served', async () => {
    expect(await missing(served)).toEqual([])
    expect(await missing(served, undefined)).toEqual([])
  })

  it.each([
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Cross-Origin-Opener-Policy',
    'Permissions-Policy',
  ])('refuses without %s', async (header) => {
    const { [header]: _, ...rest } = served
    expect(await missing(rest)).toEqual([`page-without-policy ${header}`])
  })

  it.each([
    ["script-src 'self'", "script-src 'self' 'unsafe-eval'"],
    ["script-src 'self'", 'script-src *'],
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'"],
    ["connect-src 'self'", 'connect-src https:'],
    ["default-src 'none'", "default-src 'self'"],
    ["require-trusted-types-for 'script'", ''],
    ["frame-ancestors 'none'", ''],
  ])('refuses a policy in which %s became %s', async (from, to) => {
    const policy = served['Content-Security-Policy']!.replace(from, to)
    expect(await missing({ ...served, 'Content-Security-Policy': policy })).toEqual([
      'page-without-policy Content-Security-Policy',
    ])
  })

  it('refuses when this very document was given the camera, whatever is answered now', async () => {
    expect(await missing(served, true)).toEqual(['page-without-policy Permissions-Policy'])
  })

  it('refuses when nothing answers', async () => {
    const refusals = await checkPagePolicy(
      () => Promise.reject(new Error('gone')),
      () => undefined,
    )
    expect(refusals).toHaveLength(5)
  })
})
