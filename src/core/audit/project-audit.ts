import { reaches, type Matrix, type Principal } from '#core/access'
import type { AuditContent } from './audit-content.ts'
import type { AuditEntry } from './audit-entry.ts'

/** Someone of the office, as far as the audit needs to know: which section they work in. */
export interface AuditPerson {
  readonly user: string
  readonly section: string
}

/** An entry as shown: codes and counts, without commitments. `actor` is absent where the share does not say who. */
export interface AuditLine {
  readonly terminal: string
  readonly seq: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly timeSource: AuditContent['timeSource']
  readonly actor?: string
  readonly onBehalfOf?: string
  readonly action: string
  readonly codes: Readonly<Record<string, string>>
  readonly counts: Readonly<Record<string, number>>
}

/** The contractor (保守事業者) learns what the machine did, never who did what with a record. */
const MACHINE_ONLY = 'maintainer'
const OF_THE_MACHINE = new Set([
  'purge',
  'clock-suspect',
  'office/clock-cleared',
  'store-loss',
  'office/store-loss-cleared',
  'closing',
])

/** Domains of which not even a section head learns that something happened, without holding them. */
const DISCREET = new Set(['protection'])

/**
 * What of a chain a principal may see by the matrix (`audit.view`, with its scope for each role); what one role shows is
 * shown. Anything on protection measures (支援措置) is shown to whoever did it, to those who hold that domain, and to those
 * who see everything.
 */
export const projectAudit = (
  entries: readonly AuditEntry[],
  principal: Principal,
  people: readonly AuditPerson[],
  matrix: Matrix,
): readonly AuditLine[] => {
  const sections = new Map(people.map(({ user, section }) => [user, section]))
  const isShown = (content: AuditContent): boolean =>
    principal.roles
      .filter((role) => role !== MACHINE_ONLY)
      .some((role) => reachesEntry({ ...principal, roles: [role] }, content, sections, matrix))
  const machine = reaches({ ...principal, roles: [MACHINE_ONLY] }, matrix, VIEW, {})
  return entries.flatMap((entry) => {
    if (isShown(entry.content)) return [lineOf(entry)]
    const isMachine = machine && principal.roles.includes(MACHINE_ONLY) && OF_THE_MACHINE.has(entry.content.action)
    return isMachine ? [withoutPersons(lineOf(entry))] : []
  })
}

const VIEW = { operation: 'audit', act: 'view' } as const

const reachesEntry = (
  principal: Principal,
  { actor, onBehalfOf, domain }: AuditContent,
  sections: ReadonlyMap<string, string>,
  matrix: Matrix,
): boolean => {
  if (reaches(principal, matrix, VIEW, {})) return true // whoever sees everything
  const isOwn = actor === principal.user || onBehalfOf === principal.user
  const section = sections.get(actor)
  const isDiscreet = domain !== undefined && DISCREET.has(domain) && !principal.domains.includes(domain) && !isOwn
  return (
    !isDiscreet &&
    reaches(principal, matrix, VIEW, {
      ...(isOwn ? { user: principal.user } : {}),
      ...(section === undefined ? {} : { section }),
      ...(domain === undefined ? {} : { domain }),
    })
  )
}

const lineOf = ({ terminal, seq, content }: AuditEntry): AuditLine => ({
  terminal,
  seq,
  at: content.at,
  timeSource: content.timeSource,
  actor: content.actor,
  ...(content.onBehalfOf === undefined ? {} : { onBehalfOf: content.onBehalfOf }),
  action: content.action,
  codes: content.action === 'checkpoint' ? {} : content.codes,
  counts: content.counts,
})

const withoutPersons = ({ actor: _, onBehalfOf: __, ...line }: AuditLine): AuditLine => line
