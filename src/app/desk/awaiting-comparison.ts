import type { VisitState } from '#core/record'
import type { DeskParts } from './desk-parts.ts'

/** A sheet that is out and waits for a second person (照合待ち): whoever printed it does not compare it. */
export interface AwaitingComparison {
  readonly job: string
  readonly name: string
  readonly serial?: string
  /** User id of whoever printed it. */
  readonly by: string
}

/**
 * The residents' forms of a visit that nobody else has compared with the documents, where the desk asks for it. They are told by what
 * was printed, not by what this principal's own domains would print: whoever compares has the paper before them.
 */
export const awaitingComparison = (
  { sheets }: Pick<VisitState, 'sheets'>,
  { forms, catalogue }: Pick<DeskParts, 'forms' | 'catalogue'>,
): readonly AwaitingComparison[] =>
  catalogue.desk['second-check'] !== 'sheet'
    ? []
    : sheets
        .filter(
          ({ status, compared, class: kind }) =>
            status === 'confirmed' && compared === undefined && kind === 'resident-form',
        )
        .map(({ job, form, serial, by }) => ({
          job,
          name: forms.get(form)?.form.name.ja ?? form,
          ...(serial === undefined ? {} : { serial }),
          by,
        }))
