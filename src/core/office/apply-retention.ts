import type { OfficeEvent } from './office-payloads.ts'
import type { OfficeState } from './office-state.ts'
import type { RetentionHold } from './retention-hold.ts'

const change = (state: OfficeState, id: string, to: Partial<RetentionHold>): OfficeState => ({
  ...state,
  retentionHolds: state.retentionHolds.map((hold) => (hold.id === id ? { ...hold, ...to } : hold)),
})

/** What an event about keeping records back leaves; any other event leaves the state as it is. */
export const applyRetention = (state: OfficeState, event: OfficeEvent): OfficeState => {
  switch (event.type) {
    case 'retention-held': {
      const { hold: id, record, domain, since, until, reason } = event.payload
      const held = { id, record, domain, since, until, reason, by: event.actor, released: false }
      return { ...state, retentionHolds: [...state.retentionHolds, held] }
    }
    case 'retention-approved':
      return change(state, event.payload.hold, { approvedBy: event.actor })
    case 'retention-released':
      return change(state, event.payload.hold, { released: true })
    default:
      return state
  }
}
