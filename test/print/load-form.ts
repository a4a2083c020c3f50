import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import { FormSchema, type FormSheet } from '#core/printing'

/** A form of the real content, read as the product reads it: every scalar a string. */
export const loadForm = (id: string): FormSheet => {
  const read = (file: string): string => readFileSync(`print-templates/${id}/${file}`, 'utf8')
  return {
    form: v.parse(FormSchema, parse(read('form.yaml'), { schema: 'failsafe' })),
    template: read('template.html'),
    css: read('sheet.css'),
  }
}
