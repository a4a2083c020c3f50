import type { Side } from '#core/logic'
import type { ExportsFile } from './formats/exports-format.ts'
import type { exportParts } from './formats/exports-format.ts'
import type { Localized } from './shape.ts'

/** What a field is that is no fact of its own. */
export type ExportPart = (typeof exportParts)[number]

/** A fact that a field is made from: its id, and its side where the field names one. */
export interface ExportFact {
  readonly id: string
  readonly side?: Side
}

/** Where a field's value comes from: one fact, several as one text, the first that is known, or a part of the visit. */
export type ExportMeaning =
  | { readonly kind: 'fact' | 'either'; readonly facts: readonly ExportFact[] }
  | { readonly kind: 'joins'; readonly facts: readonly ExportFact[]; readonly separator: string }
  | { readonly kind: 'part'; readonly part: ExportPart }

/** One field on the entry screen of a city's system. */
export interface ExportField {
  readonly id: string
  readonly label: Localized
  readonly meaning: ExportMeaning
  /** Of whom: the one person of the household after the event with this value, instead of the row's own. */
  readonly ofPerson?: { readonly fact: ExportFact; readonly is: string }
  /** Every fact it is made from. */
  readonly facts: readonly string[]
  /** Value of the vocabulary → what this system writes; a value without one is never guessed. Empty: the vocabulary's word. */
  readonly codes: Readonly<Record<string, string>>
}

/** An encoding that a core system takes in. */
export type ExportEncoding = NonNullable<ExportsFile['systems'][number]['file']>['encodings'][number]

/** A city's core system (基幹系): for whom there is a row, and its fields in the order of its entry screen. */
export interface ExportSystem {
  readonly id: string
  readonly name: Localized
  readonly target: string
  readonly section: string
  readonly rows: 'person' | 'household' | 'event'
  /** By procedures that are needed, or by kinds of life event. */
  readonly by: { readonly procedures: readonly string[] } | { readonly events: readonly string[] }
  readonly dates: 'iso' | 'eight-digits' | 'seven-digits'
  /** Name of an era → its code. */
  readonly eras: Readonly<Record<string, string>>
  readonly screen: readonly ExportField[]
  readonly file?: {
    readonly encodings: readonly ExportEncoding[]
    readonly columns: readonly { readonly header: string; readonly field: string }[]
  }
}

/** What the core systems of a city are told, in the order of its file, and the forms that carry a 2D code. */
export interface Exports {
  readonly systems: readonly ExportSystem[]
  readonly formCodes: ReadonlySet<string>
}
