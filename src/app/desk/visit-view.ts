import type { Principal } from '#core/access'
import type { Entry } from '#core/derivation'
import { askingCosts, nextQuestion, topicsOf } from '#core/interview'
import type { OpenQuestion } from '#core/interview'
import { mayState } from '#core/projection'
import { allowedActions, maySeeRegister } from '#core/record'
import type { VisitEventType, VisitState } from '#core/record'
import type { Problem } from '#core/value'
import type { DeskParts } from './desk-parts.ts'
import { holdProblems, holdView, mayLookBehind } from './hold-view.ts'
import type { HoldView } from './hold-view.ts'
import { rulesOf } from './field-rules-of-desk.ts'
import { identityNeeds } from './identity-needs.ts'
import type { IdentityNeed } from './identity-needs.ts'
import { factKeyOf } from './moot-facts.ts'
import { planOfVisit } from './plan-of-visit.ts'
import { seenBy } from './seen-visit.ts'

/** Parts of a visit that hold nothing from a register. */
type Reception = Pick<
  VisitState,
  | 'stream'
  | 'version'
  | 'phase'
  | 'ticket'
  | 'receivedOn'
  | 'visitor'
  | 'companions'
  | 'protection'
  | 'identity'
  | 'suspension'
  | 'closing'
  | 'purpose'
  | 'channel'
  | 'entries'
  | 'case'
  | 'paper'
  | 'waiting'
>
/** Parts that may only be seen once the visitor and the protection question are settled. */
type Household = Pick<
  VisitState,
  | 'persons'
  | 'households'
  | 'events'
  | 'facts'
  | 'choices'
  | 'checks'
  | 'dispositions'
  | 'notes'
  | 'glyphs'
  | 'cases'
  | 'sheets'
>

/** What a principal sees of a visit: the only thing screens are given. JSON-able. */
export interface VisitView extends Reception, Household, HoldView {
  /** Register data may be shown; while false the household parts are empty. */
  readonly open: boolean
  readonly allowed: readonly VisitEventType[]
  readonly plan: readonly Entry[]
  /** The identity schemes that the forms of this visit ask. */
  readonly identityNeeds: readonly IdentityNeed[]
  /** Keys of the facts (`factKey`) that were stated and no longer apply. */
  readonly moot: readonly string[]
  /** What to ask next; absent when nothing is open, or all that is was answered わからない. */
  readonly next?: OpenQuestion
  readonly problems: readonly Problem[]
}

const NOTHING: Household = {
  persons: [],
  households: [],
  events: [],
  facts: {},
  choices: {},
  checks: {},
  dispositions: {},
  notes: [],
  glyphs: {},
  cases: [],
  sheets: [],
}

/**
 * The view of a state: of what the principal's domains let them see, and before the visitor and the protection question are
 * settled nothing of the household. The plan is derived from what is seen alone; what only others may state is not asked.
 */
export function viewOfVisit(state: VisitState, parts: DeskParts, principal: Principal): VisitView {
  const seen = seenBy(state, parts, principal)
  const hold = holdView(state, parts, principal)
  const open = isShown(state, parts, principal)
  const derived = open && seen.events.length > 0 ? planOfVisit(state, parts, principal) : undefined
  const plan = (derived?.entries ?? []).map((entry) => askable(entry, parts, principal))
  const { vocabulary } = parts.catalogue
  const topics = topicsOf(vocabulary, statedIn(seen))
  const next = derived && nextQuestion({ ...derived, entries: plan }, askingCosts(vocabulary), topics)
  return {
    stream: seen.stream,
    version: seen.version,
    phase: seen.phase,
    ticket: seen.ticket,
    receivedOn: seen.receivedOn,
    companions: seen.companions,
    identity: seen.identity,
    entries: seen.entries,
    ...(seen.purpose === undefined ? {} : { purpose: seen.purpose }),
    ...(seen.channel === undefined ? {} : { channel: seen.channel }),
    ...(seen.case === undefined ? {} : { case: seen.case }),
    ...(seen.paper === undefined ? {} : { paper: seen.paper }),
    ...(seen.waiting === undefined ? {} : { waiting: seen.waiting }),
    ...(seen.visitor === undefined ? {} : { visitor: seen.visitor }),
    ...(seen.protection === undefined ? {} : { protection: seen.protection }),
    ...(seen.suspension === undefined ? {} : { suspension: seen.suspension }),
    ...(seen.closing === undefined ? {} : { closing: seen.closing }),
    ...(open ? householdOf(seen) : { ...NOTHING, sheets: seen.sheets.filter(({ status }) => status === 'awaiting') }),
    ...hold,
    open,
    allowed: allowedActions(state),
    plan,
    identityNeeds: open ? identityNeeds(state, parts, principal, derived?.entries ?? []) : [],
    moot: (derived?.moot ?? []).map(factKeyOf),
    ...(next === undefined ? {} : { next }),
    problems: [...holdProblems(hold), ...(derived?.problems ?? [])],
  }
}

/** The facts of which something was stated. */
const statedIn = ({ facts, events }: Pick<VisitState, 'facts' | 'events'>): readonly string[] => [
  ...Object.values(facts).map(({ subject, fact }) => `${subject.type}.${fact}`),
  ...events.flatMap((event) => Object.keys(event.facts).map((fact) => `event.${fact}`)),
]

/** Whether the household's part of a visit is shown: nobody of a register is in a consultation. */
export const isShown = (state: VisitState, parts: DeskParts, principal: Principal): boolean =>
  state.phase === 'consulting' ||
  maySeeRegister(state, parts.known) ||
  mayLookBehind(state, holdView(state, parts, principal), principal)

/** The entry without the questions this principal could not record an answer to. */
function askable(entry: Entry, parts: DeskParts, principal: Principal): Entry {
  const rules = rulesOf(parts)
  const missing = entry.missing.filter(({ fact: id }) => {
    const [type = '', fact = ''] = id.split('.')
    return mayState({ subject: { type, id: '' }, fact }, principal, rules)
  })
  return missing.length === entry.missing.length ? entry : { ...entry, missing }
}

function householdOf({
  persons,
  households,
  events,
  facts,
  choices,
  checks,
  dispositions,
  notes,
  glyphs,
  cases,
  sheets,
}: VisitState): Household {
  return { persons, households, events, facts, choices, checks, dispositions, notes, glyphs, cases, sheets }
}
