import { versionOn } from '#core/definitions'
import type { Catalogue, Definition } from '#core/definitions'
import { factIdsOf } from '#core/logic'
import type { Condition } from '#core/logic'
import { isoFromDay } from '#core/value'
import type { Day } from '#core/value'
import type { ChangedPart, ChangedProcedure } from './impact.ts'
import { bySettings, partsOf, withoutPlaces } from './parts-of.ts'

/** Two catalogues, before and after a change. */
export interface Change {
  readonly old: Catalogue
  readonly new: Catalogue
}

/** One stretch of days in which a procedure goes by another definition than before. */
export interface ChangedVersion {
  readonly procedure: string
  readonly was: Definition | undefined
  readonly is: Definition | undefined
  /** First day of events it is so; undefined until when: there is no end. */
  readonly from: Day
  readonly until: Day | undefined
  readonly told: ChangedProcedure
}

/** Every procedure and stretch of days whose definition is not the same in both. */
export function changedVersions(change: Change): readonly ChangedVersion[] {
  const procedures = new Set([...change.old.definitions.keys(), ...change.new.definitions.keys()])
  return [...procedures].sort().flatMap((procedure) => stretchesOf(procedure, change))
}

function stretchesOf(procedure: string, change: Change): readonly ChangedVersion[] {
  const [before, after] = [change.old.definitions.get(procedure) ?? [], change.new.definitions.get(procedure) ?? []]
  const days = [...before, ...after].flatMap(({ effective: { from, until } }) =>
    until === undefined ? [from] : [from, until + 1],
  )
  const borders = [...new Set(days)].sort((a, b) => a - b)
  const seen = new Set<string>()
  return borders.flatMap((from, i) => {
    const next = borders[i + 1]
    const [was, is] = [versionOn(before, from), versionOn(after, from)]
    const parts = changedParts(was, is, change)
    const pair = `${String(was?.effective.from)}|${String(is?.effective.from)}`
    if ((was === undefined && is === undefined) || parts.length === 0 || seen.has(pair)) return []
    seen.add(pair)
    const until = next === undefined ? undefined : next - 1
    const told: ChangedProcedure = {
      procedure,
      change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
      parts,
      from: i === 0 ? null : isoFromDay(from),
      sections: [...new Set([was?.section, is?.section].filter((section) => section !== undefined))],
    }
    return [{ procedure, was, is, from, until, told }]
  })
}

function changedParts(was: Definition | undefined, is: Definition | undefined, change: Change): readonly ChangedPart[] {
  if (was === undefined || is === undefined) return was === is ? [] : [{ kind: 'verdict', item: null }]
  const differs = (one: unknown, other: unknown): boolean =>
    JSON.stringify(withoutPlaces(one)) !== JSON.stringify(withoutPlaces(other))
  const whole = (kind: ChangedPart['kind'], one: unknown, other: unknown): readonly ChangedPart[] =>
    differs(one, other) ? [{ kind, item: null }] : []
  const judged = (definition: Definition, catalogue: Catalogue) => [
    conditionOf(definition.neededWhen, catalogue),
    conditionOf(definition.nothingToDo?.when, catalogue),
  ]
  const routes = (definition: Definition, catalogue: Catalogue) =>
    definition.routing.map(({ when, note: _note, ...pattern }) => ({ ...pattern, when: conditionOf(when, catalogue) }))
  const words = ({ name, overview, guidance, nothingToDo, law }: Definition) => [
    name,
    overview,
    guidance,
    nothingToDo?.reason,
    law,
  ]
  const [oldParts, newParts] = [partsOf(was, change.old), partsOf(is, change.new)]
  const items = [...new Set([...oldParts.keys(), ...newParts.keys()])].flatMap((key): readonly ChangedPart[] => {
    const part = newParts.get(key) ?? oldParts.get(key)
    return part !== undefined && differs(oldParts.get(key), newParts.get(key))
      ? [{ kind: part.kind, item: part.id }]
      : []
  })
  return [
    ...whole('verdict', judged(was, change.old), judged(is, change.new)),
    ...changedQuestions(was, is),
    ...whole('subjects', was.forEach, is.forEach),
    ...whole('events', [...was.events].sort(), [...is.events].sort()),
    ...whole('handling', routes(was, change.old), routes(is, change.new)),
    ...whole('section', was.section, is.section),
    ...items,
    ...whole('wording', words(was), words(is)),
  ]
}

function conditionOf(condition: Condition | undefined, { settings }: Catalogue): Condition | null {
  return condition === undefined ? null : bySettings(condition, settings)
}

/** Facts that are asked now and were not, or no longer are. */
function changedQuestions(was: Definition, is: Definition): readonly ChangedPart[] {
  const asked = ({ neededWhen, nothingToDo }: Definition) =>
    new Set([neededWhen, nothingToDo?.when].flatMap((each) => (each === undefined ? [] : [...factIdsOf(each)])))
  const [before, after] = [asked(was), asked(is)]
  return [...new Set([...before, ...after])]
    .filter((fact) => before.has(fact) !== after.has(fact))
    .map((fact) => ({ kind: 'question', item: fact }))
}
