import type { Principal } from '#core/access'
import { canonical } from '#core/audit'
import type { ExportSystem } from '#core/definitions'
import { entryRows, type EntryRow } from '#core/entry'
import { mayState, narrowRules, project, specialCareShown } from '#core/projection'
import type { FieldRules } from '#core/projection'
import { entryKey } from '#core/record'
import type { VisitState } from '#core/record'
import type { DeskParts } from '../desk/desk-parts.ts'
import { factReader } from '../desk/fact-reader.ts'
import { rulesOf } from '../desk/field-rules-of-desk.ts'
import { seenBy } from '../desk/seen-visit.ts'
import { planSeenBy } from '../desk/sheets.ts'
import { situationOfVisit } from '../desk/situation-of-visit.ts'
import { addressFacts } from './address-facts.ts'
import { leavesAddresses } from './ask-entry.ts'
import { enteredToday } from './entered-today.ts'
import type { EntryRowView } from './entry-data.ts'

/** The rows of one system, and the special-care facts that come into sight by them. */
export interface RowsOfSystem {
  readonly system: ExportSystem
  readonly rows: readonly EntryRowView[]
  readonly specialCare: readonly string[]
}

/**
 * The rows of every core system that has any of this visit, from what the principal may see of it and nothing else: address facts
 * are taken out before anything is made of it where a sheet would leave its boxes empty. A consultation has none.
 */
export function rowsOfVisit(parts: DeskParts, principal: Principal, state: VisitState): readonly RowsOfSystem[] {
  if (state.purpose === 'consultation') return []
  const { catalogue } = parts
  const rules = rulesOf(parts)
  const byHand = leavesAddresses(state, parts) ? addressFacts(catalogue) : new Set<string>()
  const shown = project(state, principal, 'export', without(rules, byHand))
  const situation = situationOfVisit(shown)
  const plan = enteredToday(planSeenBy(state, parts, principal), seenBy(state, parts, principal))
  return catalogue.exports.systems.flatMap((system) => {
    const asked = new Set(system.screen.flatMap(({ facts }) => facts))
    const notShown = new Set([...asked].filter((fact) => !isSeen(fact, principal, rules)))
    const rows = entryRows(system, { situation, plan, ticket: shown.ticket, byHand, notShown }, catalogue)
    if (rows.length === 0) return []
    const specialCare = specialCareShown(project(shown, principal, 'export', narrowRules(rules, asked)), {
      ...rules,
      specialCareDocuments: new Set(),
    })
    return [{ system, rows: rows.map((row) => rowView(row, system, shown, parts)), specialCare }]
  })
}

const without = (rules: FieldRules, facts: ReadonlySet<string>): FieldRules =>
  narrowRules(rules, new Set([...rules.facts.keys()].filter((fact) => !facts.has(fact))))

const isSeen = (id: string, principal: Principal, rules: FieldRules): boolean => {
  const [type = '', fact = ''] = id.split('.')
  return mayState({ subject: { type, id: '' }, fact }, principal, rules)
}

function rowView(row: EntryRow, system: ExportSystem, shown: VisitState, parts: DeskParts): EntryRowView {
  const { subject, event, cells } = row
  const ref = { system: system.id, subject, ...(event === undefined ? {} : { event }) }
  const key = entryKey(ref)
  const entered = Object.hasOwn(shown.entries, key) ? shown.entries[key] : undefined
  const contentHash = parts.hash.digest(canonical(cells.map(({ field, value }) => [field, value])))
  return {
    ...row,
    who: subject.type === 'person' ? factReader(shown, parts).name(subject.id) : '',
    contentHash,
    ...(entered === undefined
      ? {}
      : { entered: { at: entered.at, by: entered.by, changed: entered.contentHash !== contentHash } }),
  }
}
