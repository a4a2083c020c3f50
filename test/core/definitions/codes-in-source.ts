import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/*
 * Problem codes are texts handed to a few functions, so they are read off the syntax tree: a code that is new in the source
 * is new here, without anyone listing it.
 */

const CODE = /^[a-z]+(-[a-z0-9]+)+$/
/** The functions a code is handed to. */
const NAMING = new Set([
  'problem',
  'problemAt',
  'problemIn',
  'say',
  'report',
  'refuse',
  'fail',
  'indexed',
  'regex',
  'check',
  'minLength',
])

/** Every problem code named in the TypeScript files of some folders. */
export function codesIn(folders: readonly string[]): readonly string[] {
  const codes = new Set<string>()
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue
      const path = join(folder, name)
      visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true), codes)
    }
  }
  return [...codes].sort()
}

function visit(node: ts.Node, codes: Set<string>): void {
  if (ts.isCallExpression(node) && NAMING.has(nameOf(node.expression))) {
    for (const argument of node.arguments) for (const text of textsOf(argument)) if (CODE.test(text)) codes.add(text)
  }
  if (ts.isCallExpression(node) && nameOf(node.expression) === 'picklist') {
    for (const text of node.arguments.slice(1).flatMap(textsOf)) if (CODE.test(text)) codes.add(text)
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') {
    for (const text of textsOf(node.initializer)) if (CODE.test(text)) codes.add(text)
  }
  if (ts.isFunctionDeclaration(node) && node.name?.text === 'codeOf' && node.body !== undefined) {
    for (const statement of node.body.statements) returned(statement, codes)
  }
  ts.forEachChild(node, (child) => {
    visit(child, codes)
  })
}

function returned(node: ts.Node, codes: Set<string>): void {
  if (ts.isReturnStatement(node) && node.expression !== undefined)
    for (const text of textsOf(node.expression)) codes.add(text)
  ts.forEachChild(node, (child) => {
    returned(child, codes)
  })
}

/** The texts an expression can be, through either branch of a choice. */
function textsOf(expression: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(expression)) return [expression.text]
  if (ts.isConditionalExpression(expression)) return [...textsOf(expression.whenTrue), ...textsOf(expression.whenFalse)]
  return []
}

function nameOf(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : ''
}
