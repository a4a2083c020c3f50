import type { BrowserContext, Page } from '@playwright/test'

/** What a page did that it must never do, in the words of the browser. */
export interface Watched {
  readonly foreignRequests: readonly string[]
  readonly violations: readonly string[]
  readonly errors: readonly string[]
}

/** Whether a request stays on the site, or never leaves the browser. */
const isOwn = (url: string, origin: string): boolean => url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url)

/** Watches all pages of a context: requests to other origins, and what the browser says it refused by a policy. */
export const watchContext = (
  context: BrowserContext,
  origin: string,
): { readonly foreignRequests: readonly string[]; readonly refused: readonly string[] } => {
  const foreignRequests: string[] = []
  const refused: string[] = []
  context.on('request', (request) => {
    if (!isOwn(request.url(), origin)) foreignRequests.push(request.url())
  })
  context.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type|Permissions.Policy/i.test(message.text())) refused.push(message.text())
  })
  return { foreignRequests, refused }
}

/** Watches a page from before its first script: requests to other origins, breaches of the policy, errors of any kind. */
export const watchPage = async (page: Page, origin: string): Promise<Watched> => {
  const foreignRequests: string[] = []
  const violations: string[] = []
  const errors: string[] = []
  page.context().on('request', (request) => {
    if (!isOwn(request.url(), origin)) foreignRequests.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.exposeBinding('keepViolation', (_source, words: string) => void violations.push(words))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, documentURI }) =>
      Reflect.get(window, 'keepViolation')(`${effectiveDirective} ${blockedURI} at ${documentURI}`),
    ),
  )
  return { foreignRequests, violations, errors }
}
