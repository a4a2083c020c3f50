import type { Catalogue, PackSources } from '#core/definitions'
import type { IdentityScheme } from '#core/identity'
import type { FormSheet } from '#core/printing'
import { failure, success } from '#core/value'
import type { Problem, Result } from '#core/value'
import { loadCatalogue } from '../load-catalogue.ts'
import type { TextReader } from '../load-catalogue.ts'
import { loadForms } from '../load-forms.ts'
import { loadSchemes } from '../load-schemes.ts'
import type { Hash, SourceFile } from '../ports.ts'

/** Everything a desk works by, read from texts. */
export interface Content {
  readonly catalogue: Catalogue
  /** Hash over all texts: what a record pins. */
  readonly hash: string
  readonly schemes: Readonly<Record<string, IdentityScheme>>
  readonly forms: ReadonlyMap<string, FormSheet>
  /** What was set aside. */
  readonly problems: readonly Problem[]
}

/** Texts and readers. */
export interface ContentSources {
  readonly packs: readonly SourceFile[]
  readonly templates: readonly SourceFile[]
  readonly pack: string
  readonly read: TextReader
  readonly holidays: PackSources['holidays']
  readonly hash: Hash
}

/** Reads packs, identity schemes and forms. It fails only when a file that everything hangs on cannot be read. */
export function loadContent(sources: ContentSources): Result<Content> {
  const { forms, problems: ofForms } = loadForms(sources.templates, sources.read)
  const loaded = loadCatalogue({
    files: sources.packs,
    pack: sources.pack,
    read: sources.read,
    holidays: sources.holidays,
    forms: new Set(forms.keys()),
  })
  const { catalogue } = loaded
  if (catalogue === undefined) return failure(...loaded.problems)
  const chain = [...(catalogue.pack.base === undefined ? [] : [catalogue.pack.base]), catalogue.id]
  const { schemes, problems: ofIdentity } = loadSchemes(loaded.files, chain)
  const used = sources.packs.filter(({ path }) => chain.includes(path.split('/')[0] ?? ''))
  const hash = sources.hash.digest(
    [...used, ...sources.templates].map(({ path, text }) => `${path}\n${text}`).join('\n\f'),
  )
  return success({ catalogue, hash, schemes, forms, problems: [...loaded.problems, ...ofForms, ...ofIdentity] })
}
