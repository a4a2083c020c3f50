import { createServer as createPlainServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Handler } from './serve-files.ts'

export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

export interface ListenOptions {
  readonly host: string
  /** The first port to try, 0 for any. */
  readonly port: number
  /** How many ports may be tried, one after the other. */
  readonly tries: number
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer }
}

/**
 * Listens on the first free port. 'localhost' means both loopback addresses, so that no other program answers on the
 * one we left; a machine without IPv6 has only the first. Rejects when every port tried is taken.
 */
export const listen = async (handler: Handler, options: ListenOptions): Promise<Listening> => {
  const hosts = options.host === 'localhost' ? ['127.0.0.1', '::1'] : [options.host]
  for (let port = options.port; ; port += 1) {
    try {
      return await listenOnAll(handler, hosts, port, options)
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || port + 1 >= options.port + options.tries || port >= 65_535) throw error
    }
  }
}

const listenOnAll = async (
  handler: Handler,
  hosts: readonly string[],
  port: number,
  options: ListenOptions,
): Promise<Listening> => {
  const servers: Server[] = []
  let bound = port
  for (const host of hosts) {
    const server = options.tls === undefined ? createPlainServer(handler) : createTlsServer(options.tls, handler)
    try {
      bound = await bind(server, host, bound)
      servers.push(server)
    } catch (error) {
      if (servers.length > 0 && isWithoutAddress(error)) continue
      await Promise.all(servers.map(close))
      throw error
    }
  }
  return { port: bound, close: async () => void (await Promise.all(servers.map(close))) }
}

const bind = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

const isWithoutAddress = (error: unknown): boolean => ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String(codeOf(error)))
