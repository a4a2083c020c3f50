import type { VisitHandlers } from './handlers.ts'
import { checkKey, procedureKey } from './visit-state.ts'

/** What the clerk decided about procedures. */
export const applyProcedures: VisitHandlers<
  | 'procedure-added'
  | 'procedure-struck'
  | 'procedure-choice-withdrawn'
  | 'note-added'
  | 'glyph-settled'
  | 'check-closed'
  | 'disposition-set'
  | 'case-linked'
> = {
  'procedure-added': (state, payload, { recordedAt: at }) => ({
    ...state,
    choices: { ...state.choices, [procedureKey(payload)]: { ...payload, choice: 'added', at } },
  }),
  'procedure-struck': (state, payload, { recordedAt: at }) => ({
    ...state,
    choices: { ...state.choices, [procedureKey(payload)]: { ...payload, choice: 'struck', at } },
  }),
  'procedure-choice-withdrawn': (state, payload) => {
    const { [procedureKey(payload)]: _, ...choices } = state.choices
    return { ...state, choices }
  },
  'note-added': (state, payload, { recordedAt: at, actor: by }) => ({
    ...state,
    notes: [...state.notes, { ...payload, by, at }],
  }),
  'glyph-settled': (state, { cluster, ...payload }, { recordedAt: at, actor: by }) => ({
    ...state,
    glyphs: { ...state.glyphs, [cluster]: { ...payload, by, at } },
  }),
  'check-closed': (state, payload, { recordedAt: at }) => ({
    ...state,
    checks: { ...state.checks, [checkKey(payload, payload.check)]: { ...payload, at } },
  }),
  'disposition-set': (state, payload, { recordedAt: at }) => ({
    ...state,
    dispositions: { ...state.dispositions, [procedureKey(payload)]: { ...payload, at } },
  }),
  'case-linked': (state, payload, { recordedAt: at }) => ({ ...state, cases: [...state.cases, { ...payload, at }] }),
}
