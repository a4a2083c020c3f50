import type { OpenStore } from '#app/ports'
import { readRecord, visitKind, type VisitEvent, type VisitState } from '#core/record'
import { japan } from '../../../core/hours/border-table.ts'
import { value } from './real-desk.ts'

/** Three moments around one closing: ten seconds before, 21:00, and the next morning. */
export const EVENING = japan('2026-04-03T20:59:50')
export const CLOSING = japan('2026-04-03T21:00:00')
export const MORNING = japan('2026-04-04T08:00:00')

/** The state of a visit as it lies in the store. */
export const stateOf = async (store: OpenStore, visit: string): Promise<VisitState> =>
  value(readRecord<VisitState, VisitEvent>(visitKind, value(await store.records.read(visit))))
