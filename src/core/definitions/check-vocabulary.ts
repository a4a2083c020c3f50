import { factIdsOf } from '#core/logic'
import type { FactDeclaration } from '#core/logic'
import type { Problem } from '#core/value'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'

/** A declared fact and where it was written. */
export interface PlacedFact {
  readonly located: Located
  readonly pointer: string
  readonly declaration: FactDeclaration
}

/**
 * Checks what facts say of one another. Problems: `unknown-fact` and `unknown-value` in relations, `relation-not-allowed`
 * (inverse of a fact that names no person), `applies-when-circular`.
 */
export function checkVocabulary(placed: readonly PlacedFact[]): readonly Problem[] {
  const facts = new Map(placed.map(({ declaration }) => [declaration.id, declaration]))
  const circular = new Set<string>()
  return placed.flatMap((each) => [...checkRelation(each, facts), ...checkApplying(each, facts, circular)])
}

function checkRelation(
  { located, pointer, declaration }: PlacedFact,
  facts: ReadonlyMap<string, FactDeclaration>,
): readonly Problem[] {
  const at = `${pointer}/relation`
  const { table, inverseOf } = declaration
  if (inverseOf !== undefined) {
    const named = facts.get(inverseOf)
    if (named === undefined) return [problemAt(located, `${at}/inverse-of`, 'unknown-fact', { fact: inverseOf })]
    return named.type === 'person'
      ? []
      : [problemAt(located, `${at}/inverse-of`, 'relation-not-allowed', { fact: inverseOf })]
  }
  if (table === undefined) return []
  const by = facts.get(table.by)
  if (by === undefined) return [problemAt(located, `${at}/by`, 'unknown-fact', { fact: table.by })]
  const strange = (value: string, path: string) =>
    by.values.includes(value)
      ? []
      : [problemAt(located, `${path}#key`, 'unknown-value', { fact: by.id, value, expected: by.values.join(', ') })]
  return Object.entries(table.pairs).flatMap(([mine, row]) => [
    ...strange(mine, `${at}/pairs/${mine}`),
    ...Object.keys(row).flatMap((theirs) => strange(theirs, `${at}/pairs/${mine}/${theirs}`)),
  ])
}

/** Whether a fact applies must never hang on itself: asking would not end. */
function checkApplying(
  { located, pointer, declaration }: PlacedFact,
  facts: ReadonlyMap<string, FactDeclaration>,
  circular: Set<string>,
): readonly Problem[] {
  const seen = new Set<string>()
  const next = needsOf(declaration, facts)
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    // One circle is told once, at its first fact.
    if (circular.has(id)) return []
    if (id === declaration.id) {
      circular.add(id)
      return [problemAt(located, `${pointer}/applies-when`, 'applies-when-circular', { fact: id })]
    }
    if (seen.has(id)) continue
    seen.add(id)
    next.push(...needsOf(facts.get(id), facts))
  }
  return []
}

/** The facts that are read to tell whether a fact applies, and those a relation is looked up by. */
function needsOf(declaration: FactDeclaration | undefined, facts: ReadonlyMap<string, FactDeclaration>): string[] {
  if (declaration === undefined) return []
  const { appliesWhen, table, inverseOf } = declaration
  const read = appliesWhen === undefined ? [] : [...factIdsOf(appliesWhen)]
  const home = read.some((id) => facts.get(id)?.entity === 'household') ? ['person.household'] : []
  return [
    ...read,
    ...home,
    ...(table === undefined ? [] : [table.by, 'person.household']),
    ...(inverseOf ?? '').split(' ').filter(Boolean),
  ]
}
