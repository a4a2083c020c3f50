import { problem, type Problem } from '#core/value'
import type { IdentityFile } from './identity-schema.ts'

type Scheme = IdentityFile['schemes'][number]

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index)

const unknownTo = (
  known: readonly { readonly id: string }[],
  ids: readonly string[],
  code: string,
): readonly Problem[] => ids.filter((id) => !known.some((entry) => entry.id === id)).map((id) => problem(code, { id }))

const asksNothing = ({ documents, questions, circumstances }: Scheme['ways'][number]): boolean =>
  documents === undefined && questions === undefined && circumstances === undefined

/**
 * What a schema cannot see. Problems: `identity-id-repeated` {id}, `identity-document-unknown` {id},
 * `identity-circumstance-unknown` {id}, `identity-never-record-unknown` {id}, `identity-way-empty` {scheme} for a way that asks
 * nothing and `identity-demand-empty` {scheme} for a demand any document would do for, either of which would let anybody
 * pass, `identity-authority-not-proof` {scheme, id} for a document that proves no authority, `identity-accepts-refused`
 * {scheme}, `identity-notice-never-sent` {scheme} for a notice of a scheme that nobody comes through unconfirmed.
 */
export const checkIdentity = (file: IdentityFile): readonly Problem[] => [
  ...[file.documents, file.schemes, file['never-record'], file.circumstances].flatMap((list) =>
    repeated(list.map(({ id }) => id)).map((id) => problem('identity-id-repeated', { id })),
  ),
  ...file.documents.flatMap((document) =>
    unknownTo(file['never-record'], document['never-record'], 'identity-never-record-unknown'),
  ),
  ...file.schemes.flatMap((scheme) => checkScheme(file, scheme)),
]

function checkScheme(file: IdentityFile, scheme: Scheme): readonly Problem[] {
  const { ways, unless, authority, advice, accepts, notice } = scheme
  const demands = ways.flatMap(({ documents }) => documents ?? [])
  const proofs = authority.flatMap((rule) => rule['any-of'])
  const named = [
    ...proofs,
    ...demands.flatMap((demand) => demand['any-of'] ?? []),
    ...advice.flatMap((each) => each['unless-any-of']),
  ]
  const told = [
    ...ways.flatMap(({ circumstances }) => circumstances ?? []),
    ...unless.map(({ circumstance }) => circumstance),
  ]
  const of = { scheme: scheme.id }
  return [
    ...ways.filter(asksNothing).map(() => problem('identity-way-empty', of)),
    ...demands
      .filter(({ kind, photo, 'any-of': anyOf }) => kind === undefined && photo === undefined && anyOf === undefined)
      .map(() => problem('identity-demand-empty', of)),
    ...(accepts.includes('refused') ? [problem('identity-accepts-refused', of)] : []),
    ...(notice !== undefined && !accepts.includes('accepted-with-notice')
      ? [problem('identity-notice-never-sent', of)]
      : []),
    ...unknownTo(file.documents, named, 'identity-document-unknown'),
    ...unknownTo(file.circumstances, told, 'identity-circumstance-unknown'),
    ...file.documents
      .filter(({ id, kind }) => proofs.includes(id) && kind !== 'authority')
      .map(({ id }) => problem('identity-authority-not-proof', { ...of, id })),
  ]
}
