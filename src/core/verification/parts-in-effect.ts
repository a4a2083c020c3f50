import { both, neededIn, not } from './conditions.ts'
import type { DefinitionView } from './definition-view.ts'
import { partsOf } from './parts-of.ts'
import { caseOfAnswer } from './verdict-reached.ts'

/**
 * Whether the condition of each part ever holds where the procedure is needed, and whether it ever does not. Findings:
 * `verification-never-true`, for a check `verification-check-never-asked` (a household for which the procedure is needed
 * without it); `verification-always-true` (one with it).
 */
export function checkParts(view: DefinitionView): ReadonlySet<string> {
  const { definition } = view
  const needed = neededIn(definition)
  const told = new Set<string>()
  for (const { list, id, pointer, when, isCount } of partsOf(definition)) {
    const holds = view.ask(both(needed, when), pointer)
    const part = `${list} ${id}`
    if (holds.holds === 'never') {
      const code = list === 'checks' ? 'verification-check-never-asked' : 'verification-never-true'
      const without = view.ask(both(needed, not(when)), pointer, { settings: 'own' })
      view.say(pointer, code, { part, check: id, lines: view.linesOf(holds.conflict, pointer) }, caseOfAnswer(without))
      told.add(pointer)
      continue
    }
    if (isCount) continue
    const fails = view.ask(both(needed, not(when)), pointer)
    if (fails.holds !== 'never') continue
    told.add(pointer)
    view.say(pointer, 'verification-always-true', { part }, caseOfAnswer(holds))
  }
  return told
}
