import { describe, expect, it } from 'vitest'
import { parseOptions } from '../../src/server/static/options.ts'

describe('options', () => {
  it('are optional', () => {
    expect(parseOptions([])).toEqual({
      host: 'localhost',
      port: 4173,
      portIsFixed: false,
      fonts: 'site-fonts',
      tls: undefined,
    })
  })

  it('may name port, address and certificate', () => {
    const typed = [
      '--port',
      '8443',
      '--host',
      '0.0.0.0',
      '--tls-key',
      'k.pem',
      '--tls-cert',
      'c.pem',
      '--site-fonts',
      'f',
    ]
    expect(parseOptions(typed)).toEqual({
      host: '0.0.0.0',
      port: 8443,
      portIsFixed: true,
      fonts: 'f',
      tls: { key: 'k.pem', certificate: 'c.pem' },
    })
  })

  it.each([
    [['--port', '0']],
    [['--port', 'x']],
    [['--port', '65536']],
    [['--tls-key', 'k']],
    [['--tls-cert', 'c']],
    [['--what']],
  ])('%j is refused', (typed) => {
    expect(() => parseOptions(typed)).toThrow(/--/)
  })
})
