import type { Problem } from '#core/value'
import { checkImportField, type ImportsKnown } from './check-import-field.ts'
import { checkImportLayout } from './check-import-layout.ts'
import { importsFormat } from './formats/imports-format.ts'
import type { ImportsFile } from './formats/imports-format.ts'
import { factsOf } from './import-facts.ts'
import type { ImportField, ImportLayout, Imports, ImportSource } from './imports.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { parseFiles } from './parse-shape.ts'

type WrittenSource = ImportsFile['sources'][number]
type WrittenField = WrittenSource['fields'][number]
type WrittenLayout = ImportsFile['layouts'][number]

/**
 * Reads the `imports.yaml` files of base and overlay. What has a problem is set aside, a source with all its layouts.
 * Problems besides those of the shape and of {@link checkImportField} and {@link checkImportLayout}: `source-twice`, `unknown-source`,
 * `layout-twice`.
 */
export function parseImports(files: readonly Located[], known: ImportsKnown, problems: Problem[]): Imports {
  const sources = new Map<string, ImportSource>()
  const layouts = new Map<string, ImportLayout>()
  const named = new Set<string>()
  const read = parseFiles(importsFormat, files, problems)
  for (const { located, value: file } of read) {
    file.sources.forEach((written, i) => {
      const at = `/sources/${String(i)}`
      const source = sourceOf(written, known)
      const found = written.fields.flatMap((field, f) =>
        checkImportField(field, written, known, located, `${at}/fields/${String(f)}`),
      )
      if (named.has(written.id)) found.push(problemAt(located, `${at}/id`, 'source-twice', { source: written.id }))
      named.add(written.id)
      problems.push(...found)
      if (found.length === 0) sources.set(written.id, source)
    })
  }
  for (const { located, value: file } of read) {
    file.layouts.forEach((written, i) => {
      const at = `/layouts/${String(i)}`
      const source = sources.get(written.source)
      if (source === undefined) {
        // A source that was set aside has been told of.
        if (!named.has(written.source))
          problems.push(problemAt(located, `${at}/source`, 'unknown-source', { source: written.source }))
        return
      }
      const found = [
        ...(layouts.has(source.id)
          ? [problemAt(located, `${at}/source`, 'layout-twice', { source: written.source })]
          : []),
        ...checkImportLayout(written, source, known, located, at),
      ]
      problems.push(...found)
      if (found.length === 0) layouts.set(source.id, layoutOf(written, source))
    })
  }
  return { sources, layouts }
}

function sourceOf(written: WrittenSource, known: ImportsKnown): ImportSource {
  const { id, name, rows, origin } = written
  return { id, name, rows, origin, fields: written.fields.map((field) => fieldOf(field, known)) }
}

function fieldOf(written: WrittenField, known: ImportsKnown): ImportField {
  const facts = factsOf(written)
  const entity = known.facts.get(facts[0]?.id ?? '')?.entity
  const ofPerson = entity === 'person' || written.part === 'protection'
  return {
    id: written.id,
    label: written.label,
    facts,
    ...(written.part === undefined ? {} : { part: written.part }),
    per: ofPerson ? 'person' : 'household',
    required: written.required,
    sameBelow: written['same-below'],
    values: written.values,
  }
}

function layoutOf(written: WrittenLayout, source: ImportSource): ImportLayout {
  return {
    source,
    columns: written.columns.flatMap(({ header, field: id, values, empty, eras }) => {
      const field = source.fields.find((each) => each.id === id)
      return field === undefined ? [] : [{ header, field, values, eras, ...(empty === undefined ? {} : { empty }) }]
    }),
  }
}
