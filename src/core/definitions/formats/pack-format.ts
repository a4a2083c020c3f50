import * as v from 'valibot'
import { count, day, id, localized, monthDay, text, yesNo } from '../shape.ts'

/** A local matter within the national frame (市町村ごとの定め): declared by the base pack, given its value by the overlay. */
const setting = v.strictObject({
  id,
  label: localized,
  type: v.picklist(['choice', 'number']),
  values: v.optional(v.record(id, text)),
  /** What holds where the overlay says nothing; without it every overlay must answer. */
  default: v.optional(text),
})

/** `pack.yaml`: what a pack is, what it builds on, and its settings. */
export const packFormat = v.strictObject({
  format: v.literal('madoguchi/pack@1'),
  id,
  name: localized,
  base: v.optional(id),
  /** 全国地方公共団体コード, kept as text. */
  municipality: v.optional(
    v.strictObject({
      code: v.pipe(v.string(), v.regex(/^\d{5,6}$/, 'not-a-municipality-code')),
      name: text,
      prefecture: text,
      invented: v.optional(v.picklist(['yes', 'no'])),
    }),
  ),
  /** In which languages residents are told things: every text of a definition for them must stand in each. */
  languages: v.optional(v.pipe(v.array(v.picklist(['ja', 'ja-easy', 'en'])), v.minLength(1, 'empty-list'))),
  settings: v.optional(v.array(setting), []),
  /** Values of the base pack's settings. */
  values: v.optional(v.record(id, text), {}),
})

/** `pack.yaml`, read. */
export type PackFile = v.InferOutput<typeof packFormat>

/** `documents.yaml`: the papers and cards a resident may have to bring (持ち物), by id. */
export const documentsFormat = v.strictObject({
  format: v.literal('madoguchi/documents@1'),
  documents: v.array(v.strictObject({ id, name: localized, note: v.optional(localized) })),
})

/** `documents.yaml`, read. */
export type DocumentsFile = v.InferOutput<typeof documentsFormat>

/** `calendar.yaml`: the city's closed days (市の休日). National holidays are dated data of a library; the city's own days stand here. */
export const calendarFormat = v.strictObject({
  format: v.literal('madoguchi/calendar@1'),
  'weekly-closed': v.array(v.picklist(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'])),
  'national-holidays': v.picklist(['closed', 'open']),
  'year-end': v.strictObject({
    from: monthDay,
    to: monthDay,
  }),
  'also-closed': v.optional(v.array(day), []),
  law: v.array(text),
})

/** `calendar.yaml`, read. */
export type CalendarFile = v.InferOutput<typeof calendarFormat>

const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'not-a-time'))

/** `offices.yaml`: which section of this city stands for which section role, with its window and its own hours (窓口・受付時間). */
export const officesFormat = v.strictObject({
  format: v.literal('madoguchi/offices@1'),
  offices: v.array(
    v.strictObject({
      section: id,
      name: localized,
      window: v.strictObject({ number: v.optional(text), floor: v.optional(text), telephone: v.optional(text) }),
      hours: v.array(
        v.strictObject({
          days: v.array(v.picklist(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'])),
          opens: clockTime,
          closes: clockTime,
        }),
      ),
    }),
  ),
})

/** `offices.yaml`, read. */
export type OfficesFile = v.InferOutput<typeof officesFormat>

const scope = v.picklist(['any', 'own-section', 'own-domain', 'own-acts'])

/**
 * One row of the matrix operation × role (操作と役割の表): which roles may ask for it, do it, agree to it, look at it. `law` is
 * the article of the regulation it follows; `beyond` says what of it stands in no article.
 */
const operation = v.strictObject({
  id,
  name: localized,
  law: v.optional(text),
  beyond: v.optional(localized),
  request: v.optional(v.array(id), []),
  execute: v.optional(v.array(id), []),
  approve: v.optional(v.array(id), []),
  view: v.optional(v.array(id), []),
  'two-persons': v.optional(yesNo, 'no'),
  /** How far it reaches: for all roles, or by role; a role that is not named reaches everything. */
  scope: v.optional(v.union([scope, v.record(id, scope)]), 'any'),
})

/** `desk.yaml`: hours, section roles, authorities, roles and what they may do, record kinds, the gate, numbering and retention of the desk (要綱). */
export const deskFormat = v.strictObject({
  format: v.literal('madoguchi/desk@1'),
  name: localized,
  hours: v.strictObject({
    opens: clockTime,
    closes: clockTime,
    'utc-offset-minutes': count,
    'closed-spans': v.array(
      v.strictObject({
        from: monthDay,
        to: monthDay,
      }),
    ),
    law: text,
  }),
  sections: v.array(v.strictObject({ id, name: localized })),
  /** 業務権限: what a clerk is entitled to take in, which routing patterns go by. */
  authorities: v.array(v.strictObject({ id, name: localized, sections: v.array(id) })),
  'default-authority': id,
  roles: v.array(v.strictObject({ id, name: localized, law: v.optional(text), beyond: v.optional(localized) })),
  /** Who may do what. What does not stand here nobody may do. */
  operations: v.optional(v.array(operation), []),
  'record-kinds': v.array(
    v.strictObject({ id, name: localized, ends: v.picklist(['today', 'when-closed']), 'retention-days': count }),
  ),
  /** How long a suspended record waits, and how long one person may keep a record back; days from when it was finished or suspended. */
  retention: v.optional(v.strictObject({ 'suspended-days': count, 'held-days-at-most': count }), {
    'suspended-days': '7',
    'held-days-at-most': '30',
  }),
  /** Which conditions each class of sheet asks before it may be printed. */
  gate: v.record(v.picklist(['resident-form', 'guidance', 'office-paper', 'sample']), v.array(id)),
  /** How long an identity check holds before paper must ask again; minutes. */
  'identity-holds-minutes': v.optional(count),
  /** After how many minutes in which nobody did anything the screen locks: one to five. */
  'lock-minutes': v.optional(v.pipe(v.picklist(['1', '2', '3', '4', '5']), v.transform(Number))),
  /** How many minutes before closing the clerk is told. */
  'closing-notices': v.array(count),
  serial: v.strictObject({ prefix: text, digits: count }),
  /** Asked before a visit is closed: somebody is of this age, and the plan says nothing of these procedures (何か忘れていませんか). */
  'before-closing': v.optional(
    v.array(v.strictObject({ id, label: localized, 'through-fiscal-year-of-age': count, procedures: v.array(id) })),
    [],
  ),
  /**
   * 継続する案件の種類: what a case of a kind waits for (a letter and its answer, a paper, an open day), and the days the city
   * sets for it; without them the clerk says until when.
   */
  'case-kinds': v.optional(
    v.array(
      v.strictObject({
        id,
        name: localized,
        awaits: v.picklist(['letter', 'paper', 'open-day']),
        days: v.optional(count),
      }),
    ),
    [],
  ),
  /** 照合: whether another clerk compares each printed resident's form with the documents. It holds no printing back. */
  'second-check': v.optional(v.picklist(['none', 'sheet']), 'none'),
  /** 支援措置の一覧: how old it may grow before no address is printed, and how long before that its keepers are told. Days. */
  protection: v.optional(v.strictObject({ 'list-max-age-days': count, 'warn-before-days': count }), {
    'list-max-age-days': '1',
    'warn-before-days': '1',
  }),
})

/** `desk.yaml`, read. */
export type DeskFile = v.InferOutput<typeof deskFormat>
