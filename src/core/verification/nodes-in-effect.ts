import { leavesOf } from '#core/logic'
import type { Condition, Leaf } from '#core/logic'
import { branchesOf } from './branches.ts'
import { both, neededIn, not, nothingIn } from './conditions.ts'
import type { DefinitionView } from './definition-view.ts'
import { partsOf } from './parts-of.ts'
import { caseOfAnswer } from './verdict-reached.ts'

/**
 * Whether every leaf of every condition can hold and can fail for somebody, and whether every branch of an *any* can be the
 * one that makes the condition hold. Findings: `verification-never-true`, `verification-always-true`,
 * `verification-branch-never-true`. `told`: pointers of conditions that were found wanting as a whole.
 */
export function checkNodes(view: DefinitionView, told: ReadonlySet<string>): void {
  const { definition } = view
  const needed = neededIn(definition)
  const roots = [
    { pointer: '/needed-when', condition: definition.neededWhen, where: needed, within: (whole: Condition) => whole },
    {
      pointer: '/nothing-to-do-when/when',
      condition: definition.nothingToDo?.when,
      where: nothingIn(definition),
      within: (whole: Condition) => both(whole, not(definition.neededWhen ?? { op: 'any', conditions: [] })),
    },
    ...partsOf(definition).map(({ pointer, when }) => ({
      pointer,
      condition: when,
      where: both(needed, when),
      within: (whole: Condition) => both(needed, whole),
    })),
  ]
  const constant = new Set<string>()
  for (const { pointer, condition, where, within } of roots) {
    if (condition === undefined || told.has(pointer)) continue
    for (const leaf of leavesOf(condition)) checkLeaf(leaf, where, view, constant)
    for (const { branch, whole } of branchesOf(condition)) {
      const at = branch.at ?? pointer
      if ([...constant].some((known) => known === at || known.startsWith(`${at}/`))) continue
      const answer = view.ask(within(whole), at)
      if (answer.holds !== 'never') continue
      constant.add(at)
      const lines = view.linesOf(answer.conflict, at)
      view.say(at, 'verification-branch-never-true', { lines }, caseOfAnswer(view.ask(where, at, { settings: 'own' })))
    }
  }
}

function checkLeaf(leaf: Leaf, where: Condition, view: DefinitionView, constant: Set<string>): void {
  const at = leaf.at ?? ''
  for (const [wanted, code] of [
    [leaf, 'verification-never-true'],
    [not(leaf), 'verification-always-true'],
  ] as const) {
    if (view.ask(ofSomebody(wanted, leaf), at).holds !== 'never') continue
    constant.add(at)
    view.say(
      at,
      code,
      { part: leaf.op, lines: view.linesOf([leaf], at) },
      caseOfAnswer(view.ask(where, at, { settings: 'own' })),
    )
  }
}

/** A leaf may stand inside a quantifier: it is looked at for anybody of the household. */
function ofSomebody(condition: Condition, leaf: Leaf): Condition {
  const isOfAll = leaf.op === 'event' || leaf.op === 'setting'
  return isOfAll ? condition : { op: 'some', n: 1, of: { set: 'everyone' }, suchThat: condition }
}
