import * as v from 'valibot'
import { IDENTITY_OUTCOMES } from '#core/identity'
import { SHEET_CLASSES } from '#core/record'

import { count, day, decimal, fieldId, kebabId, text, yesNo } from './form-scalars.ts'
import { PAPER_SIZES } from './paper-size.ts'
import { PreprintedSchema } from './preprinted-schema.ts'
import { ROW_LISTS } from './sources.ts'

/** A ruled box of the sheet: millimetres of the room for text, and how small (points) its text may get before it does not fit. */
const BoxSchema = v.strictObject({
  'width-mm': decimal,
  'height-mm': decimal,
  lines: v.optional(count, '1'),
  'size-pt': decimal,
  'floor-pt': decimal,
})

/** One tick box of a field: its words, and the codes that tick it; or `otherwise`, for every code that no other box is for. */
const ChoiceSchema = v.strictObject({
  label: text,
  when: v.optional(v.array(kebabId), []),
  otherwise: v.optional(yesNo, 'no'),
})

/** One field of a form: where its value comes from, or that a person writes it by hand. */
export const FieldSchema = v.strictObject({
  id: fieldId,
  label: text,
  from: v.optional(text),
  'by-hand': v.optional(yesNo, 'no'),
  /** Why nothing fills it yet, and that it is written by hand until then; `from` says where it will come from. */
  unfilled: v.optional(text),
  required: v.optional(yesNo, 'no'),
  /** Kinds of event for which the field must not be empty. */
  'required-for': v.optional(v.array(kebabId), []),
  choices: v.optional(v.pipe(v.array(ChoiceSchema), v.minLength(1, 'empty-list'))),
  /** How a choice that holds is shown: a tick in a box before its words, or a ring around them (○で囲む). */
  mark: v.optional(v.picklist(['tick', 'ring']), 'tick'),
  /** Set before each item of a list of words, an empty tick box being the usual one. */
  marker: v.optional(text),
  /** Set around a value that is there: a bracketed note, a telephone sign. */
  prefix: v.optional(text),
  suffix: v.optional(text),
  /**
   * In a flowing list: the height of one line. The box is then only as tall as the lines it has, and its row grows with it; `box` says how
   * tall it may become.
   */
  'grow-mm': v.optional(decimal),
  /** Print faces of this field, when they are not the form's. */
  faces: v.optional(v.pipe(v.array(kebabId), v.minLength(1, 'empty-list'))),
  box: BoxSchema,
})

/**
 * Rows of a list. Ruled: so many on the first page, so many on each one after it. Flowing (the form has `flow`): as many as
 * the room that is left holds, by the height of a row and of the heading before them.
 */
const RowsSchema = v.strictObject({
  of: v.picklist(ROW_LISTS),
  'first-page': v.optional(count),
  'next-pages': v.optional(count),
  'row-mm': v.optional(decimal),
  'heading-mm': v.optional(decimal),
  /** Flowing: so many rows stand side by side in one line of rows. */
  across: v.optional(count),
  /** Only those for whom the fiscal year (年度) of attaining this age is not over on the day of reception. */
  'through-fiscal-year-of-age': v.optional(count),
  /** Only those of whom a code of this list says one of these (`raised.living` is `apart`). Whoever it says nothing of stays. */
  only: v.optional(v.strictObject({ from: text, is: v.pipe(v.array(kebabId), v.minLength(1, 'empty-list')) })),
  /** Ruled rows print empty when the list is shorter. */
  pad: v.optional(yesNo, 'no'),
  fields: v.pipe(v.array(FieldSchema), v.minLength(1, 'empty-list')),
})

/** Where a 2D code stands: millimetres from the sheet's upper left corner, and a side of it with its quiet zone. */
const CodePlaceSchema = v.strictObject({ 'left-mm': decimal, 'top-mm': decimal, 'size-mm': decimal })

/** A block that a form takes in: its id, or its id with the words that fill the block's holes on this form. */
const PartUseSchema = v.union([
  v.pipe(
    kebabId,
    v.transform((id) => ({ id, words: {} as Record<string, string> })),
  ),
  v.strictObject({ id: kebabId, words: v.record(kebabId, text) }),
])

/**
 * `madoguchi/form@1`: a form (様式) as content. Issues carry a problem code as their message (`not-an-id`, `empty-text`, …); what a schema
 * cannot see (unknown source, box too small, template and fields apart) is said by `checkForm`.
 */
export const FormSchema = v.strictObject({
  format: v.literal('madoguchi/form@1'),
  id: kebabId,
  name: v.strictObject({ ja: text }),
  class: v.picklist(SHEET_CLASSES),
  /**
   * For what one such form is filled in: a life event and those it concerns; a household (世帯), its rows being those whose
   * procedures call for the form; an applicant (申請者) with others in rows; one person each (一人ずつ); the visit.
   */
  unit: v.picklist(['event', 'household', 'applicant', 'person', 'visit']),
  /**
   * Printed only when somebody asks for it: `yes` in every visit with a life event, whether or not a procedure calls for it;
   * `when-called` where a procedure names it (a letter of inquiry, a notice of acceptance).
   */
  offered: v.optional(v.picklist(['yes', 'no', 'when-called'], 'not-yes-or-no'), 'no'),
  /** What is issued on it once the move has been entered (異動の入力後に交付); the guide sheet then says in what order. */
  'issued-after-entry': v.optional(text),
  /** The identity scheme asked before it prints, and the outcomes it accepts. A resident's form must have one. */
  identity: v.optional(
    v.strictObject({
      scheme: kebabId,
      accepts: v.pipe(v.array(v.picklist(IDENTITY_OUTCOMES)), v.minLength(1, 'empty-list')),
    }),
  ),
  paper: v.picklist(PAPER_SIZES),
  /** What whoever prints is told, since no browser chooses a tray or a side: which tray its paper lies in, and that both sides are used. */
  tray: v.optional(text),
  duplex: v.optional(yesNo, 'no'),
  /** Where its data stand when they alone are printed on a form of the printer's trade (既製の用紙). */
  'pre-printed': v.optional(PreprintedSchema),
  /** Print faces of the values: for each glyph the first that holds it. */
  faces: v.pipe(v.array(kebabId), v.minLength(1, 'empty-list')),
  /** Print faces of the form's own words. */
  'label-faces': v.pipe(v.array(kebabId), v.minLength(1, 'empty-list')),
  /** Style sheets it shares with other forms of its family, from `print-templates/styles`; its own comes after them. */
  styles: v.optional(v.array(kebabId), []),
  /** Blocks it shares with other forms (届出人欄, 職員記入欄), from `print-templates/parts`: their fields come after its own. */
  parts: v.optional(v.array(PartUseSchema), []),
  effective: v.strictObject({ from: day, until: v.optional(day) }),
  laws: v.array(v.strictObject({ law: text, article: text })),
  source: v.optional(text),
  /** 様式番号, as the paper itself has it; printed at its foot. */
  number: v.optional(text),
  /** 改正日: the day from which the form looks as it does. */
  revision: v.optional(day),
  /** 旧様式の使用期限: the last day on which what is left of the print before the revision may still be taken. */
  'old-stock-until': v.optional(day),
  fields: v.array(FieldSchema),
  /**
   * A 2D code (二次元コード) of these printed fields on every page, for a city that wants it (`form-codes` of its exports.yaml): the fields
   * in this order, and where it stands, millimetres from the sheet's edges.
   */
  code: v.optional(
    v.strictObject({
      fields: v.pipe(v.array(fieldId), v.minLength(1, 'empty-list')),
      at: CodePlaceSchema,
    }),
  ),
  /** A 2D code of the visit's number at this office (`reference`) and of nothing else, on every page; millimetres from the sheet's edges. */
  'reference-code': v.optional(CodePlaceSchema),
  /** Room for flowing lists on the first and on every other page. */
  flow: v.optional(v.strictObject({ 'first-mm': decimal, 'next-mm': decimal })),
  rows: v.optional(v.array(RowsSchema), []),
})

/**
 * `madoguchi/form-part@1`: a block that several forms share, its fields. Its template lies beside it and stands wherever a form's
 * own says `{{include part="…"/}}`. `words` are what its holes say on a form that says nothing else.
 */
export const FormPartSchema = v.strictObject({
  format: v.literal('madoguchi/form-part@1'),
  id: kebabId,
  words: v.optional(v.record(kebabId, text), {}),
  fields: v.optional(v.array(FieldSchema), []),
})

export type Form = v.InferOutput<typeof FormSchema>
export type FormPart = v.InferOutput<typeof FormPartSchema>
export type FormField = v.InferOutput<typeof FieldSchema>
export type FormRows = v.InferOutput<typeof RowsSchema>
export type FormBox = v.InferOutput<typeof BoxSchema>
