import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { DeskView } from '#app/desk/commands'
import type { Setup } from '#core/record'
import type { Problem } from '#core/value'
import type { DeskAccess, OpenedDesk } from './desk-access.ts'

/** The desk this terminal has open, and what it says of itself. */
export const useDeskStore = defineStore('desk', () => {
  const opened = shallowRef<OpenedDesk>()
  const view = shallowRef<DeskView>()
  const problems = shallowRef<readonly Problem[]>([])

  /** Opens the sample city or this terminal's real set-up; true when it is open. */
  async function open(access: DeskAccess, setup: Setup): Promise<boolean> {
    const result = await access.open(setup)
    problems.value = result.ok ? [] : result.problems
    if (!result.ok) return false
    opened.value = result.value
    refresh()
    return true
  }

  function refresh(): void {
    view.value = opened.value?.desk.state()
  }

  return {
    opened,
    view,
    problems,
    open,
    refresh,
    catalogue: computed(() => opened.value?.desk.content.catalogue),
    schemes: computed(() => opened.value?.desk.content.schemes ?? {}),
  }
})
