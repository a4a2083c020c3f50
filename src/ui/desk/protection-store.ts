import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ProtectionCommand, ProtectionView } from '#app/protection/commands'
import type { RecordNews } from '#app/protection/follow-records'
import type { Problem } from '#core/value'
import { useSafetyAccess } from './desk-access.ts'
import type { HoldLine } from './desk-access.ts'

/** The protection list as far as the person may see it, and the visits that wait for the back desk. */
export const useProtectionStore = defineStore('protection', () => {
  const access = useSafetyAccess()
  const view = shallowRef<ProtectionView>()
  const holds = shallowRef<readonly HoldLine[]>([])
  const problems = shallowRef<readonly Problem[]>([])
  /** The visits that wait stand on a screen. */
  let hasHolds = false

  async function load(): Promise<void> {
    const found = await access.protection.list()
    if (found.ok) view.value = found.value
    else problems.value = found.problems
  }

  async function loadHolds(): Promise<void> {
    hasHolds = true
    const found = await access.protection.holds()
    if (found.ok) holds.value = found.value
    else problems.value = found.problems
  }

  /** Gives a command; true when it was recorded. */
  async function execute(command: ProtectionCommand): Promise<boolean> {
    const answered = await access.protection.execute(command)
    problems.value = answered.ok ? [] : answered.problems
    if (answered.ok) view.value = answered.value
    return answered.ok
  }

  /** What is on the screen of the list and of the visits that wait, once either may be another. */
  async function follow({ list: isOtherList }: RecordNews): Promise<void> {
    if (view.value !== undefined && isOtherList) await load()
    if (hasHolds) await loadHolds()
  }

  /** The screen of the visits that wait is left: nobody has to know of others. */
  function leaveHolds(): void {
    hasHolds = false
    holds.value = []
  }

  function drop(): void {
    leaveHolds()
    view.value = undefined
    problems.value = []
  }

  return { view, holds, problems, load, loadHolds, leaveHolds, execute, follow, drop }
})
