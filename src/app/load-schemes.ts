import { parseShape, problemIn } from '#core/definitions'
import type { Located } from '#core/definitions'
import { checkIdentity, IdentitySchema, identitySchemes } from '#core/identity'
import type { IdentityScheme } from '#core/identity'
import type { Problem } from '#core/value'

/** The identity schemes (本人確認の方法) of some packs, by id, and everything that was wrong with their files. */
export interface LoadedSchemes {
  readonly schemes: Readonly<Record<string, IdentityScheme>>
  readonly problems: readonly Problem[]
}

/** A pack's schemes are in `identity.yaml` and, a desk or a topic each, in the files of its folder `identity`. */
const IDENTITY = /^([^/]+)\/identity(\/[^/]+)?\.yaml$/

/**
 * Reads the identity schemes of packs, in the order given; a later scheme of the same id stands in for the earlier one. Each
 * file speaks of its own documents alone. Problems: those of the shape, and of {@link checkIdentity}.
 */
export function loadSchemes(files: readonly Located[], packs: readonly string[]): LoadedSchemes {
  const schemes: Record<string, IdentityScheme> = {}
  const problems: Problem[] = []
  const ours = packs.flatMap((pack) =>
    files.filter(({ file }) => IDENTITY.exec(file)?.[1] === pack).toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  )
  for (const located of ours) {
    const parsed = parseShape(IdentitySchema, located)
    if (!parsed.ok) problems.push(...parsed.problems)
    else {
      Object.assign(schemes, identitySchemes(parsed.value))
      problems.push(...checkIdentity(parsed.value).map(({ code, params }) => problemIn(located, '', code, params)))
    }
  }
  return { schemes, problems }
}
