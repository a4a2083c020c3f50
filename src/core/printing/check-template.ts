import { problemAt, type Problem } from '#core/value'

import { refusedInElement } from './check-element.ts'
import type { Form } from './form-schema.ts'
import { placeInText } from './place-in-text.ts'
import { NEEDED, pagePaths, rowPaths, type PathKind } from './template-paths.ts'
import { templateTokens, type TemplateToken } from './template-tokens.ts'

type Paths = ReadonlyMap<string, PathKind>
type Report = (at: number, code: string, params: Problem['params']) => void
interface Block {
  readonly token: TemplateToken
  readonly outer: Paths
}

const CLOSES: Readonly<Record<string, string>> = { 'end-if': 'if', 'end-for': 'for' }

const isPathTag = (kind: string): kind is keyof typeof NEEDED => Object.hasOwn(NEEDED, kind)

/** Walks the tags once: blocks in balance, and every path one that this form has in that scope. */
const checkTags = (tokens: readonly TemplateToken[], form: Form, report: Report): void => {
  const blocks: Block[] = []
  let paths: Paths = pagePaths(form)
  for (const token of tokens) {
    const { kind, at, text } = token
    if (isPathTag(kind) && paths.get(text) !== NEEDED[kind]) report(at, 'template-path', { path: text, tag: kind })
    if (kind === 'if' || kind === 'for') {
      blocks.push({ token, outer: paths })
      if (kind === 'for') paths = rowPaths(form, text.split('.')[1] ?? '')
    } else if (kind === 'else' && blocks.at(-1)?.token.kind !== 'if') report(at, 'template-unbalanced', { tag: 'else' })
    else if (CLOSES[kind] !== undefined) {
      const open = blocks.pop()
      if (open?.token.kind !== CLOSES[kind]) report(at, 'template-unbalanced', { tag: `/${CLOSES[kind]}` })
      paths = open?.outer ?? paths
    }
  }
  for (const { token } of blocks) report(token.at, 'template-unbalanced', { tag: token.kind })
}

/**
 * Whether a template keeps to the few tags and elements a form needs: `{{>path}}`, `{{if path}}`, `{{else}}`, `{{for path}}` and
 * `{{box path/}}`, paths of this form only, plain elements without addresses, scripts or inline styles. A JsRender
 * template is otherwise code. A template describes one page. Problems, with line and column: `template-tag` {text},
 * `template-path` {path, tag}, `template-unbalanced` {tag}, `template-element` {text}, `template-entity` {text}, and
 * `template-field-unused` {field} for a field of the form that the template never places.
 */
export const checkTemplate = (file: string, template: string, form: Form): readonly Problem[] => {
  const problems: Problem[] = []
  const report: Report = (at, code, params) => problems.push(problemAt(placeInText(file, template, at), code, params))
  const tokens = templateTokens(template)
  for (const { kind, at, text } of tokens) {
    if (kind === 'refused') report(at, 'template-tag', { text })
    const refused = kind === 'element' ? refusedInElement(text) : undefined
    if (refused !== undefined) report(at, 'template-element', { text: refused })
    const entity = kind === 'words' ? /&(?!(?:amp|lt|gt);)\S{0,12}/.exec(text) : null
    if (entity !== null) report(at + entity.index, 'template-entity', { text: entity[0] })
  }
  checkTags(tokens, form, report)
  const placed = new Set(tokens.flatMap((token) => (token.kind === 'box' ? [token.text.replace(/^fields\./, '')] : [])))
  const declared = [...form.fields, ...form.rows.flatMap((rows) => rows.fields)]
  for (const { id } of declared) if (!placed.has(id)) report(0, 'template-field-unused', { field: id })
  return problems
}
