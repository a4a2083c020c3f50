import { describe, expect, it } from 'vitest'
import { listen } from '../../src/server/static/listen.ts'
import { ask } from './site.ts'

const saying = (words: string) => (_request: unknown, response: { end(text: string): unknown }) =>
  void response.end(words)

describe('listening', () => {
  it('takes the next port when one is taken on either loopback address', async () => {
    const first = await listen(saying('first'), { host: '127.0.0.1', port: 0, tries: 1 })
    const second = await listen(saying('second'), { host: 'localhost', port: first.port, tries: 20 })
    expect(second.port).toBeGreaterThan(first.port)
    expect((await ask(first.port, '/')).body).toBe('first')
    expect((await ask(second.port, '/')).body).toBe('second')
    await Promise.all([first.close(), second.close()])
  })

  it('rejects when the only port allowed is taken', async () => {
    const first = await listen(saying('first'), { host: '127.0.0.1', port: 0, tries: 1 })
    const second = listen(saying('second'), { host: 'localhost', port: first.port, tries: 1 })
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.close()
  })
})
