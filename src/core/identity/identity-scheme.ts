import type { IdentityDocument, IdentityFile, SchemeFile } from './identity-schema.ts'

/** A scheme with the documents it speaks of: all that judging needs. */
export interface IdentityScheme extends SchemeFile {
  readonly documents: Readonly<Record<string, IdentityDocument>>
}

/** All schemes of an identity file, by id. */
export const identitySchemes = (file: IdentityFile): Readonly<Record<string, IdentityScheme>> => {
  const documents = Object.fromEntries(file.documents.map((document) => [document.id, document]))
  return Object.fromEntries(file.schemes.map((scheme) => [scheme.id, { ...scheme, documents }]))
}
