import { versionOn } from '#core/definitions'
import type { Catalogue, Definition, Situation, Statement } from '#core/definitions'
import { keyOf, lookTogether, openGoals, readDate } from '#core/logic'
import type { Entity, OpenGoals, World, WorldEvent } from '#core/logic'
import { isoFromDay, problem } from '#core/value'
import type { Day, Problem } from '#core/value'
import { inDeskOrder } from './desk-order.ts'
import type { Choice, Entry } from './entry.ts'
import { entryOf, missingOf } from './entry-of.ts'
import type { Asker, Judged } from './entry-of.ts'
import { heaviest } from './heaviest.ts'
import { judge } from './judge.ts'
import { withoutMoot } from './moot.ts'
import { Recall } from './recall.ts'
import type { Worked } from './recall.ts'
import { subjectsOf } from './subjects.ts'

/** What follows from a situation: one entry per procedure and subject, and what was wrong with the situation. */
export interface Derivation {
  readonly entries: readonly Entry[]
  readonly problems: readonly Problem[]
  /** What is left of the verdicts that are not settled, for choosing the next question; nothing of discreet procedures. */
  readonly open: OpenGoals
  /** What was stated and no longer applies. */
  readonly moot: readonly Statement[]
}

/** What the next derivation of the same case need not work out again. */
const workedFor = new WeakMap<Derivation, Worked>()

const NOTHING_OPEN: OpenGoals = { variables: [], goals: [] }

/**
 * Derives what is needed, not needed, not settled or nothing to do, over all life events of a situation. The entries of
 * one procedure and subject are united over the events with all their reasons. Problems: those of {@link worldOf},
 * `received-on-missing`, `facts-contradict`, `no-definition-for-date`, and those of deadlines.
 *
 * With an earlier derivation of the same case only what the change may bear on is worked out again; the result is the same.
 */
export function derive(stated: Situation, catalogue: Catalogue, asker: Asker, earlier?: Derivation): Derivation {
  const steps = deriveInSteps(stated, catalogue, asker, earlier)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** As {@link derive}, a judgement or an entry at a time: whoever takes the steps may do something else in between. */
export function* deriveInSteps(
  stated: Situation,
  catalogue: Catalogue,
  asker: Asker,
  earlier?: Derivation,
): Generator<undefined, Derivation> {
  const before = earlier && workedFor.get(earlier)
  const asked = JSON.stringify([stated, asker])
  if (earlier !== undefined && before?.catalogue === catalogue && before.asked === asked) return earlier
  const { situation, world, problems: typing, moot } = withoutMoot(stated, catalogue)
  const today = receptionDay(world)
  if (today === undefined)
    return { entries: [], problems: [...typing, problem('received-on-missing')], open: NOTHING_OPEN, moot }
  const recall = new Recall({ world, statements: situation.statements }, catalogue, asker, asked, before)
  const problems: Problem[] = [
    ...typing,
    ...recall.worked.contradicted.map(({ constraint, subject }) =>
      problem('facts-contradict', { constraint: constraint.id, subject: subject.id }),
    ),
  ]
  const judged: Judged[] = []
  const dated = world.events.map((event) => ({ event, on: eventDay(world, event) ?? today }))
  for (const { versions, kinds } of inDeskOrder(catalogue)) {
    for (const { event, on } of dated) {
      if (!kinds.has(event.kind)) continue
      const definition = versionOn(versions, on)
      if (definition === undefined)
        problems.push(problem('no-definition-for-date', { procedure: versions[0]?.id ?? '', date: isoFromDay(on) }))
      else if (definition.events.includes(event.kind))
        for (const each of judgeEvent(definition, event, on, world, recall)) {
          judged.push(each)
          yield
        }
    }
  }
  const choices = asker.choices ?? []
  const entries: Entry[] = []
  for (const group of [...united(judged), ...unreached(choices, judged, world, catalogue, today)]) {
    const { entry, problems: found } = recall.entry(group, () => entryOf(group, today, catalogue, asker))
    problems.push(...found)
    entries.push(entry)
    yield
  }
  const derivation: Derivation = {
    entries,
    // Several subjects of one procedure lack the same rule: it is told once.
    problems: [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()],
    open: openOf(entries, judged),
    moot,
  }
  workedFor.set(derivation, recall.worked)
  return derivation
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

function* judgeEvent(
  definition: Definition,
  event: WorldEvent,
  on: Day,
  world: World,
  recall: Recall,
): Iterable<Judged> {
  for (const subject of subjectsOf(definition, event, world))
    yield recall.judged(definition, event.id, subject.id, () => {
      const scope = lookTogether(world, event.id, subject)
      return { ...judge(definition, scope), definition, subject, scope, on }
    })
}

/** What the clerk added though no event of the visit brings it about, judged as the first event would. */
function unreached(
  choices: readonly Choice[],
  judged: readonly Judged[],
  world: World,
  { definitions }: Catalogue,
  today: Day,
): readonly (readonly Judged[])[] {
  const [event] = world.events
  if (event === undefined) return []
  return choices.flatMap(({ procedure, subject: id, choice }) => {
    if (choice === 'struck') return []
    if (judged.some(({ definition, subject }) => definition.id === procedure && subject.id === id)) return []
    const on = eventDay(world, event) ?? today
    const definition = versionOn(definitions.get(procedure) ?? [], on)
    const subject = subjectOf(id, world)
    if (definition === undefined || subject === undefined) return []
    const scope = lookTogether(world, event.id, subject)
    return [[{ ...judge(definition, scope), definition, subject, scope, on, verdict: 'not-needed' as const }]]
  })
}

function subjectOf(id: string, { persons, households }: World): Entity | undefined {
  if (persons.includes(id)) return { type: 'person', id }
  return households.some((household) => household.id === id) ? { type: 'household', id } : undefined
}

function united(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const groups = new Map<string, Judged[]>()
  for (const each of judged) {
    const key = `${each.definition.id}|${each.subject.id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return [...groups.values()].map((group) => {
    if (group.length === 1) return group
    const counts = heaviest(group.map(({ verdict }) => verdict))
    return group.filter(({ verdict }) => verdict === counts)
  })
}

/** The day of reception (受付日) of a world; undefined while it is not known as a day. */
export function receptionDay(world: World): Day | undefined {
  const date = readDate({ fact: 'visit.received-on' }, lookTogether(world, undefined, { type: 'visit', id: 'visit' }))
  return date.read?.state === 'known' ? date.earliest : undefined
}

/** The day an event counts from for choosing versions: the earliest it can have been; undefined while it is not known. */
export function eventDay(world: World, event: WorldEvent): Day | undefined {
  const date = readDate({ fact: 'event.date' }, lookTogether(world, event.id, { type: 'event', id: event.id }))
  return date.read?.state === 'known' ? date.earliest : undefined
}
