import { readdirSync, readFileSync } from 'node:fs'
import { readYaml } from '#adapters/yaml'
import { loadForms } from '#app/load-forms'
import type { FormSheet } from '#core/printing'

const TEMPLATES = 'print-templates'

const { forms } = loadForms(
  readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:yaml|html|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(`${TEMPLATES}/${path}`, 'utf8') })),
  readYaml,
)

/** Ids of the real forms. */
export const FORM_IDS: readonly string[] = [...forms.keys()].toSorted()

/** A form of the real content, read as the product reads it. */
export const loadForm = (id: string): FormSheet => {
  const form = forms.get(id)
  if (form === undefined) throw new Error(`no form ${id}`)
  return form
}
