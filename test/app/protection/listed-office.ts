import { createMemoryDatabase } from '#adapters/memory'
import type { ListedPerson } from '#core/protection'
import { isoFromDay } from '#core/value'
import { deskTime } from '#app/desk/desk-hours'
import { sampleContent, value } from '../desk/day/real-desk.ts'
import { peopleOf } from './people.ts'
import { clockAt, openTab } from './two-tabs.ts'

/** The form that this walk's visits print. */
export const FORM = 'resident-change'

/** Whom the list protects, and from whom. */
const one: ListedPerson = { name: '見本 花', kana: 'ミホン ハナ', birth: '1988-05-05', address: '' }
const opponent: ListedPerson = { name: '見本 五郎', kana: 'ミホン ゴロウ', birth: '1980-01-01', address: '' }

/** The command that puts her on the list. */
export const LISTING = { type: 'set-protection', person: one, household: [], opponents: [opponent] } as const

/** An office of the sample city whose list is confirmed for today. */
export const openListed = async () => {
  const content = await sampleContent()
  const people = peopleOf(content.catalogue)
  /** Two tabs over one database. */
  const tabs = async () => {
    const { clock, pass } = clockAt()
    const database = createMemoryDatabase()
    const a = await openTab(content, clock, database)
    const b = await openTab(content, clock, database)
    const asOf = isoFromDay(deskTime(a.parts).today)
    value(await a.protection.execute({ type: 'confirm-list', asOf }, people.keeper))
    return { a, b, pass, database }
  }
  return { content, people, tabs }
}

/** What {@link openListed} opens. */
export type Listed = Awaited<ReturnType<typeof openListed>>
