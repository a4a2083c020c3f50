import type { Principal } from '#core/access'
import { isAdvice } from '#core/derivation'
import type { Entry } from '#core/derivation'
import { checkKey, procedureKey } from '#core/record'
import type { VisitState } from '#core/record'
import { dayFromIso, fiscalYearEndOfAge } from '#core/value'
import { entryStanding } from '../entry/entry-standing.ts'
import type { DeskParts } from './desk-parts.ts'
import { refOfEntry } from './entry-ref.ts'
import { dateOf, factReader } from './fact-reader.ts'
import { noticesDue } from './notices-due.ts'
import { overtakenSheets } from './overtaken-sheets.ts'
import { seenBy } from './seen-visit.ts'
import { planSeenBy } from './sheets.ts'

/** Something that may have been forgotten (何か忘れていませんか). It holds nothing back: closing needs dispositions alone. */
export interface Doubt {
  readonly because:
    | 'not-disposed'
    | 'not-settled'
    | 'no-verdict'
    | 'overdue'
    | 'unchecked'
    | 'awaiting'
    | 'not-compared'
    | 'not-returned'
    | 'to-recall'
    | 'not-entered'
    | 'notice-due'
  /** The procedure, the sheet with its number, or the core system with how many rows. */
  readonly name: string
  /** Whom it is about, by name. */
  readonly who?: string
  /** The last day (ISO) of what is overdue. */
  readonly day?: string
}

/** What is open in a visit that is about to be closed, as this principal sees it, most pressing first. */
export async function closingDoubts(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
): Promise<readonly Doubt[]> {
  const plan = planSeenBy(state, parts, principal)
  const seen = seenBy(state, parts, principal)
  const overtaken = await overtakenSheets(parts, principal, state, plan)
  return [
    ...paperDoubts(seen, parts),
    ...overtaken.map(({ name, serial }): Doubt => ({ because: 'to-recall', name: numbered(name, serial) })),
    ...noticesDue(seen, parts.schemes)
      .filter(({ printed }) => !printed)
      .map(({ label }): Doubt => ({ because: 'notice-due', name: label })),
    ...planDoubts(seen, plan, parts),
    ...ageDoubts(seen, plan, parts),
    ...entryDoubts(seen, plan, parts),
  ]
}

/** What is to be entered into the core systems (基幹系) and is not said to be entered (入力済). */
const entryDoubts = (state: VisitState, plan: readonly Entry[], parts: DeskParts): readonly Doubt[] =>
  entryStanding(state, plan, parts).flatMap(({ system, rows, open }) =>
    open === 0 ? [] : [{ because: 'not-entered', name: parts.words.outOf(system, open, rows) }],
  )

const numbered = (name: string, serial = ''): string => `${name} ${serial}`.trimEnd()

function paperDoubts({ sheets }: VisitState, { forms, catalogue }: DeskParts): readonly Doubt[] {
  const isCompared = catalogue.desk['second-check'] === 'sheet'
  return sheets.flatMap(({ status, returned, compared, class: kind, form, serial }): readonly Doubt[] => {
    const name = numbered(forms.get(form)?.form.name.ja ?? form, serial)
    if (status === 'awaiting') return [{ because: 'awaiting', name }]
    if (status !== 'confirmed' || kind !== 'resident-form') return []
    return [
      ...(isCompared && compared === undefined ? [{ because: 'not-compared' as const, name }] : []),
      ...(returned === undefined ? [{ because: 'not-returned' as const, name }] : []),
    ]
  })
}

function planDoubts(state: VisitState, plan: readonly Entry[], parts: DeskParts): readonly Doubt[] {
  const reader = factReader(state, parts)
  // A visitor may read along: what is discreet is not named here.
  const shown = plan.filter(({ discreet }) => !discreet)
  return shown.flatMap((entry): readonly Doubt[] => {
    const ref = refOfEntry(entry, state)
    const who = state.persons.includes(entry.subject) ? { who: reader.name(entry.subject) } : {}
    if (entry.verdict === 'not-settled') return [{ because: 'not-settled', name: entry.name, ...who }]
    if (entry.verdict !== 'needed' || isAdvice(entry)) return []
    const end = state.dispositions[procedureKey(ref)]?.disposition
    const isDone = end === 'done' || end === 'already' || end === 'declined'
    const unchecked = entry.checks.some(({ id }) => state.checks[checkKey(ref, id)]?.answer !== 'yes')
    return [
      ...(end === undefined ? [{ because: 'not-disposed' as const, name: entry.name, ...who }] : []),
      ...(entry.deadline?.overdue === true && !isDone
        ? [{ because: 'overdue' as const, name: entry.name, day: entry.deadline.date, ...who }]
        : []),
      ...(unchecked && end === 'done' ? [{ because: 'unchecked' as const, name: entry.name, ...who }] : []),
    ]
  })
}

/** Somebody of an age for whom the desk asks something, and the plan has nothing to say of it: neither needed, nor open, nor nothing to do. */
function ageDoubts(state: VisitState, plan: readonly Entry[], parts: DeskParts): readonly Doubt[] {
  const received = dayFromIso(state.receivedOn)
  if (received === undefined) return []
  const reader = factReader(state, parts)
  return parts.catalogue.desk['before-closing'].flatMap((asked) => {
    if (plan.some(({ procedure, verdict }) => asked.procedures.includes(procedure) && verdict !== 'not-needed'))
      return []
    return state.persons.flatMap((person): readonly Doubt[] => {
      const birth = dateOf(reader.text('person', person, 'birth-date'))
      const isOfAge =
        birth !== undefined && fiscalYearEndOfAge(birth.earliest, asked['through-fiscal-year-of-age']) >= received
      return isOfAge ? [{ because: 'no-verdict', name: asked.label.ja, who: reader.name(person) }] : []
    })
  })
}
