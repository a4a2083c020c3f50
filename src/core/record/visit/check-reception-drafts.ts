import { judgeIdentity, type Shown } from '#core/identity'
import { dayFromIso, problem } from '#core/value'
import { standingOf } from './companion.ts'
import type { DraftChecks } from './draft-context.ts'
import { checkTakenOnPaper } from './taken-on-paper.ts'

/** Opening, protection, identity and the end. */
export const receptionChecks: Partial<DraftChecks> = {
  'visit-opened': ({ receivedOn, paper }, _state, { now }) => [
    ...(dayFromIso(receivedOn) === undefined ? [problem('received-on-impossible', { text: receivedOn })] : []),
    ...(paper === undefined ? [] : checkTakenOnPaper(paper, now)),
  ],
  /** The first visitor is changed, not joined. */
  'visitor-joined': ({ id }, { visitor }) => (visitor?.id === id ? [problem('visitor-is-the-first')] : []),
  /** Who signs a sheet that is out stays named on it. */
  'visitor-left': ({ visitor }, { companions, sheets }) => [
    ...(companions.some(({ id }) => id === visitor) ? [] : [problem('visitor-not-here')]),
    ...(sheets.some(
      ({ signatory, status }) => signatory === visitor && (status === 'awaiting' || status === 'confirmed'),
    )
      ? [problem('visitor-signs-a-sheet')]
      : []),
  ],
  'signatory-chosen': ({ visitor }, state) =>
    standingOf(state).some(({ id }) => id === visitor) ? [] : [problem('visitor-not-here')],
  'protection-answered': ({ source, initials }) =>
    source === 'clerk' && initials.trim() === '' ? [problem('initials-missing')] : [],
  /** The outcome is what the scheme makes of what was shown; a clerk who doubts may record `refused` instead. */
  'identity-checked': (
    { scheme: id, visitor, documents, explained, circumstances, corporation, onPaper, outcome },
    state,
    { schemes, today },
  ) => {
    if (onPaper === true && state.paper === undefined) return [problem('visit-not-on-paper')]
    // A document that has run out since was good on the day it was seen.
    const seenOn = onPaper === true ? (dayFromIso(state.receivedOn) ?? today) : today
    const scheme = Object.hasOwn(schemes, id) ? schemes[id] : undefined
    if (scheme === undefined) return [problem('identity-scheme-unknown', { scheme: id })]
    const who = standingOf(state).find((each) => each.id === visitor)
    if (who === undefined) return [problem('identity-of-other-visitor', { visitor })]
    const { capacity, channel } = who
    const shown: Shown = {
      capacity,
      documents,
      explained,
      ...(circumstances === undefined ? {} : { circumstances }),
      ...(channel === undefined ? {} : { channel }),
      ...(corporation === undefined ? {} : { corporation }),
    }
    const judged = judgeIdentity(scheme, shown, seenOn).outcome
    return outcome === judged || outcome === 'refused'
      ? []
      : [problem('identity-outcome-not-as-judged', { outcome, judged })]
  },
  /** Where it was closed; on which day is the desk's to say. */
  'visit-reopened': (_payload, { closing }, { principal }) =>
    closing?.terminal === principal.terminal ? [] : [problem('visit-closed-elsewhere')],
  'visit-closed': (_payload, state) =>
    state.sheets
      .filter(({ status }) => status === 'awaiting')
      .map(({ form, copy }) => problem('gate-print-unconfirmed', { form, copy })),
}
