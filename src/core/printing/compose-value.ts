import { problem, type Problem } from '#core/value'

import { chooseFaces, runsOf, type SettledGlyphs } from './choose-faces.ts'
import type { FaceCoverage } from './coverage.ts'
import { fitBox, fitOptions } from './fit-box.ts'
import type { FormField } from './form-schema.ts'
import { formatPrintDate } from './format-print-date.ts'
import type { PrintValue } from './print-data.ts'
import type { PrintDate } from './print-date.ts'
import { sourceType } from './sources.ts'

/** A field's value, or an empty one beside the problems that keep it off the paper. */
export interface Composed {
  readonly value: PrintValue
  readonly problems: readonly Problem[]
}

/** What a field is composed with: the faces in the form's order, and for a row its number. */
export interface Composing {
  readonly faces: readonly FaceCoverage[]
  readonly row?: number
  /** What the clerk decided of characters that no face holds. */
  readonly settled?: SettledGlyphs
}

/** The mark in a ticked box. */
const TICK = String.fromCodePoint(0x2713)

const isEmpty = (found: unknown): boolean =>
  found === undefined || found === '' || (Array.isArray(found) && found.length === 0)

const textsOf = (field: FormField, found: unknown): readonly string[] => {
  if (isEmpty(found)) return []
  const type = sourceType(field.from ?? '')
  if (type === 'date') return [formatPrintDate(found as PrintDate)]
  return type === 'texts' ? (found as readonly string[]) : [String(found)]
}

const codesOf = (found: unknown): readonly string[] => (isEmpty(found) ? [] : [found].flat().map(String))

const whereOf = (field: FormField, row: number | undefined): Problem['params'] => ({
  field: field.id,
  label: field.label,
  ...(row === undefined ? {} : { row }),
})

const doesNotFit = (field: FormField, where: Problem['params']): Problem =>
  problem('does-not-fit', { ...where, floor: field.box['floor-pt'] })

/** Millimetres to a tenth, as forms are measured. */
const tenths = (millimetres: number): number => Math.round(millimetres * 10) / 10

/** The empty box of a field; one that grows has no height until it has lines. */
export const emptyValue = (field: FormField, row?: number): PrintValue => ({
  field: row === undefined ? field.id : `${field.id}[${row}]`,
  width: field.box['width-mm'],
  height: field['grow-mm'] === undefined ? field.box['height-mm'] : 0,
  size: field.box['size-pt'],
  filled: false,
  lines: [],
  options: [],
})

/** The tick boxes of a field. Problem: `choice-unknown` {code} for a code that no box of the form is for, `does-not-fit`. */
export const composeChoices = (field: FormField, found: unknown, { faces, row }: Composing): Composed => {
  const codes = codesOf(found)
  const choices = field.choices ?? []
  const where = whereOf(field, row)
  const others = codes.filter((code) => !choices.some((choice) => choice.when.includes(code)))
  const unknown = choices.some((choice) => choice.otherwise) ? [] : others
  const worded = choices.map((choice) => ({ choice, ...chooseFaces(choice.label, faces, where) }))
  const tick = codes.length === 0 ? undefined : chooseFaces(TICK, faces, where)
  const options = worded.map(({ choice, glyphs }) => {
    const on = choice.when.some((code) => codes.includes(code)) || (choice.otherwise && others.length > 0)
    const marked = { on, tick: on ? runsOf(tick?.glyphs ?? []) : [], runs: runsOf(glyphs) }
    return field.mark === 'ring' ? { ...marked, ring: true as const } : marked
  })
  const problems = [
    ...unknown.map((code) => problem('choice-unknown', { ...where, code })),
    ...(tick?.problems ?? []),
    ...worded.flatMap((one) => one.problems),
  ]
  const size = fitOptions(
    worded.map((one) => one.glyphs),
    field.box,
    field.mark,
  )
  if (size === undefined) problems.push(doesNotFit(field, where))
  const filled = options.some((option) => option.on)
  return { value: { ...emptyValue(field, row), size: size ?? field.box['floor-pt'], filled, options }, problems }
}

/** The words of a field set in its box. Problems: those of {@link chooseFaces}, and `does-not-fit` {floor}. */
export const composeText = (field: FormField, found: unknown, { faces, row, settled }: Composing): Composed => {
  const where = whereOf(field, row)
  const dressed = textsOf(field, found).map(
    (text) => `${field.prefix ?? ''}${field.marker ?? ''}${text}${field.suffix ?? ''}`,
  )
  const chosen = dressed.map((text) => chooseFaces(text, faces, where, settled))
  const problems = chosen.flatMap((one) => one.problems)
  const empty = emptyValue(field, row)
  if (problems.length > 0 || dressed.length === 0) return { value: empty, problems }
  const fitted = fitBox(
    chosen.map((one) => one.glyphs),
    field.box,
  )
  if (fitted === undefined) return { value: empty, problems: [doesNotFit(field, where)] }
  const lines = fitted.lines.map((line) => ({ runs: runsOf(line) }))
  const grown = field['grow-mm'] === undefined ? {} : { height: tenths(lines.length * field['grow-mm']) }
  return { value: { ...empty, ...grown, size: fitted.size, filled: true, lines }, problems }
}

/**
 * One field of a form from what its source yields. A field written by hand is an empty box whatever there is to know.
 * Problems: `field-empty` for a required field without a value, and those of {@link composeText} and {@link composeChoices}.
 */
export const composeValue = (field: FormField, found: unknown, composing: Composing): Composed => {
  const given = field['by-hand'] ? undefined : found
  if (field.required && isEmpty(given)) {
    return {
      value: emptyValue(field, composing.row),
      problems: [problem('field-empty', whereOf(field, composing.row))],
    }
  }
  return field.choices === undefined ? composeText(field, given, composing) : composeChoices(field, given, composing)
}
