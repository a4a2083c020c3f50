import { hasOperation, type Principal } from '#core/access'
import type { Catalogue, ImportLayout } from '#core/definitions'
import type { Table } from '#core/intake'
import { problem, type Problem } from '#core/value'
import type { TableReader } from '../ports/table-reader.ts'

/** A file chosen at the window, and which source it is said to be (`register-extract`). */
export interface ChosenFile {
  readonly file: string
  readonly bytes: Uint8Array
  readonly source: string
}

/** What files are read with. */
export interface IntakeParts {
  readonly reader: TableReader
  readonly catalogue: Catalogue
}

/** The file as a table with its layout, or neither; with what was wrong in either case. */
export interface OpenedFile {
  readonly opened: { readonly table: Table; readonly layout: ImportLayout } | undefined
  readonly problems: readonly Problem[]
}

/**
 * Opens a file for somebody who works on visits. Nothing of it is stored. Problems: `operation-not-granted` {operation},
 * `import-without-layout` {source} (the city has not said how such files are laid out), and those of the table reader.
 */
export const openFile = (chosen: ChosenFile, principal: Principal, parts: IntakeParts): OpenedFile => {
  const refuse = (code: string, params: Problem['params']): OpenedFile => ({
    opened: undefined,
    problems: [problem(code, params)],
  })
  if (!hasOperation(principal, 'visit')) return refuse('operation-not-granted', { operation: 'visit' })
  const layout = parts.catalogue.imports.layouts.get(chosen.source)
  if (layout === undefined) return refuse('import-without-layout', { source: chosen.source })
  const { table, problems } = parts.reader.read(chosen.file, chosen.bytes)
  return { opened: table === undefined ? undefined : { table, layout }, problems }
}
