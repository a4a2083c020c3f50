import type { Catalogue } from '#core/definitions'
import type { OfficeLists, OfficeRules } from '#core/office'
import { streamOf, type Setup } from '#core/record'
import { systemHoursOf } from '../desk/desk-hours.ts'
import type { AuditLog, Clock, Hash, Ids, RecordStore, Vault } from '../ports.ts'

/** Everything the office of a terminal works with. */
export interface OfficeParts {
  readonly setup: Setup
  readonly terminal: string
  readonly catalogue: Catalogue
  readonly catalogueHash: string
  readonly clock: Clock
  readonly ids: Ids
  readonly hash: Pick<Hash, 'commit'>
  readonly records: RecordStore
  readonly audit: Pick<AuditLog, 'append'>
  readonly vault: Vault
  /** Several names in one line, as the language writes them. */
  readonly words: { readonly list: (names: readonly string[]) => string }
  /** Told after it was recorded that the clock is right, or that a loss is known: who watches these takes note. */
  readonly cleared?: (what: 'clock' | 'store-loss') => Promise<void>
}

/** The domain whose key seals the office's events; every account holds it. */
export const OFFICE_DOMAIN = 'office'

/** The one record of the office in a set-up. */
export const officeStream = ({ setup }: Pick<OfficeParts, 'setup'>): string => streamOf(setup, 'office', 'main')

/** The matrix and the hours of the desk's file. */
export const officeRules = ({ catalogue }: Pick<OfficeParts, 'catalogue'>): OfficeRules => ({
  matrix: catalogue.desk.operations,
  hours: systemHoursOf(catalogue),
})

/** What a request may name. */
export const officeLists = ({ catalogue: { desk, vocabulary } }: Pick<OfficeParts, 'catalogue'>): OfficeLists => ({
  roles: desk.roles.map(({ id }) => id),
  sections: desk.sections.map(({ id }) => id),
  authorities: desk.authorities.map(({ id }) => id),
  domains: [...vocabulary.domains.keys()],
})
