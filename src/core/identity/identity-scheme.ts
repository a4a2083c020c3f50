import type { IdentityDocument, IdentityFile, IdentityText, SchemeFile } from './identity-schema.ts'

/** A scheme with the documents it speaks of and the circumstances of its file: all that judging needs. */
export interface IdentityScheme extends SchemeFile {
  readonly documents: Readonly<Record<string, IdentityDocument>>
  readonly circumstances: Readonly<Record<string, IdentityText>>
}

/** All schemes of an identity file, by id. */
export const identitySchemes = (file: IdentityFile): Readonly<Record<string, IdentityScheme>> => {
  const documents = Object.fromEntries(file.documents.map((document) => [document.id, document]))
  const circumstances = Object.fromEntries(file.circumstances.map(({ id, label }) => [id, label]))
  return Object.fromEntries(file.schemes.map((scheme) => [scheme.id, { ...scheme, documents, circumstances }]))
}

/** The circumstances a scheme may ask after, in the order it names them. */
export const circumstancesOf = (scheme: IdentityScheme): readonly string[] => [
  ...new Set([
    ...scheme.unless.map(({ circumstance }) => circumstance),
    ...scheme.ways.flatMap(({ circumstances }) => circumstances ?? []),
  ]),
]
