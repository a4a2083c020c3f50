import { problem, type Problem } from '#core/value'
import type { NamedGrant, OfficeGrant } from './grant.ts'
import { spanOfGrant } from './grant-status.ts'

/**
 * Whether a person's grants can stand beside a new one: at one time one works in one section under one authority. Problems:
 * `grant-elsewhere` {from, to} for another section or authority in the same days, `grant-already-there` for the same role
 * with the same domains.
 */
export const checkOverlap = (terms: NamedGrant, grants: readonly OfficeGrant[]): readonly Problem[] =>
  grants
    .filter(({ grant, user, decision }) => grant !== terms.grant && user === terms.user && decision === 'registered')
    .filter((other) => isOverlapping(terms, other))
    .flatMap((other) => {
      if (other.section !== terms.section || other.authority !== terms.authority)
        return [problem('grant-elsewhere', { from: other.from, to: other.to })]
      const isSame = other.role === terms.role && terms.domains.every((domain) => other.domains.includes(domain))
      return isSame && isWithin(terms, other) ? [problem('grant-already-there')] : []
    })

const isOverlapping = (a: NamedGrant, b: NamedGrant): boolean => {
  const one = spanOfGrant(a)
  const other = spanOfGrant(b)
  return one !== undefined && other !== undefined && one.from <= other.to && other.from <= one.to
}

const isWithin = (inner: NamedGrant, outer: NamedGrant): boolean => {
  const one = spanOfGrant(inner)
  const other = spanOfGrant(outer)
  return one !== undefined && other !== undefined && one.from >= other.from && one.to <= other.to
}
