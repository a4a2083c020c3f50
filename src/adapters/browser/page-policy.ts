import { problem } from '#core/value'
import type { Problem } from '#core/value'

/** What the answer that brings the page must say, and what no policy of the page may say. */
const DEMANDED: readonly { readonly header: string; readonly says: readonly string[]; readonly never?: string }[] = [
  {
    header: 'Content-Security-Policy',
    says: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ],
    never: "'unsafe-",
  },
  { header: 'X-Content-Type-Options', says: ['nosniff'] },
  { header: 'Referrer-Policy', says: ['no-referrer'] },
  { header: 'Cross-Origin-Opener-Policy', says: ['same-origin'] },
  { header: 'Permissions-Policy', says: ['camera=()', 'microphone=()', 'geolocation=()'] },
]

/** A directive stands whole between semicolons: `style-src 'self'` is not found in `style-src 'self' 'unsafe-inline'`. */
const isSaid = (value: string, says: string): boolean => value.split(/[;,]/).some((part) => part.trim() === says)

/**
 * Whether the page is served under its policy; without it nothing stands between a resident's words and a script. Asks for
 * the page's own headers once more, and of this very document whether a feature that its headers deny is denied. A policy is
 * judged by the browser alone and says nothing when it is missing, hence this. Problem: `page-without-policy` {header}.
 */
export const checkPagePolicy = async (
  ask: () => Promise<Pick<Response, 'headers'>>,
  isCameraAllowed: () => boolean | undefined,
): Promise<readonly Problem[]> => {
  const answer = await ask().catch(() => undefined)
  const missing = DEMANDED.filter(({ header, says, never }) => {
    const value = answer?.headers.get(header) ?? ''
    return !says.every((each) => isSaid(value, each)) || (never !== undefined && value.includes(never))
  }).map(({ header }) => header)
  if (isCameraAllowed() === true && !missing.includes('Permissions-Policy')) missing.push('Permissions-Policy')
  return missing.map((header) => problem('page-without-policy', { header }))
}

/** {@link checkPagePolicy} of the page this runs in. */
export const checkOwnPage = (): Promise<readonly Problem[]> =>
  checkPagePolicy(
    () => fetch('/', { method: 'HEAD', cache: 'no-store' }),
    () =>
      (
        document as { readonly featurePolicy?: { allowsFeature: (name: string) => boolean } }
      ).featurePolicy?.allowsFeature('camera'),
  )
