import type { VisitView } from '#app/desk/visit-view'
import { VISIT_STEPS } from '../router/index.ts'
import type { VisitStep } from '../router/index.ts'
import type { Step } from '../shell/step.ts'

/** Of a consultation: nobody is received, identified or handed anything but guidance. */
const CONSULTING: readonly VisitStep[] = ['household', 'hearing', 'plan', 'print']

/** The steps of a visit, in their usual order. */
export const stepsOf = (visit: VisitView | undefined): readonly VisitStep[] =>
  visit?.purpose === 'consultation' ? CONSULTING : VISIT_STEPS

/** Whether sheets of a visit are at the printer and nobody has counted them. */
export const isPaperOut = (visit: VisitView | undefined): boolean =>
  visit?.sheets.some(({ status }) => status === 'awaiting') === true

/** How far each step of a visit is, from what the record says. */
export function stepState(step: VisitStep, visit: VisitView | undefined): Exclude<Step['state'], 'current'> {
  if (visit === undefined) return 'blocked'
  if (step === 'reception') return visit.open || visit.phase === 'closed' ? 'done' : 'todo'
  if (!visit.open) return step === 'print' && isPaperOut(visit) ? 'todo' : 'blocked'
  const peopled = visit.events.length > 0 && visit.persons.length > 0
  if (step === 'household') return peopled ? 'done' : 'todo'
  if (!peopled) return 'blocked'
  return finished[step](visit) ? 'done' : 'todo'
}

const finished: Readonly<Record<Exclude<VisitStep, 'reception' | 'household'>, (visit: VisitView) => boolean>> = {
  hearing: ({ next }) => next === undefined,
  plan: ({ plan }) => plan.every(({ verdict }) => verdict !== 'not-settled'),
  identity: ({ identity }) => Object.keys(identity).length > 0,
  // While something is still to be asked nobody knows all that there is to check.
  checks: ({ next, plan, checks }) =>
    next === undefined &&
    plan.filter(({ verdict }) => verdict === 'needed').flatMap((entry) => entry.checks).length <=
      Object.keys(checks).length,
  print: ({ sheets }) => sheets.length > 0 && sheets.every(({ status }) => status !== 'awaiting'),
  handover: ({ phase }) => phase === 'closed',
}
