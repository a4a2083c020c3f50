import type { VisitView } from '#app/desk/visit-view'

/** Whether the visit waits for the back desk: by the list, or by the clerk's own answer. */
export const isHeld = ({ hold, protection }: Pick<VisitView, 'hold' | 'protection'>): boolean =>
  hold === 'checking' || (hold === undefined && protection !== undefined && protection.answer !== 'none')
