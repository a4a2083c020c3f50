import { hasOperation } from '#core/access'
import type { Principal } from '#core/access'
import { dayAt } from '#core/hours'
import { mayState } from '#core/projection'
import type { FieldRules } from '#core/projection'
import type { FactRef, VisitDraft, VisitState } from '#core/record'
import { problem } from '#core/value'
import type { Problem } from '#core/value'
import { askEntry } from '../entry/ask-entry.ts'
import { deskTime, systemHoursOf } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'

/** Who records what at which desk, and in which state of the visit. */
interface Recording {
  readonly state: VisitState
  readonly principal: Principal
  readonly parts: DeskParts
  readonly rules: FieldRules
}

/**
 * What the desk asks of a draft beyond what the record itself asks: what its content has, and whose facts these are. Problems:
 * `fact-outside-domains` {fact} for a fact the principal's domains do not cover, `consultation-without-names`, `form-missing` {form},
 * `visit-closed-earlier`, `operation-not-granted` {operation}, `entry-system-unknown` {system}, those of {@link askEntry}.
 */
export function checkDeskDraft(draft: VisitDraft, recording: Recording): readonly Problem[] {
  switch (draft.type) {
    case 'fact-stated':
      return [...checkDomain(draft.payload, recording), ...checkWords([vocabularyFact(draft.payload)], recording)]
    case 'fact-withdrawn':
      return checkDomain(draft.payload, recording)
    case 'event-added':
    case 'event-changed':
      return checkWords(
        Object.keys(draft.payload.event.facts).map((fact) => `event.${fact}`),
        recording,
      )
    case 'form-taken-on-paper':
      return checkHandwritten(draft.payload.form, recording)
    case 'visit-reopened':
      return checkReopening(recording)
    case 'entry-recorded':
    case 'entry-withdrawn':
      return checkEntry(draft.payload.system, recording)
    default:
      return []
  }
}

/** A fact as the vocabulary names it. */
const vocabularyFact = ({ subject, fact }: FactRef): string => `${subject.type}.${fact}`

/** Nobody states or withdraws a fact they would not be shown. */
function checkDomain(ref: FactRef, { principal, rules }: Recording): readonly Problem[] {
  return mayState(ref, principal, rules) ? [] : [problem('fact-outside-domains', { fact: vocabularyFact(ref) })]
}

/** A consultation (相談) keeps no name, address or number: nothing that is written in words. */
function checkWords(facts: readonly string[], { state, parts }: Recording): readonly Problem[] {
  if (state.purpose !== 'consultation') return []
  const isWords = (fact: string): boolean => {
    const type = parts.catalogue.vocabulary.lexicon.facts.get(fact)?.type
    return type === undefined || type === 'text'
  }
  return facts.some(isWords) ? [problem('consultation-without-names')] : []
}

/** What the resident filled in by hand is a form of this desk that a resident signs. */
function checkHandwritten(form: string, { parts }: Recording): readonly Problem[] {
  return parts.forms.get(form)?.form.class === 'resident-form' ? [] : [problem('form-missing', { form })]
}

/** A closed visit is taken up again on the day it was closed, not later. */
function checkReopening({ state: { closing }, parts }: Recording): readonly Problem[] {
  if (closing === undefined) return []
  const { today } = deskTime(parts)
  return dayAt(closing.at, systemHoursOf(parts.catalogue)) === today ? [] : [problem('visit-closed-earlier')]
}

/** What was entered into a core system is recorded by whom, and while, it may be shown. */
function checkEntry(system: string, { state, principal, parts }: Recording): readonly Problem[] {
  const isGranted = hasOperation(principal, 'entry-data')
  const isKnown = parts.catalogue.exports.systems.some(({ id }) => id === system)
  return [
    ...(isGranted ? [] : [problem('operation-not-granted', { operation: 'entry-data' })]),
    ...(isKnown ? [] : [problem('entry-system-unknown', { system })]),
    ...askEntry(state, parts),
  ]
}
