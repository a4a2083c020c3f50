import { parseShape } from '#core/definitions'
import { FormSchema } from '#core/printing'
import type { FormSheet } from '#core/printing'
import type { Problem } from '#core/value'
import { joinParts } from './form-parts.ts'
import type { TextReader } from './load-catalogue.ts'
import type { SourceFile } from './ports.ts'

/** The forms of a folder of templates; one that cannot be read is set aside with its problems. */
export interface LoadedForms {
  readonly forms: ReadonlyMap<string, FormSheet>
  readonly problems: readonly Problem[]
}

/** Where a style sheet that several forms share lies. */
export const sharedStylePath = (style: string): string => `styles/${style}.css`

/**
 * Reads `form.yaml`, `template.html` and `sheet.css` of each form, its shared styles before its own, the blocks it shares set in.
 * Problems: those of the shape, `form-file-missing`, `form-style-missing` {style}, `form-part-missing` {part} and those of a part's words.
 */
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
    else if (!form.ok) problems.push(...form.problems)
    else {
      const shared = form.value.styles.map((style) => texts.get(sharedStylePath(style)))
      const missing = form.value.styles.filter((_, i) => shared[i] === undefined)
      for (const style of missing)
        problems.push({ code: 'form-style-missing', params: { style }, at: { file: path, line: 1, column: 1 } })
      const joined = joinParts(form.value, template, files, read)
      for (const part of joined.missing)
        problems.push({ code: 'form-part-missing', params: { part }, at: { file: path, line: 1, column: 1 } })
      for (const found of joined.problems) problems.push({ ...found, at: { file: path, line: 1, column: 1 } })
      if (missing.length + joined.missing.length + joined.problems.length === 0)
        forms.set(form.value.id, { form: joined.form, template: joined.template, css: [...shared, css].join('\n') })
    }
  }
  return { forms, problems }
}
