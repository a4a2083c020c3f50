import type { Page } from '@playwright/test'

/** What a page did that it must never do, in the words of the browser. */
export interface Watched {
  readonly foreignRequests: readonly string[]
  readonly violations: readonly string[]
  readonly errors: readonly string[]
}

/** Watches a page from before its first script: requests to other origins, breaches of the policy, errors of any kind. */
export const watchPage = async (page: Page, origin: string): Promise<Watched> => {
  const foreignRequests: string[] = []
  const violations: string[] = []
  const errors: string[] = []
  page.context().on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) foreignRequests.push(url)
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
