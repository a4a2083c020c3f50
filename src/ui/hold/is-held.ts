import type { VisitView } from '#app/desk/visit-view'

/** Whether the visit waits for the back desk. */
export const isHeld = ({ protection }: Pick<VisitView, 'protection'>): boolean =>
  protection !== undefined && protection.answer !== 'none'
