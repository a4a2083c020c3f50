import type { Side } from '#core/logic'
import type { importParts } from './formats/imports-format.ts'
import type { Localized } from './shape.ts'

/** What a column is that is no fact of its own. */
export type ImportPart = (typeof importParts)[number]

/** A fact that a field states: its id, and its side where the field names one. */
export interface ImportFact {
  readonly id: string
  readonly side?: Side
}

/** A field of a source, checked against the vocabulary. */
export interface ImportField {
  readonly id: string
  readonly label: Localized
  /** One fact, or family and given name of a column that holds both; none for a part. */
  readonly facts: readonly ImportFact[]
  readonly part?: ImportPart
  /** Once for the household, or once for each person. */
  readonly per: 'household' | 'person'
  readonly required: boolean
  /** Usually the same for every person of a family (以下同じ). */
  readonly sameBelow: boolean
  /** Written value → value of the vocabulary. */
  readonly values: Readonly<Record<string, string>>
}

/** Where a household or announced visits come from. Fields in the order of the paper. */
export interface ImportSource {
  readonly id: string
  readonly name: Localized
  readonly rows: 'person' | 'visit'
  readonly origin: 'register' | 'document' | 'import'
  readonly fields: readonly ImportField[]
}

/** A column of a city's file. */
export interface ImportColumn {
  readonly header: string
  readonly field: ImportField
  readonly values: Readonly<Record<string, string>>
  readonly empty?: string
  readonly eras: Readonly<Record<string, string>>
}

/** How a city's file of a source is laid out. */
export interface ImportLayout {
  readonly source: ImportSource
  readonly columns: readonly ImportColumn[]
}

/** All sources, and the layouts of those a city has files of, by the id of the source. */
export interface Imports {
  readonly sources: ReadonlyMap<string, ImportSource>
  readonly layouts: ReadonlyMap<string, ImportLayout>
}
