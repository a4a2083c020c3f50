import type { Exports } from '#core/definitions'
import type { Form } from '#core/printing'

/** Whether a form prints its 2D code here: that of a visit's number always, that of its fields where the city wants it (`form-codes`). */
export const wantsCode = (
  form: Pick<Form, 'id' | 'reference-code'>,
  { formCodes }: Pick<Exports, 'formCodes'>,
): boolean => form['reference-code'] !== undefined || formCodes.has(form.id)
