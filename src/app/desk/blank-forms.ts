import type { Principal } from '#core/access'
import { auditAct } from '#core/audit'
import { prepareBlankJob } from '#core/printing'
import type { PrintJob } from '#core/printing'
import { gate } from '#core/record'
import type { Sheet } from '#core/record'
import { compareIds, failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { authorise } from './authorise.ts'
import { deskTime } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { officeOf } from './print-office.ts'
import { draftContext } from './record-visit.ts'

const OPERATION = 'blank-form'

/** A form that may be printed blank (白紙). */
export interface BlankForm {
  readonly form: string
  readonly name: string
  /** Id of the section whose procedures call for it; absent: none does. */
  readonly section?: string
}

/**
 * The forms in force today that may be printed blank, by section in the order of the desk's file, those no procedure calls for
 * last. A form that several sections call for stands with the first of them.
 */
function blankForms(parts: DeskParts): readonly BlankForm[] {
  const { catalogue, forms } = parts
  const { today } = deskTime(parts)
  const sections = catalogue.desk.sections.map(({ id }) => id)
  const callers = [...catalogue.definitions.values()].flatMap((versions) => versions.at(-1) ?? [])
  const placeOf = (section: string | undefined): number =>
    section === undefined ? sections.length : sections.indexOf(section)
  return [...forms.values()]
    .filter(({ form: { effective } }) => effective.from <= today && (effective.until ?? today) >= today)
    .map(({ form }): BlankForm => {
      const calling = callers.filter(({ forms: called }) => called.some((each) => each.form === form.id))
      const section = sections.find((id) => calling.some((definition) => definition.section === id))
      return { form: form.id, name: form.name.ja, ...(section === undefined ? {} : { section }) }
    })
    .toSorted((a, b) => placeOf(a.section) - placeOf(b.section) || compareIds(a.form, b.form))
}

/**
 * A form to be filled in by hand, for a day the system stands still or for whoever asks by post (運用停止のときの控え・郵送用). It holds
 * nothing of anybody, so the gate is asked as for guidance; that it was printed stands in the audit before it is handed out. Problems:
 * `operation-not-granted` {operation}, `form-missing` {form}, the gate's refusals, those of `prepareBlankJob` and of the store.
 */
export async function printBlank(parts: DeskParts, principal: Principal, id: string): Promise<Result<PrintJob>> {
  const granted = await authorise(parts, principal, OPERATION)
  if (!granted.ok) return granted
  const sheet = parts.forms.get(id)
  if (sheet === undefined) return failure(problem('form-missing', { form: id }))
  const { form } = sheet
  const words = { sampleMark: parts.words.sampleMark, title: parts.words.titleOf(form.name.ja) }
  const office = officeOf(parts)
  const job = prepareBlankJob(sheet, office, await parts.faces(), words, parts.setup === 'sample')
  if (!job.ok) return job
  const { from, until } = form.effective
  const asked: Sheet = {
    ...{ form: id, class: 'guidance', contentHash: '', bearsAddress: false, marked: parts.setup === 'sample' },
    effective: { from, ...(until === undefined ? {} : { until }) },
  }
  const answer = gate(asked, draftContext(parts, principal, { sheet: asked, problems: [] }))
  if (!answer.open) return failure(...answer.refusals)
  const { epochMs, source } = parts.clock.now()
  const { user, onBehalfOf } = principal
  const noted = await parts.audit.append([
    auditAct(
      { action: 'blank-printed', form: id, sheets: job.value.data.pages.length },
      {
        ...{ terminal: parts.terminal, actor: user, at: epochMs, timeSource: source },
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      },
    ),
  ])
  return noted.ok ? job : noted
}

/** The forms that may be printed blank, for whoever may print them. Problems: `operation-not-granted` {operation}. */
export async function listBlankForms(parts: DeskParts, principal: Principal): Promise<Result<readonly BlankForm[]>> {
  const granted = await authorise(parts, principal, OPERATION)
  return granted.ok ? success(blankForms(parts)) : granted
}
