import { hasOperation, type Principal } from '#core/access'
import { heldInCase, holdOf, type CaseState, type ProcedureRef, type VisitState } from '#core/record'
import { dayFromIso, type Day } from '#core/value'
import type { DeskParts } from '../desk/desk-parts.ts'
import { factReader } from '../desk/fact-reader.ts'
import { seenBy } from '../desk/seen-visit.ts'
import type { CaseLine, CaseView } from './commands.ts'

/** Whether a case waits for the back desk, by what the list says today and what was answered when it was opened. */
export const isHeldCase = (state: CaseState, { known }: Pick<DeskParts, 'known'>): boolean =>
  holdOf(heldInCase(state), known).status !== 'none'

/** A case in the list. `today` decides how many days are left. */
export function lineOfCase(state: CaseState, parts: Pick<DeskParts, 'known'>, today: Day): CaseLine {
  const { stream, number, ticket, receivedOn, about, dueOn, section } = state
  return {
    case: stream,
    number,
    ticket,
    receivedOn,
    kind: about,
    dueOn,
    daysLeft: (dayFromIso(dueOn) ?? today) - today,
    section,
    ...(isHeldCase(state, parts) ? { hold: 'checking' as const } : {}),
  }
}

/**
 * A case as this principal may see it: its household by their domains, and nothing of it while it is held, unless they may look
 * behind a hold.
 */
export function viewOfCase(state: CaseState, parts: DeskParts, principal: Principal, today: Day): CaseView {
  const line = lineOfCase(state, parts, today)
  const isShown = line.hold === undefined || hasOperation(principal, 'hold', 'view')
  const { version, phase, dueBy, letters, documents, takenUp, closing } = state
  return {
    ...line,
    version,
    phase,
    dueBy,
    letters,
    documents: isShown ? documents : [],
    takenUp,
    ...(closing === undefined ? {} : { closing }),
    ...(isShown ? contentOf(state, parts, principal) : NOTHING),
  }
}

const NOTHING: Pick<CaseView, 'awaited' | 'procedures' | 'persons' | 'events'> = {
  awaited: '',
  procedures: [],
  persons: [],
  events: [],
}

function contentOf(state: CaseState, parts: DeskParts, principal: Principal): typeof NOTHING {
  const seen = seenBy(heldInCase(state), parts, principal)
  const reader = factReader(seen, parts)
  return {
    awaited: principal.domains.includes('desk') ? state.awaited : '',
    procedures: state.procedures.flatMap((ref) => procedureOf(ref, seen, parts, reader.name)),
    persons: seen.persons.map((id) => reader.name(id)).filter((name) => name !== ''),
    events: seen.events.map(({ kind }) => parts.catalogue.events.get(kind)?.name.ja ?? kind),
  }
}

/** A procedure that others may see to exist; what is discreet is not named. */
function procedureOf(
  { procedure, subject }: ProcedureRef,
  seen: VisitState,
  { catalogue }: DeskParts,
  nameOf: (person: string) => string,
): CaseView['procedures'] {
  const definition = catalogue.definitions.get(procedure)?.at(-1)
  if (definition?.discreet === true) return []
  return [{ name: definition?.name.ja ?? procedure, who: seen.persons.includes(subject.id) ? nameOf(subject.id) : '' }]
}
