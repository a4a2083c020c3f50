import { versionOn } from '#core/definitions'
import type { Catalogue, Definition } from '#core/definitions'
import { keyOf, variableOf } from '#core/logic'
import type { Entity, Ground, Scope, Variable } from '#core/logic'
import { routeFor } from '#core/routing'
import { compareIds, isoFromDay } from '#core/value'
import type { Day, Problem } from '#core/value'
import { deadlineOf } from './deadline.ts'
import type { Because, Choice, Entry, Missing } from './entry.ts'
import type { Judgement } from './judge.ts'
import { checksOf, documentsOf, feeOf, formsOf } from './parts.ts'

/** For whom it is derived: the clerk's authority (業務権限), and what the clerk added or struck; no new derivation undoes that. */
export interface Asker {
  readonly authority: string
  readonly choices?: readonly Choice[]
}

/** One judgement and where it was made. */
export interface Judged extends Judgement {
  readonly definition: Definition
  readonly subject: Entity
  readonly scope: Scope
  readonly on: Day
}

/** The entry of one procedure and subject, united over the judgements that count, and what was wrong with its dates. */
export function entryOf(
  group: readonly Judged[],
  today: Day,
  catalogue: Catalogue,
  asker: Asker,
): { readonly entry: Entry; readonly problems: readonly Problem[] } {
  const first = group[0]
  if (first === undefined) throw new Error('a group of judgements is never empty')
  const { verdict: derived, subject, definition } = first
  const choice = asker.choices?.find((each) => each.procedure === definition.id && each.subject === subject.id)?.choice
  const verdict = choice === undefined ? derived : choice === 'added' ? 'needed' : 'not-needed'
  const due = verdict === 'needed' || verdict === 'not-settled'
  const deadlines = due ? group.map((each) => deadlineOf(each.definition, each.scope, each.on, today, catalogue)) : []
  const dated = deadlines
    .flatMap(({ deadline }) => (deadline === null ? [] : [deadline]))
    .sort((a, b) => compareIds(a.date, b.date))
  const unique = <T>(items: readonly T[], key: (item: T) => string) => [
    ...new Map(items.map((item) => [key(item), item])).values(),
  ]
  // Forms, fees and routing go by the day of reception; conditions and deadlines by the event's.
  const versions = catalogue.definitions.get(definition.id) ?? []
  const atReception = versionOn(versions, today) ?? definition
  const entry: Entry = {
    procedure: definition.id,
    name: definition.name.ja,
    subject: subject.id,
    verdict,
    ...(choice === undefined ? {} : { chosen: { choice, derived } }),
    byConstraints: group.some((each) => each.byConstraints),
    events: group.flatMap(({ scope }) => (scope.event === undefined ? [] : [scope.event])),
    because: unique(
      group.flatMap(({ grounds }) => grounds),
      (ground) => keyOf(ground.variable),
    ).map((ground) => becauseOf(ground, definition)),
    missing: unique(
      group.flatMap(({ missing, scope }) => missing.map((variable) => missingOf(variable, scope))),
      (each) => JSON.stringify(each),
    ),
    reason: verdict === 'nothing-to-do' ? (definition.nothingToDo?.reason.ja ?? null) : null,
    deadline: dated[0] ?? null,
    documents: due
      ? unique(
          group.flatMap((each) => documentsOf(atReception, each.scope, catalogue)),
          ({ id }) => id,
        )
      : [],
    fee: due ? feeOf(atReception, first.scope, today, catalogue) : null,
    checks: due
      ? unique(
          group.flatMap((each) => checksOf(atReception, each.scope)),
          ({ id }) => id,
        )
      : [],
    handling: due ? routeFor(atReception, asker.authority, first.scope, catalogue) : null,
    section: definition.section,
    discreet: definition.discreet,
    ...(verdict === 'needed' ? formsOf(atReception, first.scope) : { forms: [], prints: [] }),
  }
  return { entry, problems: deadlines.flatMap((each) => each.problems) }
}

function becauseOf(ground: Ground, definition: Definition): Because {
  const { variable, value, origin } = ground
  const law = definition.law[0]
  return {
    fact: variable.fact,
    subject: variable.entity,
    side: variable.side ?? null,
    value: textOf(value),
    origin,
    law: ground.law ?? (law === undefined ? null : `${law.law}${law.article}`),
  }
}

function textOf(value: Ground['value']): string {
  if (value === undefined) return 'none'
  if (typeof value === 'object' && 'earliest' in value)
    return value.text === '' ? isoFromDay(value.earliest) : value.text
  return typeof value === 'object' ? value.join(', ') : String(value)
}

/**
 * A variable as an entry names it. Whom a relation holds with is asked once for everybody: わからない to it was said of each
 * of them.
 */
export function missingOf(variable: Variable, scope: Scope): Missing {
  const { entity, fact, side } = variable
  const reading = scope.world.stated(variableOf(entity, fact, side), scope.event)
  return {
    fact: variable.fact,
    subject: variable.entity,
    side: variable.side ?? null,
    other: variable.other ?? null,
    asked: reading.state === 'open' && reading.asked,
  }
}
