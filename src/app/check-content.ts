import { parseShape, problemIn } from '#core/definitions'
import type { Located } from '#core/definitions'
import type { IdentityScheme } from '#core/identity'
import { checkForm, checkStyles, checkTemplate, FormPartSchema, FormSchema } from '#core/printing'
import { GATE_CONDITIONS } from '#core/record'
import type { Problem } from '#core/value'
import { joinParts } from './form-parts.ts'
import type { TextReader } from './load-catalogue.ts'
import { sharedStylePath } from './load-forms.ts'
import { loadSchemes } from './load-schemes.ts'
import type { SourceFile } from './ports.ts'

/** The faces a form may name: those of the product, IPAmj, and whatever a site has dropped in. */
const FACES = ['biz-udmincho', 'biz-udgothic', 'biz-udgothic-bold', 'ipamj-mincho', 'site-fonts']

/**
 * Checks what lies beside the definitions: forms with template and styles, identity schemes, the gate of the desk. Problems:
 * those of each format, `form-file-missing`, `form-style-missing`, `form-part-missing`, `form-part-word-missing`,
 * `form-part-word-unused`, `folder-is-not-id`, `identity-scheme-unknown`, `desk-asks-unknown`.
 */
export function checkContent(
  packs: readonly Located[],
  templates: readonly SourceFile[],
  read: TextReader,
): readonly Problem[] {
  const { schemes } = schemesOf(packs)
  const problems: Problem[] = [...checkPackFiles(packs, templates, read)]
  for (const { path, text } of templates.filter((file) => file.path.endsWith('/form.yaml'))) {
    problems.push(...checkOneForm(path, text, templates, schemes, read))
  }
  for (const { path, text } of templates.filter((file) => /^parts\/.*\.yaml$/.test(file.path)))
    problems.push(...checkPart(path, text, read))
  for (const { path, text } of templates.filter((file) => file.path.startsWith('styles/')))
    problems.push(...checkStyles(path, text))
  return problems
}

/** The part of {@link checkContent} that is about the files of some packs: identity schemes, the gate of a desk, codes of forms. */
export function checkPackFiles(
  packs: readonly Located[],
  templates: readonly SourceFile[],
  read: TextReader,
): readonly Problem[] {
  return [
    ...schemesOf(packs).problems,
    ...packs.filter(({ file }) => file.endsWith('/desk.yaml')).flatMap(checkGate),
    ...packs
      .filter(({ file }) => file.endsWith('/exports.yaml'))
      .flatMap((located) => checkFormCodes(located, templates, read)),
  ]
}

const schemesOf = (packs: readonly Located[]) =>
  loadSchemes(packs, [...new Set(packs.flatMap(({ file }) => file.split('/').slice(0, 1)))])

function checkOneForm(
  path: string,
  text: string,
  files: readonly SourceFile[],
  schemes: Readonly<Record<string, IdentityScheme>>,
  read: TextReader,
): readonly Problem[] {
  const located = read(path, text)
  if (!located.ok) return located.problems
  const parsed = parseShape(FormSchema, located.value)
  if (!parsed.ok) return parsed.problems
  const folder = path.slice(0, -'/form.yaml'.length)
  const fileOf = (name: string) => files.find((file) => file.path === `${folder}/${name}`)
  const template = fileOf('template.html')
  const { form, missing, problems, template: joined } = joinParts(parsed.value, template?.text ?? '', files, read)
  const css = fileOf('sheet.css')
  return [
    ...(folder === form.id ? [] : [problemIn(located.value, '/id', 'folder-is-not-id', { folder, id: form.id })]),
    ...checkForm(form, FACES).map(({ pointer, code, params }) => problemIn(located.value, pointer, code, params)),
    ...(form.identity === undefined || form.identity.scheme in schemes
      ? []
      : [problemIn(located.value, '/identity/scheme', 'identity-scheme-unknown', { scheme: form.identity.scheme })]),
    ...(template === undefined || css === undefined
      ? [problemIn(located.value, '', 'form-file-missing', { form: form.id })]
      : [...checkTemplate(template.path, joined, form), ...checkStyles(css.path, css.text)]),
    ...form.styles.flatMap((style, i) =>
      files.some((file) => file.path === sharedStylePath(style))
        ? []
        : [problemIn(located.value, `/styles/${String(i)}`, 'form-style-missing', { style })],
    ),
    ...missing.map((part) => problemIn(located.value, '/parts', 'form-part-missing', { part })),
    ...problems.map(({ code, params }) => problemIn(located.value, '/parts', code, params)),
  ]
}

/** A block that forms share: its shape, and that it is named as its file is. */
function checkPart(path: string, text: string, read: TextReader): readonly Problem[] {
  const located = read(path, text)
  if (!located.ok) return located.problems
  const part = parseShape(FormPartSchema, located.value)
  if (!part.ok) return part.problems
  const folder = path.slice('parts/'.length, -'.yaml'.length)
  return folder === part.value.id
    ? []
    : [problemIn(located.value, '/id', 'folder-is-not-id', { folder, id: part.value.id })]
}

/** A city can want a 2D code only of a form that declares one. A form there is not is named by the pack's own check. */
function checkFormCodes(located: Located, files: readonly SourceFile[], read: TextReader): readonly Problem[] {
  const wanted = (located.value as { readonly 'form-codes'?: unknown })['form-codes']
  return (Array.isArray(wanted) ? wanted : []).flatMap((form: unknown, index) => {
    const file = files.find(({ path }) => path === `${String(form)}/form.yaml`)
    const found = file === undefined ? undefined : read(file.path, file.text)
    if (found === undefined || !found.ok || Object.hasOwn(found.value.value as object, 'code')) return []
    return [problemIn(located, `/form-codes/${String(index)}`, 'form-without-code', { form: String(form) })]
  })
}

function checkGate(located: Located): readonly Problem[] {
  const gate = (located.value as { readonly gate?: Readonly<Record<string, unknown>> }).gate ?? {}
  return Object.entries(gate).flatMap(([sheet, asked]) =>
    (Array.isArray(asked) ? asked : []).flatMap((condition: unknown, i) =>
      (GATE_CONDITIONS as readonly unknown[]).includes(condition)
        ? []
        : [
            problemIn(located, `/gate/${sheet}/${String(i)}`, 'desk-asks-unknown', {
              condition: String(condition),
              expected: GATE_CONDITIONS.join(', '),
            }),
          ],
    ),
  )
}
