import type { EntityType, FactDeclaration } from '#core/logic'
import type { Problem } from '#core/value'
import { exportFact } from './export-facts.ts'
import type { WrittenExportField, WrittenTarget } from './export-facts.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { isRefusedHeader } from './refused-header.ts'

/** What exports are checked against. */
export interface ExportsKnown {
  readonly facts: ReadonlyMap<string, FactDeclaration>
  readonly events: ReadonlySet<string>
  readonly sections: ReadonlySet<string>
  /** Every procedure there is a definition of, be it set aside. */
  readonly procedures: ReadonlySet<string>
  readonly forms: ReadonlySet<string>
}

/** Whose facts a row can tell. */
const OF_ROW: Readonly<Record<WrittenTarget['rows'], readonly EntityType[]>> = {
  person: ['person', 'household', 'event', 'visit'],
  household: ['household', 'event', 'visit'],
  event: ['event', 'visit'],
}

/**
 * A target against the vocabulary. Problems: `target-needs-one-ground` (`for` or `events`), `unknown-procedure`, `unknown-event`,
 * `field-twice`, `field-needs-one-source`, `number-column-refused`, `unknown-fact`, `side-not-allowed`, `fact-not-exportable` (of
 * another entity than the row tells of, or one that names people or households), `fact-not-joined` (only texts are), `unknown-value`.
 */
export function checkExportTarget(
  written: WrittenTarget,
  known: ExportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  const grounds = [written.for, written.events].filter((ground) => ground !== undefined)
  return [
    ...(grounds.length === 1 ? [] : [problemAt(located, at, 'target-needs-one-ground', { target: written.id })]),
    ...(written.for ?? []).flatMap((procedure, index) =>
      known.procedures.has(procedure)
        ? []
        : [problemAt(located, `${at}/for/${String(index)}`, 'unknown-procedure', { procedure })],
    ),
    ...(written.events ?? []).flatMap((event, index) =>
      known.events.has(event) ? [] : [problemAt(located, `${at}/events/${String(index)}`, 'unknown-event', { event })],
    ),
    ...written.fields.flatMap((field, index) =>
      checkField(field, written, known, located, `${at}/fields/${String(index)}`),
    ),
  ]
}

function checkField(
  written: WrittenExportField,
  target: WrittenTarget,
  known: ExportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  const sources = [written.fact, written.joins, written.either, written.part].filter((source) => source !== undefined)
  const named: readonly (readonly [string, string])[] = [
    ...(written.fact === undefined ? [] : [[written.fact, `${at}/fact`] as const]),
    ...(written.joins ?? []).map((fact, index) => [fact, `${at}/joins/${String(index)}`] as const),
    ...(written.either ?? []).map((fact, index) => [fact, `${at}/either/${String(index)}`] as const),
  ]
  return [
    ...(target.fields.find(({ id }) => id === written.id) === written
      ? []
      : [problemAt(located, `${at}/id`, 'field-twice', { field: written.id })]),
    ...(sources.length === 1 ? [] : [problemAt(located, at, 'field-needs-one-source', { field: written.id })]),
    ...(isRefusedHeader(written.label.ja)
      ? [problemAt(located, `${at}/label/ja`, 'number-column-refused', { header: written.label.ja })]
      : []),
    ...checkOfPerson(written, known, located, `${at}/of-person`),
    ...named.flatMap(([fact, place]) => checkFact(fact, written, target, known, located, place)),
  ]
}

/** Somebody is found by one value of a choice. */
function checkOfPerson(
  { 'of-person': by }: WrittenExportField,
  known: ExportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  if (by === undefined) return []
  const { id, side } = exportFact(by.fact)
  const declaration = known.facts.get(id)
  if (declaration === undefined) return [problemAt(located, `${at}/fact`, 'unknown-fact', { fact: id })]
  if (side !== undefined && !declaration.timed)
    return [problemAt(located, `${at}/fact`, 'side-not-allowed', { fact: id })]
  return declaration.values.includes(by.is)
    ? []
    : [
        problemAt(located, `${at}/is`, 'unknown-value', {
          fact: id,
          value: by.is,
          expected: declaration.values.join(', '),
        }),
      ]
}

function checkFact(
  reference: string,
  field: WrittenExportField,
  { rows }: WrittenTarget,
  known: ExportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  const { id, side } = exportFact(reference)
  const declaration = known.facts.get(id)
  if (declaration === undefined) return [problemAt(located, at, 'unknown-fact', { fact: id })]
  if (side !== undefined && !declaration.timed) return [problemAt(located, at, 'side-not-allowed', { fact: id })]
  if (field.joins !== undefined && declaration.type !== 'text')
    return [problemAt(located, at, 'fact-not-joined', { fact: id, type: declaration.type })]
  const tells = field['of-person'] === undefined ? OF_ROW[rows] : OF_ROW.person
  return tells.includes(declaration.entity) && !['person', 'persons', 'household'].includes(declaration.type)
    ? []
    : [problemAt(located, at, 'fact-not-exportable', { fact: id, rows })]
}
