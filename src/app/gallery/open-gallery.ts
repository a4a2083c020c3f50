import type { Principal } from '#core/access'
import { parseCase } from '#core/definitions'
import type { Located } from '#core/definitions'
import { prepareBlankJob, preparePrintJob } from '#core/printing'
import type { Form, PrintJob } from '#core/printing'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import type { SheetView } from '../desk/commands.ts'
import { oldStockOf } from '../desk/list-sheets.ts'
import { authorise } from '../desk/authorise.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { officeOf } from '../desk/print-office.ts'
import { formsBySection } from '../kit/forms-by-section.ts'
import { factsOfSample } from './facts-of-sample.ts'
import { varySample } from './vary-sample.ts'
import type { GalleryNames, SampleChoice } from './vary-sample.ts'

const OPERATION = 'form-gallery'

/** A form of the gallery. */
export interface GalleryForm {
  readonly form: string
  readonly name: string
  /** Id of the section whose procedures call for it; absent: none does. */
  readonly section?: string
  readonly paper: Form['paper']
  /** It has a sample of its own to be filled in from. */
  readonly sampled: boolean
  /** 様式番号. */
  readonly number?: string
  /** 旧様式の使用期限. */
  readonly oldStock?: SheetView['oldStock']
}

/** What the gallery is made from besides a desk: the samples beside the forms, by form id, and invented names. */
export interface GalleryContent {
  readonly samples: () => Promise<ReadonlyMap<string, Located>>
  readonly names: GalleryNames
}

/** The use cases of the gallery of forms (様式の見本帳). */
export interface Gallery {
  readonly list: (principal: Principal) => Promise<Result<readonly GalleryForm[]>>
  /** A form with one of its samples, or blank, for the frame that draws it; it bears 見本, whatever the set-up. */
  readonly sheet: (form: string, choice: SampleChoice, principal: Principal) => Promise<Result<PrintJob>>
}

/**
 * Opens the gallery: all forms by section, each with samples, never with anything of a record. Problems: `operation-not-granted`
 * {operation}, `form-missing` {form}, `form-without-sample` {form}, those of the case and of `preparePrintJob`.
 */
export function openGallery(parts: DeskParts, content: GalleryContent): Gallery {
  return {
    list: async (principal) => {
      const granted = await authorise(parts, principal, OPERATION, 'view')
      if (!granted.ok) return granted
      const samples = await content.samples()
      return success(
        formsBySection(parts.catalogue, parts.forms).flatMap(({ section, forms }) =>
          forms.map(({ form }): GalleryForm => ({
            ...{ form: form.id, name: form.name.ja, paper: form.paper, sampled: samples.has(form.id) },
            ...(section === undefined ? {} : { section }),
            ...(form.number === undefined ? {} : { number: form.number }),
            ...oldStockOf(parts, form.id),
          })),
        ),
      )
    },
    sheet: async (form, choice, principal) => {
      const granted = await authorise(parts, principal, OPERATION, 'view')
      return granted.ok ? drawn(parts, content, form, choice) : granted
    },
  }
}

async function drawn(
  parts: DeskParts,
  { samples, names }: GalleryContent,
  id: string,
  choice: SampleChoice,
): Promise<Result<PrintJob>> {
  const sheet = parts.forms.get(id)
  if (sheet === undefined) return failure(problem('form-missing', { form: id }))
  const words = { sampleMark: parts.words.sampleMark, title: parts.words.titleOf(sheet.form.name.ja) }
  const faces = await parts.faces()
  if (choice === 'blank') return prepareBlankJob(sheet, officeOf(parts), faces, words, true)
  const own = (await samples()).get(id)
  if (own === undefined) return failure(problem('form-without-sample', { form: id }))
  const varied = parseCase({ ...own, value: varySample(own.value, choice, names) }, '', parts.catalogue)
  if (varied.case === undefined) return failure(...varied.problems)
  const draw = parts.catalogue.exports.formCodes.has(id) ? parts.drawCode : undefined
  const facts = factsOfSample({ ...varied.case, sample: true }, parts, id)
  return preparePrintJob(sheet, facts, faces, words, { drawCode: draw })
}
