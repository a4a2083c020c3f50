import type { FactDeclaration } from '#core/logic'
import type { Problem } from '#core/value'
import type { ImportsFile } from './formats/imports-format.ts'
import { factsOf, type WrittenImportField } from './import-facts.ts'
import type { ImportFact, ImportPart } from './imports.ts'
import { problemAt, step } from './located.ts'
import type { Located } from './located.ts'
import { isRefusedHeader } from './refused-header.ts'

/** What imports are checked against. */
export interface ImportsKnown {
  readonly facts: ReadonlyMap<string, FactDeclaration>
  readonly events: ReadonlySet<string>
}

/** Said of a written value from which nothing follows: 国保 無. */
export const SAYS_NOTHING = 'says-nothing'

/** The answers a protection column can give (支援措置). */
const PROTECTION = ['none', 'protected', 'unknown']

/** The values a field ends in: those of its choice, of its part, or undefined where any text or date will do. */
export function endValues(
  facts: readonly ImportFact[],
  part: ImportPart | undefined,
  known: ImportsKnown,
): readonly string[] | undefined {
  if (part === 'protection') return PROTECTION
  if (part === 'visit-event') return [...known.events, SAYS_NOTHING]
  const declaration = known.facts.get(facts[0]?.id ?? '')
  return declaration?.type === 'choice' ? [...declaration.values, 'none', SAYS_NOTHING] : undefined
}

/**
 * One field of a source against the vocabulary. Problems: `field-twice`, `field-needs-one-meaning`, `unknown-fact`,
 * `side-not-allowed`, `fact-not-importable` (of the visit, or one that names people or households), `not-a-text-fact` (a name
 * is split into texts), `unknown-value`, `number-column-refused`.
 */
export function checkImportField(
  written: WrittenImportField,
  source: ImportsFile['sources'][number],
  known: ImportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  const facts = factsOf(written)
  const meanings = [written.fact, written['splits-into'], written.part].filter((meaning) => meaning !== undefined)
  const end = endValues(facts, written.part, known)
  return [
    ...(source.fields.find(({ id }) => id === written.id) === written
      ? []
      : [problemAt(located, `${at}/id`, 'field-twice', { field: written.id })]),
    ...(meanings.length === 1 ? [] : [problemAt(located, at, 'field-needs-one-meaning', { field: written.id })]),
    ...(isRefusedHeader(written.label.ja)
      ? [problemAt(located, `${at}/label/ja`, 'number-column-refused', { header: written.label.ja })]
      : []),
    ...facts.flatMap((fact, index) =>
      checkFact(
        fact,
        written['splits-into'] !== undefined,
        known,
        located,
        `${at}/${written.fact === undefined ? `splits-into/${String(index)}` : 'fact'}`,
      ),
    ),
    ...checkEndValues(written.values, end, written.id, located, `${at}/values`),
  ]
}

function checkFact(
  { id, side }: ImportFact,
  split: boolean,
  known: ImportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  const declaration = known.facts.get(id)
  if (declaration === undefined) return [problemAt(located, at, 'unknown-fact', { fact: id })]
  if (side !== undefined && !declaration.timed) return [problemAt(located, at, 'side-not-allowed', { fact: id })]
  if (split && declaration.type !== 'text')
    return [problemAt(located, at, 'not-a-text-fact', { fact: id, type: declaration.type })]
  return declaration.entity === 'visit' || ['person', 'persons', 'household'].includes(declaration.type)
    ? [problemAt(located, at, 'fact-not-importable', { fact: id })]
    : []
}

/** Each written value of a map must lead to a value there is. */
export function checkEndValues(
  values: Readonly<Record<string, string>>,
  allowed: readonly string[] | undefined,
  field: string,
  located: Located,
  at: string,
): readonly Problem[] {
  if (allowed === undefined) return []
  return Object.entries(values).flatMap(([written, value]) =>
    allowed.includes(value)
      ? []
      : [problemAt(located, step(at, written), 'unknown-value', { fact: field, value, expected: allowed.join(', ') })],
  )
}
