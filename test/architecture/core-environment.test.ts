import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const settings = ts.getParsedCommandLineOfConfigFile(
  'src/core/tsconfig.json',
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
)!

// Compiled as if they lay in a room of core, all at once.
const lines = [
  'document.title',
  'window.name',
  'localStorage.length',
  'fetch("/")',
  'new Worker("a.js")',
  'crypto.randomUUID()',
  'performance.now()',
  'setTimeout(() => {}, 1)',
  'console.log(1)',
  'process.env',
  'Buffer.from("a")',
  'import("node:fs")',
  'import.meta.env',
]
const sound = '["a"].toSorted().at(0)'
const fileOf = (index: number) => resolve(`src/core/value/planted-${index}.ts`)
const texts = new Map([...lines, sound].map((line, index) => [fileOf(index), `export const planted = ${line}\n`]))

const host = ts.createCompilerHost(settings.options)
const { getSourceFile, fileExists } = host
host.fileExists = (name) => texts.has(name) || fileExists(name)
host.getSourceFile = (name, version, ...rest) => {
  const text = texts.get(name)
  return text === undefined ? getSourceFile(name, version, ...rest) : ts.createSourceFile(name, text, version)
}
const program = ts.createProgram([...texts.keys()], settings.options, host)
const problemsOf = (index: number) => program.getSemanticDiagnostics(program.getSourceFile(fileOf(index))).length

describe('core compiles against ECMAScript alone', () => {
  it.each(lines.map((line, index) => [line, index] as const))('%s does not compile', (_line, index) => {
    expect(problemsOf(index)).toBeGreaterThan(0)
  })

  it('and ECMAScript does', () => {
    expect(problemsOf(lines.length)).toBe(0)
  })
})
