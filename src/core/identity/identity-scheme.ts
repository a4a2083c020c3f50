import { isFor, type Came } from './shown.ts'
import type { IdentityDocument, IdentityFile, IdentityText, SchemeFile } from './identity-schema.ts'

/** A scheme with the documents it speaks of and the circumstances of its file: all that judging needs. */
export interface IdentityScheme extends SchemeFile {
  readonly documents: Readonly<Record<string, IdentityDocument>>
  readonly circumstances: Readonly<Record<string, IdentityText>>
  /** The circumstances the visit itself tells where whoever signs is the person of each sheet; nobody is asked then. */
  readonly toldByOwnSheets: readonly string[]
}

/** All schemes of an identity file, by id. */
export const identitySchemes = (file: IdentityFile): Readonly<Record<string, IdentityScheme>> => {
  const documents = Object.fromEntries(file.documents.map((document) => [document.id, document]))
  const circumstances = Object.fromEntries(file.circumstances.map(({ id, label }) => [id, label]))
  const toldByOwnSheets = file.circumstances.flatMap((each) => (each['known-when'] === 'own-sheets' ? [each.id] : []))
  return Object.fromEntries(
    file.schemes.map((scheme) => [scheme.id, { ...scheme, documents, circumstances, toldByOwnSheets }]),
  )
}

/** The circumstances a scheme may ask after, in the order it names them; of somebody who came like this (`who`), or of anybody. */
export const circumstancesOf = (scheme: IdentityScheme, who?: Came): readonly string[] => [
  ...new Set([
    ...scheme.unless.map(({ circumstance }) => circumstance),
    ...scheme.ways.flatMap((way) => (who === undefined || isFor(way, who) ? (way.circumstances ?? []) : [])),
  ]),
]
