import { dayFromIso, type Day } from '#core/value'
import { isInForce } from './grant-status.ts'
import type { Deputising, OfficeState } from './office-state.ts'
import { POSTS } from './posts.ts'

/** How many days a deputy may act for the manager before saying so anew. */
export const DEPUTISING_DAYS = 7

/** Whether somebody's deputising covers a day; one that was ended covers none. */
export const coversDay = ({ from, to, ended }: Deputising, day: Day): boolean => {
  const first = dayFromIso(from)
  const last = dayFromIso(to)
  return !ended && first !== undefined && last !== undefined && day >= first && day <= last
}

/**
 * The deputising (職務代理, 要綱3条6項) of a person on a day; undefined when there is none or the person is no longer deputy
 * manager.
 */
export const deputisingOn = (state: OfficeState, user: string, day: Day): Deputising | undefined => {
  const isDeputy = state.grants.some(
    (grant) => grant.user === user && grant.role === POSTS.deputy && isInForce(grant, day),
  )
  return isDeputy ? state.deputising.find((each) => each.user === user && coversDay(each, day)) : undefined
}

/** For whom a deputy acts: the manager in force, else whoever was registered as manager last; undefined when nobody was. */
export const managerOf = (state: OfficeState, day: Day): string | undefined => {
  const managers = state.grants.filter(({ role, decision }) => role === POSTS.manager && decision !== 'requested')
  return (managers.find((grant) => isInForce(grant, day)) ?? managers.at(-1))?.user
}
