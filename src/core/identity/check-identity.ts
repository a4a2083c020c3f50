import { problem, type Problem } from '#core/value'
import type { IdentityFile } from './identity-schema.ts'

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index)

const unknownTo = (
  known: readonly { readonly id: string }[],
  ids: readonly string[],
  code: string,
): readonly Problem[] => ids.filter((id) => !known.some((entry) => entry.id === id)).map((id) => problem(code, { id }))

/**
 * What a schema cannot see. Problems: `identity-id-repeated` {id}, `identity-document-unknown` {id},
 * `identity-never-record-unknown` {id}, `identity-way-empty` {scheme} for a way that asks nothing and would let anybody
 * pass, `identity-authority-not-proof` {scheme, id} for a document that proves no authority, `identity-accepts-refused` {scheme}.
 */
export const checkIdentity = (file: IdentityFile): readonly Problem[] => [
  ...[file.documents, file.schemes, file['never-record']].flatMap((list) =>
    repeated(list.map(({ id }) => id)).map((id) => problem('identity-id-repeated', { id })),
  ),
  ...file.documents.flatMap((document) =>
    unknownTo(file['never-record'], document['never-record'], 'identity-never-record-unknown'),
  ),
  ...file.schemes.flatMap((scheme) => {
    const asked = scheme.authority.flatMap((rule) => rule['any-of'])
    return [
      ...scheme.ways
        .filter((way) => way.documents === undefined && way.questions === undefined)
        .map(() => problem('identity-way-empty', { scheme: scheme.id })),
      ...(scheme.accepts.includes('refused') ? [problem('identity-accepts-refused', { scheme: scheme.id })] : []),
      ...unknownTo(file.documents, asked, 'identity-document-unknown'),
      ...file.documents
        .filter(({ id, kind }) => asked.includes(id) && kind !== 'authority')
        .map(({ id }) => problem('identity-authority-not-proof', { scheme: scheme.id, id })),
    ]
  }),
]
