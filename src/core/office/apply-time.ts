import type { OfficeEvent } from './office-payloads.ts'
import type { Adjustment, OfficeState } from './office-state.ts'

const withAdjustment = (state: OfficeState, id: string, change: Partial<Adjustment>): OfficeState => ({
  ...state,
  adjustments: state.adjustments.map((each) => (each.id === id ? { ...each, ...change } : each)),
})

/** What an event about deputising, hours, clock and notices leaves; any other event leaves the state as it is. */
export const applyTime = (state: OfficeState, event: OfficeEvent): OfficeState => {
  const { actor: by, recordedAt } = event
  const adjusted = (adjustment: Omit<Adjustment, 'by' | 'withdrawn'>): OfficeState => ({
    ...state,
    adjustments: [...state.adjustments, { ...adjustment, by, withdrawn: false }],
  })
  switch (event.type) {
    case 'deputising-begun': {
      const { from, to, reason } = event.payload
      return { ...state, deputising: [...state.deputising, { user: by, from, to, reason, ended: false }] }
    }
    case 'deputising-ended':
      return {
        ...state,
        deputising: state.deputising.map((each) =>
          each.user === event.payload.user ? { ...each, ended: true } : each,
        ),
      }
    case 'hours-extended': {
      const { extension: id, from, to, reason } = event.payload
      return adjusted({ id, kind: 'extension', from, to, reason })
    }
    case 'extension-withdrawn':
      return withAdjustment(state, event.payload.extension, { withdrawn: true })
    case 'stop-announced': {
      const { stop: id, from, to, reason } = event.payload
      return adjusted({ id, kind: 'stop', from, to, reason })
    }
    case 'stopped-now':
      return adjusted({ id: event.payload.stop, kind: 'stop', from: recordedAt, reason: event.payload.reason })
    case 'stop-ended':
      return endStop(state, event.payload.stop, recordedAt)
    case 'clock-cleared':
      return { ...state, clockClearedAt: recordedAt }
    case 'store-loss-cleared':
      return { ...state, storeLossClearedAt: recordedAt }
    case 'notice-read':
      return { ...state, read: [...state.read, { user: by, notice: event.payload.notice }] }
    default:
      return state
  }
}

/** A stop ended before it began never was; one that runs ends now. */
const endStop = (state: OfficeState, stop: string, at: number): OfficeState => {
  const found = state.adjustments.find(({ id }) => id === stop)
  if (found === undefined) return state
  return withAdjustment(state, stop, found.from >= at ? { withdrawn: true } : { to: at })
}
