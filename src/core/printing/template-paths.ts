import type { Form } from './form-schema.ts'

/** What a path is to a template, and so which tag may name it. */
export type PathKind = 'value' | 'condition' | 'rows' | 'box'

/** What a tag that names a path needs it to be. */
export const NEEDED = { value: 'value', if: 'condition', for: 'rows', box: 'box' } as const satisfies Record<
  string,
  PathKind
>

const ofFields = (ids: readonly string[], prefix: string): (readonly [string, PathKind])[] =>
  ids.flatMap((id) => [[`${prefix}${id}`, 'box'] as const, [`${prefix}${id}.filled`, 'condition'] as const])

/** Every path a template may name on a page of this form. */
export const pagePaths = (form: Form): ReadonlyMap<string, PathKind> =>
  new Map<string, PathKind>([
    ['number', 'value'],
    ['total', 'value'],
    ['first', 'condition'],
    ['last', 'condition'],
    ...ofFields(
      form.fields.map((field) => field.id),
      'fields.',
    ),
    ...form.rows.flatMap(({ of }) => [
      [`lists.${of}.any`, 'condition'] as const,
      [`lists.${of}.rows`, 'rows'] as const,
    ]),
  ])

/** Every path a template may name inside the rows of a list. */
export const rowPaths = (form: Form, list: string): ReadonlyMap<string, PathKind> =>
  new Map<string, PathKind>([
    ['number', 'value'],
    ['blank', 'condition'],
    ...ofFields(
      form.rows.filter(({ of }) => of === list).flatMap((rows) => rows.fields.map((field) => field.id)),
      '',
    ),
  ])
