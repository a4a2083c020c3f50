import type { Desk } from '../desk/open-desk.ts'
import type { Audit } from './open-audit.ts'

/** Refusals that say something of the time or of paper; those of the matrix the desk notes itself. */
const NOTED = /^(?:outside-hours|clock-suspect|gate-[a-z-]+)$/

/**
 * A desk whose refusals by the clock, the hours or the gate stand in the audit: which command and the first problem's
 * code. The answer does not wait upon it: a refusal stays one when the disk is full.
 */
export const noteRefusals = (desk: Desk, audit: Pick<Audit, 'note'>): Desk => ({
  ...desk,
  execute: async (command, principal) => {
    const answer = await desk.execute(command, principal)
    const refusal = answer.ok ? undefined : answer.problems.find(({ code }) => NOTED.test(code))?.code
    if (refusal !== undefined) {
      const stream = 'visit' in command ? command.visit : undefined
      await audit.note({ action: 'refused', operation: 'visit', act: command.type, refusal }, principal, stream)
    }
    return answer
  },
})
