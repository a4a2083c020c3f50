import type { Problem } from '#core/value'
import { checkExportSystem } from './check-export-system.ts'
import type { WrittenSystem } from './check-export-system.ts'
import { checkExportTarget } from './check-export-target.ts'
import type { ExportsKnown } from './check-export-target.ts'
import { exportFact, exportFactsOf } from './export-facts.ts'
import type { WrittenExportField, WrittenTarget } from './export-facts.ts'
import type { ExportField, ExportMeaning, Exports, ExportSystem } from './exports.ts'
import { exportsFormat } from './formats/exports-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { parseFiles } from './parse-shape.ts'

/**
 * Reads the `exports.yaml` files of base and overlay. What has a problem is set aside, a target with all its systems. Problems
 * besides those of the shape and of {@link checkExportTarget} and {@link checkExportSystem}: `target-twice`, `unknown-target`,
 * `system-twice`, `unknown-form`.
 */
export function parseExports(files: readonly Located[], known: ExportsKnown, problems: Problem[]): Exports {
  const read = parseFiles(exportsFormat, files, problems)
  const targets = new Map<string, WrittenTarget>()
  const named = new Set<string>()
  for (const { located, value: file } of read) {
    file.targets.forEach((written, index) => {
      const at = `/targets/${String(index)}`
      const found = [
        ...(named.has(written.id) ? [problemAt(located, `${at}/id`, 'target-twice', { target: written.id })] : []),
        ...checkExportTarget(written, known, located, at),
      ]
      named.add(written.id)
      problems.push(...found)
      if (found.length === 0) targets.set(written.id, written)
    })
  }
  const systems = new Map<string, ExportSystem>()
  const formCodes = new Set<string>()
  for (const { located, value: file } of read) {
    file.systems.forEach((written, index) => {
      const at = `/systems/${String(index)}`
      const target = targets.get(written.target)
      if (target === undefined) {
        // A target that was set aside has been told of.
        if (!named.has(written.target))
          problems.push(problemAt(located, `${at}/target`, 'unknown-target', { target: written.target }))
        return
      }
      const found = [
        ...(systems.has(written.id) ? [problemAt(located, `${at}/id`, 'system-twice', { system: written.id })] : []),
        ...checkExportSystem(written, target, known, located, at),
      ]
      problems.push(...found)
      if (found.length === 0) systems.set(written.id, systemOf(written, target))
    })
    file['form-codes'].forEach((form, index) => {
      if (known.forms.has(form)) formCodes.add(form)
      else problems.push(problemAt(located, `/form-codes/${String(index)}`, 'unknown-form', { form }))
    })
  }
  return { systems: [...systems.values()], formCodes }
}

function systemOf(written: WrittenSystem, target: WrittenTarget): ExportSystem {
  const { id, name, section, dates, eras, file } = written
  return {
    id,
    name,
    target: target.id,
    section,
    rows: target.rows,
    by: target.for === undefined ? { events: target.events ?? [] } : { procedures: target.for },
    dates,
    eras,
    screen: written.screen.flatMap(({ field: wanted, codes }): readonly ExportField[] => {
      const field = target.fields.find((each) => each.id === wanted)
      return field === undefined ? [] : [fieldOf(field, codes)]
    }),
    ...(file === undefined ? {} : { file }),
  }
}

function fieldOf(written: WrittenExportField, codes: Readonly<Record<string, string>>): ExportField {
  const by = written['of-person']
  return {
    id: written.id,
    label: written.label,
    meaning: meaningOf(written),
    ...(by === undefined ? {} : { ofPerson: { fact: exportFact(by.fact), is: by.is } }),
    facts: [...new Set(exportFactsOf(written).map(({ id }) => id))],
    codes,
  }
}

function meaningOf(written: WrittenExportField): ExportMeaning {
  if (written.part !== undefined) return { kind: 'part', part: written.part }
  if (written.joins !== undefined)
    return { kind: 'joins', facts: written.joins.map(exportFact), separator: written.with }
  const facts = written.fact === undefined ? (written.either ?? []) : [written.fact]
  return { kind: written.either === undefined ? 'fact' : 'either', facts: facts.map(exportFact) }
}
