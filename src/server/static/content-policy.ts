/** One Content-Security-Policy: directive → sources. An empty list is a directive without a value. */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>

/** The only page the application may show in a frame. */
export const printFramePage = '/print-frame.html'

/** The script of that page. */
export const printFrameScript = '/print-frame.js'

/** Stands in a policy for scheme, host and port, since a policy cannot name a page by its path alone. */
const ownOrigin = '{origin}'

/**
 * The application's page: nothing from another origin, no eval, no inline script or style. `frame-src` names the exact
 * page of the print frame, since 'self' would let the frame navigate itself about the site.
 */
export const pagePolicy: ContentPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'frame-src': [ownOrigin + printFramePage],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // Vue makes one policy, for the static parts of its own compiled templates; the other starts the vault's worker alone.
  'trusted-types': ['vue', 'madoguchi-worker'],
}

/**
 * The print frame: JsRender compiles templates with `new Function`, so it runs here, in a sandbox of an opaque origin
 * without network, storage, forms or a parent to reach. Only the application may frame it.
 */
export const printFramePolicy: ContentPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ['data:'],
  'font-src': ['data:'],
  'connect-src': ["'none'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'self'"],
  sandbox: ['allow-scripts', 'allow-modals'],
}

/** A worker lives under the policy of its own script file, not of the page that starts it. */
export const scriptPolicy: ContentPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/** The vault's worker: a password is made a key by WebAssembly, and there is nothing it may ask of the network. */
export const vaultWorkerPolicy: ContentPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** Everything that is neither page nor script can do nothing if it is opened as one. */
export const filePolicy: ContentPolicy = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] }

/** The header's value. `origin` is scheme, host and port as the browser wrote them. */
export const formatPolicy = (policy: ContentPolicy, origin: string): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' ').replace(ownOrigin, origin))
    .join('; ')
