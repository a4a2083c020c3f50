import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { DeskView } from '#app/desk/commands'
import type { Principal } from '#core/access'
import type { Setup } from '#core/record'
import type { Problem } from '#core/value'
import type { DeskAccess, OpenedDesk } from './desk-access.ts'
import { JAPAN } from './japan-clock.ts'

/** The desk this terminal has open, and what it says of itself. */
export const useDeskStore = defineStore('desk', () => {
  const opened = shallowRef<OpenedDesk>()
  const setup = shallowRef<Setup>()
  /** Who asks, with the rights in force now: made anew as the office's record changes. */
  const principal = shallowRef<Principal>()
  /** The screen is locked: nothing is shown, and no title names a screen. */
  const isLocked = shallowRef(false)
  /** What was found lost of the store: while there is any, no visit begins. */
  const storeLoss = shallowRef<readonly Problem[]>([])
  const view = shallowRef<DeskView>()
  const problems = shallowRef<readonly Problem[]>([])

  /** Opens the sample city or this terminal's real set-up; true when it is open. */
  async function open(access: DeskAccess, wanted: Setup): Promise<boolean> {
    if (opened.value !== undefined && setup.value === wanted) return true
    const result = await access.open(wanted)
    problems.value = result.ok ? [] : result.problems
    if (!result.ok) return false
    opened.value = result.value
    setup.value = wanted
    principal.value = result.value.principal
    refresh()
    return true
  }

  const catalogue = computed(() => opened.value?.desk.content.catalogue)

  function refresh(): void {
    view.value = opened.value?.desk.state()
  }

  return {
    opened,
    setup,
    principal,
    isLocked,
    storeLoss,
    view,
    problems,
    open,
    refresh,
    catalogue,
    schemes: computed(() => opened.value?.desk.content.schemes ?? {}),
    /** How far the desk's clock is ahead of UTC, in minutes. */
    utcOffset: computed(() => catalogue.value?.desk.hours['utc-offset-minutes'] ?? JAPAN),
  }
})
