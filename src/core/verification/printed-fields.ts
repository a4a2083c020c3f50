import { placeOf } from '#core/definitions'
import type { Catalogue, Definition } from '#core/definitions'
import { sourceType } from '#core/printing'
import type { Form, FormField } from '#core/printing'
import type { CaseFile } from './case-file.ts'
import type { DefinitionView } from './definition-view.ts'
import type { Finding } from './finding.ts'
import type { FormsKnown } from './forms-known.ts'

/** Fields that tell of one person: by what is known of them, or by the mark a procedure makes there. */
const OF_A_PERSON = ['members', 'subject', 'spouse', 'raised']

/** The field that says of the sheet itself what it asks for, by the marks of whatever calls for it. */
const ASKED = 'asked'

/**
 * Whether what a procedure marks on a form is there to be marked. Finding: `verification-print-without-box` {form, box}: the
 * form has no such field, or none of its boxes is for that mark.
 */
export function checkMarks(view: DefinitionView, forms: FormsKnown, shown: CaseFile | undefined): void {
  view.definition.forms.forEach(({ form: id, prints }, i) => {
    const form = forms.sheets.find((sheet) => sheet.form.id === id)?.form
    if (form === undefined) return
    prints.forEach((box, j) => {
      const [name = '', code = ''] = box.split('.')
      const fields = fieldsOf(form).filter(
        ({ from }) => (name === ASKED && from === ASKED) || OF_A_PERSON.some((who) => from === `${who}.${name}`),
      )
      const choices = fields.flatMap((field) => field.choices ?? [])
      if (choices.some(({ when, otherwise }) => otherwise || when.includes(code))) return
      view.say(`/forms/${String(i)}/prints/${String(j)}`, 'verification-print-without-box', { form: id, box }, shown)
    })
  })
}

/**
 * Whether every field of a form can come to hold something. Finding: `verification-field-without-source` {form, field,
 * source}: the vocabulary lacks a fact it is made from, or no procedure marks it (a household for which the form is printed).
 */
export function checkFields(
  { sheets, factsOf }: FormsKnown,
  catalogue: Catalogue,
  caseWith: (form: string) => CaseFile | undefined,
): readonly Finding[] {
  const definitions = [...catalogue.definitions.values()].flat()
  return sheets.flatMap(({ form, located }) => {
    const written = [
      ...form.fields.map((field, i) => ({ field, pointer: `/fields/${String(i)}` })),
      ...form.rows.flatMap(({ fields }, i) =>
        fields.map((field, j) => ({ field, pointer: `/rows/${String(i)}/fields/${String(j)}` })),
      ),
    ]
    return written.flatMap(({ field, pointer }): readonly Finding[] => {
      const { from } = field
      if (
        from === undefined ||
        field.unfilled !== undefined ||
        hasSource(from, form, factsOf(from), definitions, catalogue)
      )
        return []
      const at = placeOf(located, `${pointer}/from`)
      const params = { form: form.id, field: field.id, source: from }
      const shown = caseWith(form.id)
      return [{ problem: { code: 'verification-field-without-source', params, at }, procedure: null, case: shown }]
    })
  })
}

function hasSource(
  from: string,
  form: Form,
  facts: readonly string[],
  definitions: readonly Definition[],
  { vocabulary }: Catalogue,
): boolean {
  if (facts.length > 0) return facts.every((fact) => vocabulary.lexicon.facts.has(fact))
  const [who = '', name = who] = from.split('.')
  if (who !== ASKED && !OF_A_PERSON.includes(who)) return true
  const isMarked = sourceType(from) === 'code' || sourceType(from) === 'codes'
  const marks = definitions.flatMap((definition) => definition.forms.filter((use) => use.form === form.id))
  return isMarked && marks.some(({ prints }) => prints.some((box) => box.startsWith(`${name}.`)))
}

function fieldsOf({ fields, rows }: Form): readonly FormField[] {
  return [...fields, ...rows.flatMap((list) => list.fields)]
}
