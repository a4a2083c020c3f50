import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { DayCommand, NoticeLine } from '#app/day/commands'
import type { RecordNews } from '#app/protection/follow-records'
import { isStanding } from '#core/record'
import type { Problem, Result } from '#core/value'
import { useDeskAccess } from './desk-access.ts'
import { useDeskStore } from './desk-store.ts'

/** Today's notices (本日のお知らせ) on the screen. */
export const useDayStore = defineStore('day', () => {
  const access = useDeskAccess()
  const desk = useDeskStore()
  const known = shallowRef<readonly NoticeLine[]>([])
  const problems = shallowRef<readonly Problem[]>([])
  /** Counts up whenever everything is dropped: an answer that was on its way then comes too late. */
  let dropped = 0

  /** Those that hold still; looked at anew with the desk's hours, each second. */
  const notices = computed(() =>
    desk.view === undefined ? [] : known.value.filter((each) => isStanding(each, access.now())),
  )

  async function ask(asked: Promise<Result<readonly NoticeLine[]>>): Promise<boolean> {
    const since = dropped
    const answer = await asked
    if (since !== dropped) return answer.ok
    problems.value = answer.ok ? [] : answer.problems
    if (answer.ok) known.value = answer.value
    return answer.ok
  }

  const load = (): Promise<boolean> => ask(access.day.notices())

  /** Posts or withdraws; true when it was recorded. */
  const execute = (command: DayCommand): Promise<boolean> => ask(access.day.execute(command))

  /** What another tab posted or took down. */
  async function follow({ notices: areOthers }: RecordNews): Promise<void> {
    if (areOthers === true) await load()
  }

  function drop(): void {
    dropped += 1
    known.value = []
    problems.value = []
  }

  return { notices, problems, load, execute, follow, drop }
})
