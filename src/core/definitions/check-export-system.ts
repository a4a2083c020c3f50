import { ERAS, type Problem } from '#core/value'
import { exportFact } from './export-facts.ts'
import type { WrittenTarget } from './export-facts.ts'
import type { ExportsKnown } from './check-export-target.ts'
import type { ExportsFile } from './formats/exports-format.ts'
import { problemAt, step } from './located.ts'
import type { Located } from './located.ts'
import { isRefusedHeader } from './refused-header.ts'

/** A system as a file writes it. */
export type WrittenSystem = ExportsFile['systems'][number]

/**
 * A city's system against its target. Problems: `unknown-section`, `unknown-era`, `era-codes-missing` (seven digits need them),
 * `unknown-target-field`, `field-entered-twice`, `unknown-value` (a code for a value there is not), `codes-missing` (yes and no are no
 * words of a screen), `number-column-refused`, `header-twice`, `column-not-on-screen` (what leaves as a file is seen before).
 */
export function checkExportSystem(
  written: WrittenSystem,
  target: WrittenTarget,
  known: ExportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  const lacksEras = written.dates === 'seven-digits' && Object.keys(written.eras).length === 0
  return [
    ...(known.sections.has(written.section)
      ? []
      : [problemAt(located, `${at}/section`, 'unknown-section', { section: written.section })]),
    ...(lacksEras ? [problemAt(located, `${at}/dates`, 'era-codes-missing', { system: written.id })] : []),
    ...Object.keys(written.eras).flatMap((era) =>
      ERAS.some(({ name }) => name === era)
        ? []
        : [problemAt(located, `${step(`${at}/eras`, era)}#key`, 'unknown-era', { value: era })],
    ),
    ...written.screen.flatMap((_entry, index) =>
      checkEntry(index, written, target, known, located, `${at}/screen/${String(index)}`),
    ),
    ...checkColumns(written, located, `${at}/file/columns`),
  ]
}

function checkEntry(
  index: number,
  { screen }: WrittenSystem,
  target: WrittenTarget,
  known: ExportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  const entry = screen[index]
  const field = target.fields.find(({ id }) => id === entry?.field)
  if (entry === undefined || field === undefined)
    return [problemAt(located, `${at}/field`, 'unknown-target-field', { field: entry?.field ?? '', target: target.id })]
  const allowed = valuesOf(field, known)
  const isBare = allowed?.join() === 'yes,no' && Object.keys(entry.codes).length === 0
  return [
    ...(screen.findIndex(({ field: id }) => id === entry.field) === index
      ? []
      : [problemAt(located, `${at}/field`, 'field-entered-twice', { field: entry.field })]),
    ...(isBare ? [problemAt(located, `${at}/field`, 'codes-missing', { field: entry.field })] : []),
    ...Object.keys(entry.codes).flatMap((value) =>
      allowed?.includes(value) === true
        ? []
        : [
            problemAt(located, `${step(`${at}/codes`, value)}#key`, 'unknown-value', {
              fact: entry.field,
              value,
              expected: allowed?.join(', ') ?? '',
            }),
          ],
    ),
  ]
}

/** The values that may have codes: those of a choice, or the kinds of life event; undefined where there are none. */
function valuesOf(field: WrittenTarget['fields'][number], known: ExportsKnown): readonly string[] | undefined {
  if (field.part === 'event-kind') return [...known.events]
  const own = [field.fact, ...(field.joins ?? []), ...(field.either ?? [])].filter((fact) => fact !== undefined)
  const facts = own.map((reference) => known.facts.get(exportFact(reference).id))
  const choices = facts.filter((fact) => fact?.type === 'choice').flatMap((fact) => fact?.values ?? [])
  return field.part === undefined && choices.length > 0 ? [...new Set(choices)] : undefined
}

function checkColumns({ screen, file }: WrittenSystem, located: Located, at: string): readonly Problem[] {
  const columns = file?.columns ?? []
  return columns.flatMap(({ header, field }, index) => [
    ...(isRefusedHeader(header)
      ? [problemAt(located, `${at}/${String(index)}/header`, 'number-column-refused', { header })]
      : []),
    ...(columns.findIndex((column) => column.header === header) === index
      ? []
      : [problemAt(located, `${at}/${String(index)}/header`, 'header-twice', { header })]),
    ...(screen.some((entry) => entry.field === field)
      ? []
      : [problemAt(located, `${at}/${String(index)}/field`, 'column-not-on-screen', { field, header })]),
  ])
}
