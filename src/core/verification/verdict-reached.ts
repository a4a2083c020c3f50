import type { CaseFile } from './case-file.ts'
import { both, neededIn, not, nothingIn, reachedBy, somethingIn } from './conditions.ts'
import type { DefinitionView } from './definition-view.ts'

/** The verdicts a definition can come to, each with a household that shows it. */
export interface Reached {
  readonly needed: CaseFile | undefined
  readonly nothing: CaseFile | undefined
}

/**
 * Whether the verdict of a procedure can be reached, by which of its events. Findings: `verification-procedure-unreached`,
 * `verification-event-in-vain` {event}, `verification-never-true` for a condition of the verdict. Each shows a household of
 * such an event for which the procedure is not needed.
 */
export function checkVerdict(view: DefinitionView): Reached {
  const { definition } = view
  const [needed, nothing] = [neededIn(definition), nothingIn(definition)]
  const some = somethingIn(definition)
  const shown = definition.events.map((event) => ({ event, answer: view.ask(some, '/events', { kinds: [event] }) }))
  const reached = shown.filter(({ answer }) => answer.holds === 'in-a-case')
  const vain = shown.filter(({ answer }) => answer.holds === 'never')
  if (reached.length === 0 && vain.length === shown.length) {
    const [first] = vain
    const conflict = first?.answer.holds === 'never' ? view.linesOf(first.answer.conflict, '/events') : ''
    view.say('/events', 'verification-procedure-unreached', { lines: conflict }, sampleOf(view, definition.events))
    return { needed: undefined, nothing: undefined }
  }
  for (const { event } of vain) {
    const at = `/events/${String(definition.events.indexOf(event))}`
    view.say(at, 'verification-event-in-vain', { event }, sampleOf(view, [event]))
  }
  const verdicts = [
    { key: 'needed-when', written: definition.neededWhen, condition: needed },
    { key: 'nothing-to-do-when', written: definition.nothingToDo?.when, condition: nothing },
  ]
  const [forNeeded, forNothing] = verdicts.map(({ key, written, condition }) => {
    if (written === undefined) return undefined
    const answer = view.ask(condition, `/${key}`)
    if (answer.holds === 'never')
      view.say(
        `/${key}`,
        'verification-never-true',
        { part: key, lines: view.linesOf(answer.conflict, `/${key}`) },
        caseOfAnswer(view.ask(both(reachedBy(definition), not(condition)), `/${key}`, { settings: 'own' })),
      )
    return caseOfAnswer(answer)
  })
  return { needed: forNeeded, nothing: forNothing }
}

/** A household the procedure looks at, for which nothing follows. */
function sampleOf(view: DefinitionView, kinds: readonly string[]): CaseFile | undefined {
  const { definition } = view
  const quiet = both(reachedBy(definition), not(neededIn(definition)), not(nothingIn(definition)))
  return caseOfAnswer(view.ask(quiet, '/events', { kinds, settings: 'own' }))
}

/** The case of an answer, if it has one. */
export function caseOfAnswer(answer: ReturnType<DefinitionView['ask']>): CaseFile | undefined {
  return answer.holds === 'in-a-case' ? answer.case : undefined
}
