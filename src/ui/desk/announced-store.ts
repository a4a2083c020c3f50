import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { AnnouncedVisit } from '#core/intake'
import type { Problem } from '#core/value'
import { useDeskAccess } from './desk-access.ts'

/** The name of an announced visitor, ready for the form of the visit it begins. */
export interface ReadyName {
  readonly ticket: string
  /** The visit once it is there. */
  readonly visit?: string
  readonly name: string
  /** Not every character of it could be read (要照合). */
  readonly compare: boolean
}

/**
 * The visits a file announces for today (来庁予定), in memory alone: nothing of it is recorded but the name of whom a visit was
 * opened for, once a clerk has registered it.
 */
export const useAnnouncedStore = defineStore('announced', () => {
  const { intake } = useDeskAccess()
  /** Undefined while no file was read. */
  const visits = shallowRef<readonly AnnouncedVisit[]>()
  const problems = shallowRef<readonly Problem[]>([])
  const ready = shallowRef<ReadyName>()
  /** Counts up whenever everything is dropped: a file that was being read then comes too late. */
  let dropped = 0

  async function read(file: File): Promise<void> {
    const since = dropped
    const answer = await intake.readAnnounced(file)
    if (since !== dropped) return
    visits.value = answer.ok ? answer.value.visits : undefined
    problems.value = answer.ok ? answer.value.problems : answer.problems
  }

  /** A visit is about to be opened for somebody who was announced: the name stands ready for it. */
  function begin({ name, comparisons }: AnnouncedVisit, ticket: string): void {
    ready.value = { ticket, name, compare: comparisons.length > 0 }
  }

  /** The visit is there: the line is gone. */
  function opened(announced: AnnouncedVisit, visit: string): void {
    visits.value = visits.value?.filter((each) => each !== announced)
    if (ready.value !== undefined) ready.value = { ...ready.value, visit }
  }

  /** The name was taken over, or is not wanted. */
  function taken(): void {
    ready.value = undefined
  }

  /** The name that stands ready for this visit. */
  function nameFor({ ticket, stream }: { readonly ticket: string; readonly stream: string }): ReadyName | undefined {
    const known = ready.value
    return known?.ticket === ticket && (known.visit ?? stream) === stream ? known : undefined
  }

  function drop(): void {
    dropped += 1
    visits.value = undefined
    problems.value = []
    ready.value = undefined
  }

  return { visits, problems, read, begin, opened, taken, nameFor, drop }
})
