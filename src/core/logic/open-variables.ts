import type { Condition } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { membersOf } from './members.ts'
import { evaluateLeaf } from './operators.ts'
import type { Scope } from './read.ts'
import { keyOf } from './world.ts'
import type { Variable } from './world.ts'

/**
 * The open variables an undecided condition still reads, in reading order and without repeats. Branches that are already
 * decided are not read; where it is open whether a fact applies at all, what decides that comes first.
 */
export function openVariables(condition: Condition, scope: Scope): readonly Variable[] {
  const found = new Map<string, Variable>()
  collect(condition, scope, (variable) => {
    const key = keyOf(variable)
    if (found.has(key)) return false
    found.set(key, variable)
    return true
  })
  return [...found.values()]
}

type Visit = (variable: Variable) => boolean

function collect(condition: Condition, scope: Scope, visit: Visit): void {
  if (evaluate(condition, scope) !== 'unknown') return
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const child of condition.conditions) collect(child, scope, visit)
      return
    case 'not':
      collect(condition.condition, scope, visit)
      return
    case 'some':
    case 'every':
    case 'at-least':
      for (const member of membersOf(condition.of, scope).candidates) {
        if (member.belongs === 'no') continue
        for (const variable of member.open) meet(variable, scope, visit)
        collect(condition.suchThat, { ...scope, subject: { type: 'person', id: member.person } }, visit)
      }
      return
    default:
      for (const read of evaluateLeaf(condition, scope).reads)
        for (const variable of read.open) meet(variable, scope, visit)
  }
}

function meet(variable: Variable, scope: Scope, visit: Visit): void {
  const declaration = scope.world.lexicon.facts.get(variable.fact)
  if (declaration?.appliesWhen !== undefined) {
    collect(declaration.appliesWhen, { ...scope, subject: { type: declaration.entity, id: variable.entity } }, visit)
  }
  visit(variable)
}
