import type { Principal } from '#core/access'
import { canonical } from '#core/audit'
import type { Entry } from '#core/derivation'
import { bearsAddress, preparePrintJob } from '#core/printing'
import type { FormSheet, PrintJob } from '#core/printing'
import { narrowRules, project } from '#core/projection'
import { copiesOf, gate, livingSerials, standingOf } from '#core/record'
import type { Sheet, VisitState } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Problem, Result } from '#core/value'
import type { DeskParts } from './desk-parts.ts'
import { rulesOf } from './field-rules-of-desk.ts'
import { addressesOf } from './hold-view.ts'
import { printFactsOfVisit } from './print-facts-of-visit.ts'
import { draftContext } from './record-visit.ts'
import { noticesDue } from './notices-due.ts'
import { planOfVisit } from './plan-of-visit.ts'
import { seenBy } from './seen-visit.ts'
import { sheetOfKey, sheetsOfPlan } from './sheet-calls.ts'
import { sheetName } from './sheet-name.ts'
import { partOfSheet } from './sheet-parts.ts'
import type { SheetPart } from './sheet-parts.ts'
import { isPerson, signatoryOf, signedBy, withAllVisitors } from './signatory.ts'
import { factsAskedBy, partsAskedBy } from './source-facts.ts'
import { wantsCode } from './wants-code.ts'

/** A sheet made ready: what would be printed, and every reason why it may not be. */
export interface ReadySheet {
  /** Names it among the sheets of the visit: by form, and person where it is for one. */
  readonly key: string
  readonly form: string
  /** The person it is for, where a form is for one person each; the event or household of a further sheet of it. */
  readonly subject?: string
  /** The form's name, with the person's or the event's where there are several. */
  readonly name: string
  /** No procedure calls for it; it is there when somebody asks for it. */
  readonly offered: boolean
  readonly sheet: Sheet
  /** 1 for the first printing of this content under this number (第n刷). */
  readonly copy: number
  /** Absent while something stands against it. */
  readonly job: PrintJob | undefined
  readonly refusals: readonly Problem[]
  readonly preflight: readonly Problem[]
}

/** What a sheet is made ready with. */
interface ReadyWith {
  readonly plan: readonly Entry[]
  /** The number it gets when it is no sheet that was printed before; undefined for a sample. */
  readonly serial: string | undefined
  /** Keys of the offered forms that go out with it. */
  readonly chosen: readonly string[]
}

/** The same, and who signs it where several stand here. */
type SignedWith = ReadyWith & { readonly signatory: string | undefined }

/**
 * The sheets called for by the plan as this principal sees it, in the order of the windows, then guidance, then what is
 * offered; by {@link sheetKey}. A consultation has guidance alone.
 */
export function formsOfVisit(
  state: VisitState,
  parts: DeskParts,
  principal: Principal,
  plan: readonly Entry[] = planSeenBy(state, parts, principal),
): readonly string[] {
  const forms =
    state.purpose === 'consultation'
      ? new Map([...parts.forms].filter(([, { form }]) => form.class === 'guidance'))
      : parts.forms
  return sheetsOfPlan(plan, forms, state, [...parts.catalogue.offices.keys()]).filter((key) =>
    forms.has(sheetOfKey(key).form),
  )
}

/** What follows from what this principal sees. */
export const planSeenBy = (state: VisitState, parts: DeskParts, principal: Principal): readonly Entry[] =>
  planOfVisit(state, parts, principal).entries

/** Whether a form is only there when somebody asks for it; a notice that is due goes out with the rest. */
export const isOffered = (form: string, state: VisitState, { forms, schemes }: DeskParts): boolean =>
  (forms.get(form)?.form.offered ?? 'no') !== 'no' && !noticesDue(state, schemes).some((due) => due.form === form)

/**
 * Makes a form ready to print: preflight, then the gate. On paper comes what the principal may see and the form asks for; the
 * gate judges the whole record. Problems: `form-missing`.
 */
export async function readySheet(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  key: string,
  given: ReadyWith,
): Promise<Result<ReadySheet>> {
  const { form: formId, subject } = sheetOfKey(key)
  const form = parts.forms.get(formId)
  const part = form === undefined ? undefined : partOfSheet(form.form, given.plan, state, subject)
  if (form === undefined || part === undefined) return failure(problem('form-missing', { form: formId }))
  const asked = { form: formId, ...(subject === undefined ? {} : { subject }) }
  const seen = seenBy(state, parts, principal)
  const isForm = form.form.class === 'resident-form'
  const signs = isForm ? signatoryOf(asked, part, given.plan, seen, parts) : undefined
  const signatory = state.companions.length > 0 ? signs?.id : undefined
  const isOwn = signs !== undefined && part.person !== undefined && isPerson(signs, part.person, seen, parts)
  const { serial, prepared, hash } = await numbered(parts, principal, state, form, part, { ...given, signatory })
  const sheet: Sheet = {
    ...asked,
    class: form.form.class,
    ...(form.form.identity === undefined ? {} : { identity: form.form.identity }),
    effective: {
      from: form.form.effective.from,
      ...(form.form.effective.until === undefined ? {} : { until: form.form.effective.until }),
    },
    contentHash: hash,
    ...(signatory === undefined ? {} : { signatory }),
    ...(isOwn ? { own: true as const } : {}),
    bearsAddress: prepared.ok && bearsAddress(form.form, prepared.value.data),
    ...(serial === undefined ? {} : { serial }),
    marked: parts.setup === 'sample',
  }
  const problems = prepared.ok ? [] : prepared.problems
  const answer = gate(sheet, { ...draftContext(parts, principal, { sheet, problems }), visit: state })
  const refusals = answer.open ? [] : answer.refusals
  const copy = copiesOf(state.sheets, sheet).length + 1
  return success({
    key,
    form: formId,
    ...(subject === undefined ? {} : { subject }),
    name: sheetName(form.form, part, given.plan, seen, parts),
    offered: isOffered(formId, state, parts),
    sheet,
    copy,
    job: prepared.ok && refusals.length === 0 ? asCopy(prepared.value, copy, parts) : undefined,
    refusals,
    preflight: problems,
  })
}

/** From the second printing on the foot of every page says which it is. */
const asCopy = (job: PrintJob, copy: number, { words }: Pick<DeskParts, 'words'>): PrintJob =>
  copy === 1 ? job : { ...job, printingMark: words.nthPrinting(copy) }

async function preflight(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  form: FormSheet,
  serial: string | undefined,
  part: SheetPart,
  { plan, chosen, signatory }: SignedWith,
): Promise<Result<PrintJob>> {
  const narrow = project(state, principal, 'print', narrowRules(rulesOf(parts), factsAskedBy(form.form)))
  // What was checked and what became of it goes on no paper but the office's own.
  const names = seenBy(state, parts, principal)
  const { checks, dispositions, notes, entries } = names
  const who = standingOf(narrow).find(({ id }) => id === (signatory ?? narrow.visitor?.id))
  const paper =
    form.form.class === 'office-paper'
      ? { ...withAllVisitors(narrow, parts), checks, dispositions, notes, entries }
      : signedBy(who, part, narrow, names, parts)
  // What is said of the event is what may be seen of it.
  const { event: _, ...rest } = part
  const event = paper.events.find(({ id }) => id === part.event?.id)
  const seen: SheetPart = event === undefined ? rest : { ...rest, event }
  const facts = printFactsOfVisit(paper, seen, plan, parts, { serial, chosen, asked: partsAskedBy(form.form) })
  const words = { sampleMark: parts.words.sampleMark, title: parts.words.titleOf(form.form.name.ja) }
  const { id } = form.form
  const set = parts.alignmentOf?.(id)
  return preparePrintJob(form, facts, await parts.faces(), words, {
    addresses: addressesOf(state, parts, id),
    drawCode: wantsCode(form.form, parts.catalogue.exports) ? parts.drawCode : undefined,
    stock: set?.used === true ? set.readings : undefined,
  })
}

interface Numbered {
  readonly serial: string | undefined
  readonly prepared: Result<PrintJob>
  readonly hash: string
}

/**
 * A sheet printed before keeps its number while its content is the same, jammed or not; anything else gets the one given. A sample has
 * none.
 */
async function numbered(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  form: FormSheet,
  part: SheetPart,
  given: SignedWith,
): Promise<Numbered> {
  const asked = { form: form.form.id, ...(part.subject === undefined ? {} : { subject: part.subject }) }
  const serials = [...livingSerials(state.sheets, asked), given.serial]
  let last: Numbered = { serial: undefined, prepared: failure(), hash: '' }
  for (const serial of serials) {
    const prepared = await preflight(parts, principal, state, form, serial, part, given)
    last = { serial, prepared, hash: prepared.ok ? parts.hash.digest(canonical(prepared.value.data)) : '' }
    const named = { ...asked, ...(serial === undefined ? {} : { serial }), contentHash: last.hash }
    if (copiesOf(state.sheets, named).some(({ contentHash }) => contentHash === last.hash)) return last
  }
  return last
}
