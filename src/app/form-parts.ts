import { parseShape } from '#core/definitions'
import { FormPartSchema } from '#core/printing'
import type { Form, FormPart } from '#core/printing'
import type { Problem } from '#core/value'
import { fillFormPart } from './fill-form-part.ts'
import type { FilledPart } from './fill-form-part.ts'
import type { TextReader } from './load-catalogue.ts'
import type { SourceFile } from './ports.ts'

/** Where the fields and the template of a block lie that several forms share (届出人欄, 職員記入欄). */
export const partPath = (part: string, ending: 'yaml' | 'html'): string => `parts/${part}.${ending}`

/** A form with the blocks it shares set in. */
export interface JoinedForm {
  readonly form: Form
  readonly template: string
  /** The blocks that are not there, or cannot be read. */
  readonly missing: readonly string[]
  /** What is wrong with the words of a block: `form-part-word-missing`, `form-part-word-unused`. */
  readonly problems: readonly Pick<Problem, 'code' | 'params'>[]
}

/**
 * Sets the shared blocks into a form: their fields after its own, their templates where its own names them. A field that the form
 * declares itself takes the place of the block's. A block stands on one line, so that the lines of the template keep their numbers;
 * where it has room for rows of the form's own, they stand between `{{include part="…"}}` and `{{/include}}`. A block that is not
 * named stays out, and its fields are then missed by the check of the template.
 */
export function joinParts(form: Form, template: string, files: readonly SourceFile[], read: TextReader): JoinedForm {
  const own = new Set(form.fields.map(({ id }) => id))
  const missing: string[] = []
  const problems: JoinedForm['problems'][number][] = []
  let joined: Pick<JoinedForm, 'form' | 'template'> = { form, template }
  for (const { id, words } of form.parts) {
    const found = readPart(id, files, read)
    if (found === undefined) missing.push(id)
    else {
      const filled = fillFormPart(found.part, found.block, form, words)
      const added = filled.fields.filter((field) => !own.has(field.id))
      problems.push(...filled.problems)
      joined = {
        form: { ...joined.form, fields: [...joined.form.fields, ...added] },
        template: setIn(joined.template, id, filled),
      }
    }
  }
  return { ...joined, missing, problems }
}

function readPart(
  id: string,
  files: readonly SourceFile[],
  read: TextReader,
): { readonly part: FormPart; readonly block: string } | undefined {
  const textOf = (ending: 'yaml' | 'html'): string | undefined =>
    files.find(({ path }) => path === partPath(id, ending))?.text
  const [text, block] = [textOf('yaml'), textOf('html')]
  const located = text === undefined ? undefined : read(partPath(id, 'yaml'), text)
  const part = located?.ok === true ? parseShape(FormPartSchema, located.value) : undefined
  return part?.ok === true && block !== undefined ? { part: part.value, block } : undefined
}

/** A block without room for own rows leaves the tags around them as they are: the check of the template refuses them. */
function setIn(template: string, id: string, { before, after }: FilledPart): string {
  const whole = template.replaceAll(`{{include part="${id}"/}}`, () => before + (after ?? ''))
  if (after === undefined) return whole
  const around = new RegExp(`\\{\\{include part="${id}"\\}\\}([\\s\\S]*?)\\{\\{/include\\}\\}`, 'g')
  return whole.replace(around, (_all, rows: string) => before + rows + after)
}
