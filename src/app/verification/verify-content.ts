import { factsAskedBy } from '#app/desk/source-facts'
import { joinParts } from '#app/form-parts'
import type { TextReader } from '#app/load-catalogue'
import type { SourceFile } from '#app/ports'
import { parseShape } from '#core/definitions'
import type { Catalogue, Located } from '#core/definitions'
import { FormSchema } from '#core/printing'
import type { FormField } from '#core/printing'
import { verifyPacks } from '#core/verification'
import type { Finding, FormsKnown, VerificationOptions } from '#core/verification'

/**
 * Verifies packs together with the forms of a folder of templates. A form that cannot be read is left out: the check of
 * content names it. Findings: those of {@link verifyPacks}.
 */
export function verifyContent(
  catalogue: Catalogue,
  files: readonly Located[],
  templates: readonly SourceFile[],
  read: TextReader,
  options: VerificationOptions = {},
): readonly Finding[] {
  return verifyPacks({ catalogue, files, forms: formsKnown(templates, read) }, options)
}

/** The forms of a folder of templates, as the verification sees them. */
export function formsKnown(templates: readonly SourceFile[], read: TextReader): FormsKnown {
  const sheets = templates.flatMap(({ path, text }) => {
    if (!path.endsWith('/form.yaml')) return []
    const located = read(path, text)
    const form = located.ok ? parseShape(FormSchema, located.value) : located
    return located.ok && form.ok
      ? [{ form: joinParts(form.value, '', templates, read).form, located: located.value }]
      : []
  })
  const fields = new Map<string, FormField>()
  for (const { form } of sheets)
    for (const field of [...form.fields, ...form.rows.flatMap((rows) => rows.fields)])
      if (field.from !== undefined) fields.set(field.from, field)
  return {
    sheets,
    factsOf: (source) => {
      const field = fields.get(source)
      return field === undefined ? [] : [...factsAskedBy({ fields: [field], rows: [] })]
    },
  }
}
