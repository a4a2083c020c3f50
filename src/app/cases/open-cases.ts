import type { Principal } from '#core/access'
import { specialCareShown } from '#core/projection'
import { heldInCase, type CaseDraft, type CaseState } from '#core/record'
import { failure, isoFromDay, problem, success, type Result } from '#core/value'
import { authorise } from '../desk/authorise.ts'
import { auditShown } from '../desk/desk-audit.ts'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { rulesOf } from '../desk/field-rules-of-desk.ts'
import { seenBy } from '../desk/seen-visit.ts'
import { withProtection } from '../protection/protection-watch.ts'
import { viewOfCase } from './case-view.ts'
import type { CaseAnswer, CaseCommand, CaseLine, CaseStep, CaseView } from './commands.ts'
import { listCases, searchCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { CASE, readOwnCase } from './read-case.ts'
import { recordCase } from './record-case.ts'
import { takeUp } from './take-up.ts'

/** The use cases of cases that last (継続する案件). */
export interface CasesDesk {
  /** The pending list (継続中): the own section's, without names. */
  readonly list: (principal: Principal) => Promise<Result<readonly CaseLine[]>>
  /** Those of somebody, by name or kana. */
  readonly search: (name: string, principal: Principal) => Promise<Result<readonly CaseLine[]>>
  readonly view: (stream: string, principal: Principal) => Promise<Result<CaseView>>
  readonly execute: (command: CaseCommand, principal: Principal) => Promise<Result<CaseAnswer>>
}

/**
 * Opens the cases of a desk. Every command and query is asked of the matrix (`operation-not-granted` {operation}); a case of
 * another section is `case-missing`. Nothing of a case that is held is shown, and whoever takes it up is stopped as its visit was.
 */
export function openCases(parts: DeskParts): CasesDesk {
  const granted = async <T>(
    principal: Principal,
    act: (known: DeskParts) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const may = await authorise(parts, principal, CASE.operation)
    return may.ok ? act(await withProtection(parts)) : may
  }
  return {
    list: (principal) => granted(principal, (known) => listCases(known, principal)),
    search: (name, principal) => granted(principal, (known) => searchCases(known, principal, name)),
    view: (stream, principal) =>
      granted(principal, async (known) => {
        const state = await readOwnCase(known, principal, stream)
        return state.ok ? show(known, principal, state.value) : state
      }),
    execute: (command, principal) => granted(principal, (known) => execute(known, principal, command)),
  }
}

/** The view of a case, once the audit says which special-care information comes into sight by it. */
async function show(parts: DeskParts, principal: Principal, state: CaseState): Promise<Result<CaseView>> {
  const view = viewOfCase(state, parts, principal, deskTime(parts).today)
  const isShown = view.persons.length > 0 || view.events.length > 0
  const seen = seenBy(heldInCase(state), parts, principal)
  const problems = await auditShown(parts, principal, isShown ? specialCareShown(seen, rulesOf(parts)) : [])
  return problems.length > 0 ? failure(...problems) : success(view)
}

async function execute(parts: DeskParts, principal: Principal, command: CaseCommand): Promise<Result<CaseAnswer>> {
  if (command.type === 'open-case') {
    const done = await openCase(parts, principal, command)
    return done.ok ? answer(parts, principal, done.value.opened, done.value.visit.stream) : done
  }
  const state = await readOwnCase(parts, principal, command.case)
  if (!state.ok) return state
  const { version } = state.value
  if (version !== command.expectedVersion)
    return failure(problem('version-conflict', { expected: command.expectedVersion, actual: version }))
  if (command.type === 'record-case') {
    const done = await recordCase(parts, principal, state.value, [draftOf(command.step, parts)])
    return done.ok ? answer(parts, principal, done.value) : done
  }
  const may = await authorise(parts, principal, 'visit')
  if (!may.ok) return may
  const done = await takeUp(parts, principal, state.value, command.ticket)
  return done.ok ? answer(parts, principal, done.value.taken, done.value.visit.stream) : done
}

function draftOf(step: CaseStep, parts: DeskParts): CaseDraft {
  const { type, ...payload } = step
  switch (step.type) {
    case 'letter-sent': {
      const { sentOn, answerBy } = step
      return {
        type: step.type,
        payload: { letter: parts.ids.next(), sentOn, ...(answerBy === undefined ? {} : { answerBy }) },
      }
    }
    case 'case-closed':
      return {
        type: step.type,
        payload: { closedOn: isoFromDay(deskTime(parts).today), outcome: step.outcome },
      }
    default:
      return { type, payload } as CaseDraft
  }
}

async function answer(
  parts: DeskParts,
  principal: Principal,
  state: CaseState,
  visit?: string,
): Promise<Result<CaseAnswer>> {
  const view = await show(parts, principal, state)
  return view.ok ? success({ case: view.value, ...(visit === undefined ? {} : { visit }) }) : view
}
