import type { ProtectionEntryView } from '#app/protection/commands'

/** What can be done about an entry of the list. */
export type ProtectionAct = 'complete' | 'confirm' | 'renew' | 'propose' | 'approve'

/** The acts an entry's status leaves open; who may do them the use case decides. An entry never lifts by itself. */
const OPEN: Readonly<Record<ProtectionEntryView['status'], readonly ProtectionAct[]>> = {
  provisional: ['confirm', 'propose'],
  'in-force': ['propose'],
  renewable: ['renew', 'propose'],
  'to-confirm': ['renew', 'propose'],
  'lift-proposed': ['approve'],
  lifted: [],
}

/** What in the matrix each act needs. */
const OPERATIONS: Readonly<Record<ProtectionAct, string>> = {
  complete: 'protection-list.execute',
  confirm: 'protection-list.execute',
  renew: 'protection-list.execute',
  propose: 'protection-lift.request',
  approve: 'protection-lift.approve',
}

/** The acts to offer for an entry: its names where they are missing, those its status leaves open, as far as the roles go. */
export const actsOn = (
  { status, named }: Pick<ProtectionEntryView, 'status' | 'named'>,
  may: (operation: string) => boolean,
): readonly ProtectionAct[] =>
  [...(named || status === 'lifted' ? [] : (['complete'] as const)), ...OPEN[status]].filter((act) =>
    may(OPERATIONS[act]),
  )
