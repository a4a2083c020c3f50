import { nameOfSection } from '#core/definitions'
import { isAdvice } from '#core/derivation'
import type { Entry } from '#core/derivation'
import { dayAt, timeAt } from '#core/hours'
import type { PrintCheck, PrintedPaper, PrintFacts, PrintNote, PrintTask } from '#core/printing'
import { checkKey, procedureKey } from '#core/record'
import type { VisitState } from '#core/record'
import { grouped } from '#core/value'
import { entryStanding } from '../entry/entry-standing.ts'
import { clerkName } from './clerk-name.ts'
import type { PaperParts } from './desk-parts.ts'
import { systemHoursOf } from './desk-hours.ts'
import { refOfEntry } from './entry-ref.ts'
import { dateOf, factReader } from './fact-reader.ts'
import { notesOfGlyphs } from './print-glyphs.ts'

/** What the sections that follow are told (引継票): procedures, checks made and not made, sheets printed, what the resident was told. No address. */
export function handoverOf(
  state: VisitState,
  plan: readonly Entry[],
  parts: PaperParts,
): Pick<PrintFacts, 'tasks' | 'checks' | 'sheets' | 'notes'> {
  // What is only told is nobody's to take over.
  const needed = plan.filter((entry) => !entry.discreet && entry.verdict === 'needed' && !isAdvice(entry))
  const groups = [...grouped(needed, ({ procedure }) => procedure).values()]
  return {
    tasks: groups.map((entries) => taskOf(entries, state, parts)),
    checks: [
      ...groups.flatMap((entries) => checksOf(entries, state)),
      ...comparisonsMade(state, plan, parts),
      ...entriesMade(state, plan, parts),
    ],
    sheets: state.sheets
      .filter(({ form }) => !isDiscreet(form, plan))
      .map((sheet): PrintedPaper => ({
        name: parts.forms?.get(sheet.form)?.form.name.ja ?? sheet.form,
        ...(sheet.handwritten === true ? { serial: parts.words.handwritten } : {}),
        ...(sheet.serial === undefined ? {} : { serial: sheet.serial }),
        pages: String(sheet.sheets),
        status: sheet.status,
        ...(sheet.returned === undefined ? {} : { returned: sheet.returned }),
      })),
    notes: [
      ...notesOfPaper(state, parts),
      ...notesOfGlyphs(state, parts),
      ...state.notes.map(({ text, about }): PrintNote => {
        const name = about === undefined ? undefined : plan.find(({ procedure }) => procedure === about.procedure)?.name
        return { text, ...(name === undefined ? {} : { about: name }) }
      }),
    ],
  }
}

/** 停止中に紙で受付: whoever takes over hears when it was received, and by whom. */
function notesOfPaper({ paper }: VisitState, parts: PaperParts): readonly PrintNote[] {
  if (paper === undefined) return []
  const rule = systemHoursOf(parts.catalogue)
  const by = clerkName(paper.by, parts)
  return [{ text: parts.words.takenOnPaper(dayAt(paper.at, rule), timeAt(paper.at, rule), by) }]
}

/** Whether only procedures that nobody else may hear of (支援措置) call for a form: its very name would tell. */
const isDiscreet = (form: string, plan: readonly Entry[]): boolean => {
  const calling = plan.filter(({ forms }) => forms.includes(form))
  return calling.length > 0 && calling.every(({ discreet }) => discreet)
}

function taskOf(entries: readonly Entry[], state: VisitState, parts: PaperParts): PrintTask {
  const [first] = entries
  const { catalogue, words } = parts
  const reader = factReader(state, parts)
  const names = entries.flatMap(({ subject }) => (state.persons.includes(subject) ? [reader.name(subject)] : []))
  const deadline = dateOf(entries.flatMap((entry) => entry.deadline?.date ?? []).sort()[0])
  const section = first?.section ?? ''
  const office = nameOfSection(section, catalogue)?.ja
  const ends = [
    ...new Set(entries.map((entry) => state.dispositions[procedureKey(refOfEntry(entry, state))]?.disposition)),
  ]
  return {
    name: first?.name ?? '',
    ...(names.length === 0
      ? {}
      : { for: names.length === 1 ? names : [...names.slice(0, 1), words.others(names.length - 1)] }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(office === undefined ? {} : { section: office }),
    // Two people of one procedure may end differently: then the clerk writes it by hand.
    ...(ends.length === 1 && ends[0] !== undefined ? { disposition: ends[0] } : {}),
  }
}

/** The core systems (基幹系) the visit is entered into, and whether it is (入力済). */
const entriesMade = (state: VisitState, plan: readonly Entry[], parts: PaperParts): readonly PrintCheck[] =>
  entryStanding(state, plan, parts).map(({ system, open }) => ({
    procedure: system,
    what: parts.words.entry,
    done: open === 0 ? 'yes' : 'no',
  }))

/** 照合: the residents' forms that are out, and by whom each was compared with the documents, where the desk asks for it. */
const comparisonsMade = (
  { sheets }: VisitState,
  plan: readonly Entry[],
  { catalogue, forms, words }: PaperParts,
): readonly PrintCheck[] =>
  catalogue.desk['second-check'] !== 'sheet'
    ? []
    : sheets
        .filter(
          (sheet) => sheet.class === 'resident-form' && sheet.status === 'confirmed' && !isDiscreet(sheet.form, plan),
        )
        .map(({ form, serial, compared }) => ({
          procedure: [forms?.get(form)?.form.name.ja ?? form, serial].filter((each) => each !== undefined).join(' '),
          what: words.compared(compared?.by),
          done: compared === undefined ? 'no' : 'yes',
        }))

function checksOf(entries: readonly Entry[], state: VisitState): readonly PrintCheck[] {
  const labels = new Map(entries.flatMap(({ checks }) => checks.map(({ id, label }) => [id, label.ja] as const)))
  return [...labels].map(([id, what]) => ({
    procedure: entries[0]?.name ?? '',
    what,
    done: entries
      .filter(({ checks }) => checks.some((check) => check.id === id))
      .every((entry) => state.checks[checkKey(refOfEntry(entry, state), id)] !== undefined)
      ? 'yes'
      : 'no',
  }))
}
