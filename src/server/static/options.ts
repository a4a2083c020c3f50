import { parseArgs } from 'node:util'

export interface ServeOptions {
  readonly host: string
  /** The first port to try. */
  readonly port: number
  /** Whether the port was asked for: then no other is taken in its place. */
  readonly portIsFixed: boolean
  readonly fonts: string
  readonly tls: { readonly key: string; readonly certificate: string } | undefined
}

/** What `npm start -- --help` shows. */
export const usage = `npm start -- [options]
  --port N           the port; without it 4173, or the next that is free
  --host NAME        the address to listen on; without it this machine only
  --tls-key FILE     private key (PEM), together with
  --tls-cert FILE    certificate (PEM): serves https, which other machines need
  --site-fonts DIR   the folder of the site's own fonts; without it site-fonts/`

/** Options as typed after `npm start --`; throws an error whose message says what is wrong with them. */
export const parseOptions = (args: readonly string[]): ServeOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: 'localhost' },
      'tls-key': { type: 'string' },
      'tls-cert': { type: 'string' },
      'site-fonts': { type: 'string', default: 'site-fonts' },
    },
  })
  const port = Number(values.port ?? 4173)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port ${values.port} is no port (1 to 65535).`)
  const key = values['tls-key']
  const certificate = values['tls-cert']
  if ((key === undefined) !== (certificate === undefined)) throw new Error('--tls-key and --tls-cert go together.')
  return {
    host: values.host,
    port,
    portIsFixed: values.port !== undefined,
    fonts: values['site-fonts'],
    tls: key === undefined || certificate === undefined ? undefined : { key, certificate },
  }
}
