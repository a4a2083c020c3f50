import { versionOn, worldOf } from '#core/definitions'
import type { Catalogue, Definition, Situation } from '#core/definitions'
import { contradictions, keyOf, lookFrom, openGoals, readDate } from '#core/logic'
import type { Entity, Ground, OpenGoals, Scope, Variable, World, WorldEvent } from '#core/logic'
import { routeFor } from '#core/routing'
import { compareIds, isoFromDay, problem } from '#core/value'
import type { Day, Problem } from '#core/value'
import { deadlineOf } from './deadline.ts'
import type { Because, Entry, Missing } from './entry.ts'
import { heaviest } from './heaviest.ts'
import { judge } from './judge.ts'
import type { Judgement } from './judge.ts'
import { checksOf, documentsOf, feeOf, formsOf } from './parts.ts'
import { subjectsOf } from './subjects.ts'

/** What follows from a situation: one entry per procedure and subject, and what was wrong with the situation. */
export interface Derivation {
  readonly entries: readonly Entry[]
  readonly problems: readonly Problem[]
  /** What is left of the verdicts that are not settled, for choosing the next question; nothing of discreet procedures. */
  readonly open: OpenGoals
}

/** For whom it is derived: the clerk's authority (業務権限). */
export interface Asker {
  readonly authority: string
}

/**
 * Derives what is needed, not needed, not settled or nothing to do, over all life events of a situation. The entries of
 * one procedure and subject are united over the events with all their reasons. Problems: those of {@link worldOf},
 * `received-on-missing`, `facts-contradict`, `no-definition-for-date`, and those of deadlines.
 */
export function derive(situation: Situation, catalogue: Catalogue, asker: Asker): Derivation {
  const { world, problems: typing } = worldOf(situation, catalogue)
  const today = receptionDay(world)
  if (today === undefined)
    return { entries: [], problems: [...typing, problem('received-on-missing')], open: { variables: [], goals: [] } }
  const problems: Problem[] = [...typing, ...contradicted(world)]
  const judged: Judged[] = []
  for (const versions of inDeskOrder(catalogue)) {
    for (const event of world.events) {
      const on = eventDay(world, event) ?? today
      if (!versions.some((version) => version.events.includes(event.kind))) continue
      const definition = versionOn(versions, on)
      if (definition === undefined)
        problems.push(problem('no-definition-for-date', { procedure: versions[0]?.id ?? '', date: isoFromDay(on) }))
      else if (definition.events.includes(event.kind)) judged.push(...judgeEvent(definition, event, on, world))
    }
  }
  const entries = united(judged).map((group) => {
    const { entry, problems: found } = entryOf(group, today, catalogue, asker)
    problems.push(...found)
    return entry
  })
  // Several subjects of one procedure lack the same rule: it is told once.
  return {
    entries,
    problems: [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()],
    open: openOf(entries, judged),
  }
}

/** What is left of the entries that are not settled; what can change nothing or was answered わからない is not asked. */
function openOf(entries: readonly Entry[], judged: readonly Judged[]): OpenGoals {
  const keyOfEntry = (procedure: string, subject: string) => `${procedure}|${subject}`
  const open = new Set(
    entries
      .filter(({ verdict, discreet }) => verdict === 'not-settled' && !discreet)
      .map(({ procedure, subject }) => keyOfEntry(procedure, subject)),
  )
  const rules = judged.filter(
    ({ verdict, definition, subject }) => verdict === 'not-settled' && open.has(keyOfEntry(definition.id, subject.id)),
  )
  const askable = new Set(
    rules.flatMap(({ missing, scope }) =>
      missing.filter((variable) => !missingOf(variable, scope).asked).map((variable) => keyOf(variable)),
    ),
  )
  return openGoals(rules, (variable) => askable.has(keyOf(variable)))
}

/** The procedures by the order of the desk's sections, those of the base pack first within a section. */
function inDeskOrder({ definitions, desk }: Catalogue): readonly (readonly Definition[])[] {
  const rank = ([first]: readonly Definition[]) => desk.sections.findIndex(({ id }) => id === first?.section)
  return [...definitions.values()].sort((a, b) => rank(a) - rank(b))
}

/** One judgement and where it was made. */
interface Judged extends Judgement {
  readonly definition: Definition
  readonly subject: Entity
  readonly scope: Scope
  readonly on: Day
}

function judgeEvent(definition: Definition, event: WorldEvent, on: Day, world: World): readonly Judged[] {
  return subjectsOf(definition, event, world).map((subject) => {
    const scope = lookFrom(world, event.id, subject)
    return { ...judge(definition, scope), definition, subject, scope, on }
  })
}

function united(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const groups = new Map<string, Judged[]>()
  for (const each of judged) {
    const key = `${each.definition.id}|${each.subject.id}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].map((group) => {
    const counts = heaviest(group.map(({ verdict }) => verdict))
    return group.filter(({ verdict }) => verdict === counts)
  })
}

function entryOf(
  group: readonly Judged[],
  today: Day,
  catalogue: Catalogue,
  asker: Asker,
): { readonly entry: Entry; readonly problems: readonly Problem[] } {
  const first = group[0]
  if (first === undefined) throw new Error('a group of judgements is never empty')
  const { verdict, subject, definition } = first
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
  const today_ = versionOn(versions, today) ?? definition
  const entry: Entry = {
    procedure: definition.id,
    name: definition.name.ja,
    subject: subject.id,
    verdict,
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
          group.flatMap((each) => documentsOf(today_, each.scope, catalogue)),
          ({ id }) => id,
        )
      : [],
    fee: due ? feeOf(today_, first.scope, today, catalogue) : null,
    checks: due
      ? unique(
          group.flatMap((each) => checksOf(today_, each.scope)),
          ({ id }) => id,
        )
      : [],
    handling: due ? routeFor(today_, asker.authority, first.scope, catalogue) : null,
    section: definition.section,
    discreet: definition.discreet,
    ...(verdict === 'needed' ? formsOf(today_, first.scope) : { forms: [], prints: [] }),
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

function missingOf(variable: Variable, scope: Scope): Missing {
  const reading = scope.world.stated(variable, scope.event)
  return {
    fact: variable.fact,
    subject: variable.entity,
    side: variable.side ?? null,
    other: variable.other ?? null,
    asked: reading.state === 'open' && reading.asked,
  }
}

/** What contradicts itself in any event, named once: a fact may hold within one event alone. */
function contradicted(world: World): readonly Problem[] {
  const found = world.events.flatMap((event) =>
    contradictions(lookFrom(world, event.id, { type: 'visit', id: 'visit' })),
  )
  const named = new Map(found.map((each) => [`${each.constraint.id}|${each.subject.id}`, each]))
  return [...named.values()].map(({ constraint, subject }) =>
    problem('facts-contradict', { constraint: constraint.id, subject: subject.id }),
  )
}

function receptionDay(world: World): Day | undefined {
  const date = readDate({ fact: 'visit.received-on' }, lookFrom(world, undefined, { type: 'visit', id: 'visit' }))
  return date.read?.state === 'known' ? date.earliest : undefined
}

/** The day an event counts from for choosing versions: the earliest it can have been; undefined while it is not known. */
export function eventDay(world: World, event: WorldEvent): Day | undefined {
  const date = readDate({ fact: 'event.date' }, lookFrom(world, event.id, { type: 'event', id: event.id }))
  return date.read?.state === 'known' ? date.earliest : undefined
}
