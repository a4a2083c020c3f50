import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RetentionCommand, RetentionView } from '#app/retention/commands'
import type { Problem } from '#core/value'
import { useSafetyAccess } from './desk-access.ts'

/** The records that wait to be destroyed, on the screen. */
export const useRetentionStore = defineStore('retention', () => {
  const access = useSafetyAccess()
  const view = shallowRef<RetentionView>()
  const problems = shallowRef<readonly Problem[]>([])

  async function load(): Promise<void> {
    const found = await access.retention.list()
    if (found.ok) view.value = found.value
    else problems.value = found.problems
  }

  /** Gives a command; true when it was recorded. */
  async function execute(command: RetentionCommand): Promise<boolean> {
    const answered = await access.retention.execute(command)
    problems.value = answered.ok ? [] : answered.problems
    if (answered.ok) view.value = answered.value
    return answered.ok
  }

  function drop(): void {
    view.value = undefined
    problems.value = []
  }

  return { view, problems, load, execute, drop }
})
