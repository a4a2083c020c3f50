import type { VisitLine } from '#app/desk/commands'

/** Whether a visit was put away on an earlier day and still waits to be taken up (前日中断). */
export const isInterrupted = ({ phase, receivedOn }: VisitLine, today: string): boolean =>
  phase === 'suspended' && receivedOn < today
