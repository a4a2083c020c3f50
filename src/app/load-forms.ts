import { parseShape } from '#core/definitions'
import { FormSchema } from '#core/printing'
import type { FormSheet } from '#core/printing'
import type { Problem } from '#core/value'
import type { TextReader } from './load-catalogue.ts'
import type { SourceFile } from './ports.ts'

/** The forms of a folder of templates; one that cannot be read is set aside with its problems. */
export interface LoadedForms {
  readonly forms: ReadonlyMap<string, FormSheet>
  readonly problems: readonly Problem[]
}

/** Reads `form.yaml`, `template.html` and `sheet.css` of each form. Problems: those of the shape, and `form-file-missing`. */
export function loadForms(files: readonly SourceFile[], read: TextReader): LoadedForms {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const forms = new Map<string, FormSheet>()
  const problems: Problem[] = []
  for (const [path, text] of texts) {
    if (!path.endsWith('/form.yaml')) continue
    const folder = path.slice(0, -'/form.yaml'.length)
    const located = read(path, text)
    const form = located.ok ? parseShape(FormSchema, located.value) : located
    const template = texts.get(`${folder}/template.html`)
    const css = texts.get(`${folder}/sheet.css`)
    if (template === undefined || css === undefined)
      problems.push({ code: 'form-file-missing', params: { form: folder }, at: { file: path, line: 1, column: 1 } })
    else if (form.ok) forms.set(form.value.id, { form: form.value, template, css })
    else problems.push(...form.problems)
  }
  return { forms, problems }
}
