import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { AnnouncedVisit } from '#core/intake'
import type { Problem } from '#core/value'
import { useDeskAccess } from './desk-access.ts'

/** The name of an announced visitor, ready for the form of the visit it begins. */
export interface ReadyName {
  readonly name: string
  /** Not every character of it could be read (要照合). */
  readonly compare: boolean
}

/** What an announced visit is about, ready for its event and household: to be confirmed with whoever has come. */
interface ReadyMatter {
  /** Id of the kind of event (用件); none once an event was entered. */
  readonly event?: string
  /** The number under which the household's own file was sent (申請番号). */
  readonly key?: string
}

/** By what a visit is known from others. */
interface VisitKey {
  readonly ticket: string
  readonly stream: string
}

/** What stands ready of one announced visit. */
interface Ready {
  readonly ticket: string
  /** The visit once it is there. */
  readonly visit?: string
  /** None once it was registered. */
  readonly name?: ReadyName
  readonly matter: ReadyMatter
}

/**
 * The visits a file announces for today (来庁予定), in memory alone: nothing of it is recorded but the name of whom a visit was
 * opened for and the kind of event, once a clerk has registered them.
 */
export const useAnnouncedStore = defineStore('announced', () => {
  const { intake } = useDeskAccess()
  /** Undefined while no file was read. */
  const visits = shallowRef<readonly AnnouncedVisit[]>()
  const problems = shallowRef<readonly Problem[]>([])
  const ready = shallowRef<Ready>()
  /** Counts up whenever everything is dropped: a file that was being read then comes too late. */
  let dropped = 0

  async function read(file: File): Promise<void> {
    const since = dropped
    const answer = await intake.readAnnounced(file)
    if (since !== dropped) return
    visits.value = answer.ok ? answer.value.visits : undefined
    problems.value = answer.ok ? answer.value.problems : answer.problems
  }

  /** A visit is about to be opened for somebody who was announced: the name and the matter stand ready for it. */
  function begin({ name, comparisons, event, key }: AnnouncedVisit, ticket: string): void {
    const matter = { ...(event === undefined ? {} : { event }), ...(key === undefined ? {} : { key }) }
    ready.value = { ticket, name: { name, compare: comparisons.length > 0 }, matter }
  }

  /** The visit could not be opened. */
  function forget(): void {
    ready.value = undefined
  }

  /** The visit is there: the line is gone. */
  function opened(announced: AnnouncedVisit, visit: string): void {
    visits.value = visits.value?.filter((each) => each !== announced)
    if (ready.value !== undefined) ready.value = { ...ready.value, visit }
  }

  /** The name was taken over, or is not wanted. */
  function taken(): void {
    if (ready.value === undefined) return
    const { name: _, ...rest } = ready.value
    ready.value = rest
  }

  /** An event was entered: what was announced has been confirmed or put right. */
  function entered(): void {
    if (ready.value === undefined) return
    const { event: _, ...matter } = ready.value.matter
    ready.value = { ...ready.value, matter }
  }

  const readyFor = ({ ticket, stream }: VisitKey): Ready | undefined => {
    const known = ready.value
    return known?.ticket === ticket && (known.visit ?? stream) === stream ? known : undefined
  }

  /** The name that stands ready for this visit. */
  const nameFor = (visit: VisitKey): ReadyName | undefined => readyFor(visit)?.name

  /** What was announced of this visit's matter, and not confirmed yet. */
  const matterFor = (visit: VisitKey): ReadyMatter => readyFor(visit)?.matter ?? {}

  function drop(): void {
    dropped += 1
    visits.value = undefined
    problems.value = []
    ready.value = undefined
  }

  return { visits, problems, read, begin, forget, opened, taken, entered, nameFor, matterFor, drop }
})
