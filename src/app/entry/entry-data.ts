import type { ExportEncoding } from '#core/definitions'
import type { EntryCell, EntryRow } from '#core/entry'
import type { EnteredBy } from '#core/record'

/** A field as the screen shows it; `unwritable` are the characters that the usual encoding of the system's file does not have. */
export interface EntryCellView extends EntryCell {
  readonly unwritable?: readonly string[]
}

/** A row as the screen shows it. */
export interface EntryRowView extends Omit<EntryRow, 'cells'> {
  /** Whom it is about, by name; empty for a household or an event. */
  readonly who: string
  readonly cells: readonly EntryCellView[]
  /** Hash of its values, to be recorded with the word that it was entered. */
  readonly contentHash: string
  /** 入力済; `changed` when its values are others now. */
  readonly entered?: { readonly at: number; readonly by: EnteredBy; readonly changed: boolean }
}

/** One core system (基幹系) with what is to be entered of this visit, in the order of its entry screen. */
export interface EntrySystemView {
  readonly id: string
  readonly name: string
  /** The section whose system it is, in the city's words. */
  readonly section: string
  /** The encodings of its file, the usual one first; absent: it takes none, or this principal may make none. */
  readonly encodings?: readonly ExportEncoding[]
  readonly rows: readonly EntryRowView[]
}

/** The data of a visit for the core systems (基幹系への入力データ): what this principal may see of it. JSON-able. */
export interface EntryData {
  readonly systems: readonly EntrySystemView[]
}

/** A cell that is not in the file and has to be entered by hand. */
export interface LeftEntry {
  readonly row: string
  readonly who: string
  readonly field: string
  readonly label: string
  readonly because: 'characters' | 'formula' | NonNullable<EntryCell['mark']>
  readonly characters: readonly string[]
  /** What stands on the record, where this principal may see it and only the file has no place for it. */
  readonly value: string
}

/** A file for a core system. Its name says ticket and system, and nobody's name. */
export interface EntryFile {
  readonly name: string
  readonly base64: string
  /** Keys of the rows in it. */
  readonly rows: readonly string[]
  /** Keys of the rows that are not, because it is not settled whether they are to be entered. */
  readonly unsettled: readonly string[]
  readonly left: readonly LeftEntry[]
}
