import type { Change } from './changed-procedures.ts'
import type { SharedChange } from './impact.ts'
import { withoutPlaces } from './parts-of.ts'

/** What all definitions share and is not the same in both: vocabulary, constraints, settings, kinds of event, desk, calendar. */
export function sharedChanges({ old, new: now }: Change): readonly SharedChange[] {
  const named = (
    kind: SharedChange['kind'],
    was: ReadonlyMap<string, unknown>,
    is: ReadonlyMap<string, unknown>,
  ): readonly SharedChange[] =>
    [...new Set([...was.keys(), ...is.keys()])]
      .filter((id) => differs(was.get(id), is.get(id)))
      .sort()
      .map((id) => ({ kind, id }))
  const whole = (kind: SharedChange['kind'], was: unknown, is: unknown): readonly SharedChange[] =>
    differs(was, is) ? [{ kind, id: kind }] : []
  const constraints = (of: typeof old) => new Map(of.vocabulary.lexicon.constraints.map((each) => [each.id, each]))
  return [
    ...named('fact', old.vocabulary.lexicon.facts, now.vocabulary.lexicon.facts),
    ...named('constraint', constraints(old), constraints(now)),
    ...named('setting', new Map(Object.entries(old.settings)), new Map(Object.entries(now.settings))),
    ...named('event', old.events, now.events),
    ...named('document', old.documents, now.documents),
    ...named('office', old.offices, now.offices),
    ...whole('desk', old.desk, now.desk),
    ...whole('calendar', old.calendar, now.calendar),
  ]
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(withoutPlaces(one)) !== JSON.stringify(withoutPlaces(other))
}
