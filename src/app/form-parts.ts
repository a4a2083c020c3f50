import { parseShape } from '#core/definitions'
import { FormPartSchema } from '#core/printing'
import type { Form } from '#core/printing'
import type { TextReader } from './load-catalogue.ts'
import type { SourceFile } from './ports.ts'

/** Where the fields and the template of a block lie that several forms share (届出人欄, 職員記入欄). */
export const partPath = (part: string, ending: 'yaml' | 'html'): string => `parts/${part}.${ending}`

/** A form with the blocks it shares set in. `missing` are those that are not there, or cannot be read. */
export interface JoinedForm {
  readonly form: Form
  readonly template: string
  readonly missing: readonly string[]
}

/**
 * Sets the shared blocks into a form: their fields after its own, their templates where its own names them. A block stands on one
 * line, so that the lines of the template keep their numbers. A block that is not named stays out, and its fields are then missed
 * by the check of the template.
 */
export function joinParts(form: Form, template: string, files: readonly SourceFile[], read: TextReader): JoinedForm {
  const textOf = (path: string): string | undefined => files.find((file) => file.path === path)?.text
  const missing: string[] = []
  let joined: Pick<JoinedForm, 'form' | 'template'> = { form, template }
  for (const id of form.parts) {
    const [text, block] = [textOf(partPath(id, 'yaml')), textOf(partPath(id, 'html'))]
    const located = text === undefined ? undefined : read(partPath(id, 'yaml'), text)
    const part = located?.ok === true ? parseShape(FormPartSchema, located.value) : undefined
    if (part?.ok !== true || block === undefined) missing.push(id)
    else
      joined = {
        form: { ...joined.form, fields: [...joined.form.fields, ...part.value.fields] },
        template: joined.template.replaceAll(`{{include part="${id}"/}}`, onOneLine(block)),
      }
  }
  return { ...joined, missing }
}

function onOneLine(block: string): string {
  return block
    .split('\n')
    .map((line) => line.trim())
    .join('')
}
