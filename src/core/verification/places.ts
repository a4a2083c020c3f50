import { placeOf } from '#core/definitions'
import type { Definition, Located } from '#core/definitions'
import type { Condition } from '#core/logic'
import type { Place } from '#core/value'

/** Where things were written: a part that a city overrides stands in the override, everything else in the definition. */
export class Places {
  private readonly files: ReadonlyMap<string, Located>
  private readonly overrides: ReadonlyMap<string, readonly Located[]>

  constructor(files: readonly Located[]) {
    this.files = new Map(files.map((located) => [located.file, located]))
    const overrides = new Map<string, Located[]>()
    for (const located of files) {
      if (!located.file.split('/').includes('overrides')) continue
      const id = valueAt(located, 'overrides')
      if (typeof id === 'string') overrides.set(id, [...(overrides.get(id) ?? []), located])
    }
    this.overrides = overrides
  }

  /** The files that override a procedure. */
  overridesOf(procedure: string): readonly Located[] {
    return this.overrides.get(procedure) ?? []
  }

  /** The place of a pointer into a definition. */
  of(definition: Definition, pointer: string): Place {
    const list = pointer.split('/')[1] ?? ''
    const over = this.overrides.get(definition.id)?.findLast((located) => valueAt(located, list) !== undefined)
    return this.in(over?.file ?? definition.file, pointer)
  }

  /** The place of a pointer into a file. */
  in(file: string, pointer: string): Place {
    return placeOf(this.files.get(file) ?? { file, value: undefined }, pointer)
  }

  /** The lines some conditions of one part stand on, for a sentence. */
  linesOf(conditions: readonly Condition[], definition: Definition): readonly number[] {
    const lines = conditions.flatMap((condition) => {
      const at = anchorOf(condition)
      return at === undefined ? [] : [this.of(definition, at).line]
    })
    return [...new Set(lines)].sort((a, b) => a - b)
  }
}

/** Where a condition was written; of one that was put together, where its first written part was. */
function anchorOf(condition: Condition): string | undefined {
  if (condition.at !== undefined) return condition.at
  if (condition.op === 'not') return anchorOf(condition.condition)
  if (condition.op !== 'all' && condition.op !== 'any') return undefined
  return condition.conditions.map(anchorOf).find((at) => at !== undefined)
}

function valueAt({ value }: Located, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}
