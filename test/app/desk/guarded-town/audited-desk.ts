import { openDesk } from '#app/desk/open-desk'
import type { Desk } from '#app/desk/open-desk'
import type { DeskParts } from '#app/desk/desk-parts'
import type { Principal } from '#core/access'
import type { Envelope, VisitDraft } from '#core/record'
import { guardedDesk, STREAM } from './guarded-desk.ts'
import type { PlantedCase } from './planted-case.ts'
import { DOMAINS, FACTS, readForms, readTown } from './town.ts'

/** An invented town with one procedure. */
export const town = readTown({ a: '{ event: [lighting] }' })
export const forms = readForms()

/** In which domain each fact lies, and two values that would leave a trace wherever they came out. */
export const planted: PlantedCase = {
  town: 0,
  places: {
    ...Object.fromEntries(Object.keys(FACTS).map((fact) => [fact, 'resident-record' as const])),
    'event.wind': 'lamps',
    'person.illness': 'oil',
    'person.guild': 'lamps',
  },
  domains: DOMAINS,
  planted: [
    { fact: 'person.illness', subject: 'p1', value: 'ixqburn', traces: ['ixqburn'] },
    { fact: 'person.guild', subject: 'p1', side: 'after', value: 'gxqoil', traces: ['gxqoil'] },
  ],
  persons: ['p1'],
  turn: 0,
}

/** Every operation that this desk asks. */
export const ALL = ['visit', 'reprint', 'print-office-paper', 'print-guidance', 'print-resident-form'].map(
  (id) => `${id}.execute`,
)

/** A clerk of the section of lamps who may do all of it. */
export const clerk: Principal = {
  user: 'u1',
  terminal: 'T1',
  authority: 'lamp-desk',
  section: 'lamps',
  roles: ['system-user'],
  domains: DOMAINS,
  operations: ALL,
}

/** A desk that keeps what is appended to it and written into its audit. */
export const openGuarded = (change: Partial<DeskParts> = {}) => {
  const { parts, audited } = guardedDesk(town, forms, planted)
  const appended: Envelope[] = []
  const records: DeskParts['records'] = {
    ...parts.records,
    append: async (stream, version, events, audit) => {
      appended.push(...events)
      return parts.records.append(stream, version, events, audit)
    },
  }
  return { desk: openDesk({ ...parts, records, ...change }), audited, appended }
}

/** The version of the visit, as the clerk sees it. */
export const versionOf = async (desk: Desk): Promise<number> => {
  const view = await desk.visit(STREAM, clerk)
  if (!view.ok) throw new Error(JSON.stringify(view.problems))
  return view.value.version
}

/** Records on the visit at the version it has. */
export const record = async (desk: Desk, drafts: readonly VisitDraft[], principal = clerk) =>
  desk.execute({ type: 'record', visit: STREAM, expectedVersion: await versionOf(desk), drafts }, principal)
