import type { Catalogue } from '#core/definitions'
import type { LifeEvent, Side } from '#core/record'

/** What the events of a visit together do to where a person belongs here. */
export interface PersonEffect {
  /** In no event: 異動しない人. */
  readonly stays: boolean
  readonly enters: boolean
  readonly leaves: boolean
}

/** The effect of all events a person is concerned by: who moves in belongs nowhere here before, who leaves nowhere after. */
export function effectOn(person: string, events: readonly LifeEvent[], catalogue: Catalogue): PersonEffect {
  const effects = events
    .filter(({ persons }) => persons.includes(person))
    .map(({ kind }) => catalogue.events.get(kind)?.household)
  return { stays: effects.length === 0, enters: effects.includes('enters'), leaves: effects.includes('leaves') }
}

/** Where the person belongs as the events have it, in the household the visit began with. */
export const homeByEffect = ({ enters, leaves }: PersonEffect, first: string): Readonly<Record<Side, string>> => ({
  before: enters ? 'none' : first,
  after: leaves ? 'none' : first,
})
