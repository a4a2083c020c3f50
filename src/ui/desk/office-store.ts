import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { OfficeAnswer, OfficeCommand, OfficeView } from '#app/office/commands'
import type { Problem } from '#core/value'
import { useSafetyAccess } from './desk-access.ts'

/** The office on the screen: people, grants, time. One projection, and what the last command answered. */
export const useOfficeStore = defineStore('office', () => {
  const access = useSafetyAccess()
  const view = shallowRef<OfficeView>()
  const problems = shallowRef<readonly Problem[]>([])
  /** Codes and the notice of the last command: shown once, then dismissed. */
  const answer = shallowRef<Pick<OfficeAnswer, 'codes' | 'notice'>>()
  const warnings = shallowRef<readonly Problem[]>([])

  async function load(): Promise<void> {
    const found = await access.office.view()
    if (found.ok) view.value = found.value
    else problems.value = found.problems
  }

  /** Gives a command; true when it was recorded. */
  async function execute(command: OfficeCommand): Promise<boolean> {
    const answered = await access.office.execute(command)
    problems.value = answered.ok ? [] : answered.problems
    if (!answered.ok) return false
    const { office, codes, notice } = answered.value
    view.value = office
    warnings.value = answered.value.warnings ?? []
    answer.value =
      codes === undefined && notice === undefined
        ? undefined
        : { ...(codes === undefined ? {} : { codes }), ...(notice === undefined ? {} : { notice }) }
    return true
  }

  function dismiss(): void {
    answer.value = undefined
  }

  function drop(): void {
    view.value = undefined
    problems.value = []
    warnings.value = []
    dismiss()
  }

  /** Whether any of the operations' acts is offered, `grant.execute`; for what a screen shows, not for what is allowed. */
  const may = (...operations: readonly string[]): boolean =>
    operations.some((operation) => view.value?.may.includes(operation) === true)

  return { view, problems, answer, warnings, load, execute, dismiss, drop, may }
})
