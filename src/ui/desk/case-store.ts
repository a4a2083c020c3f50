import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { CaseAnswer, CaseCommand, CaseLine, CaseStep, CaseView } from '#app/cases/commands'
import type { Problem, Result } from '#core/value'
import { useDeskAccess } from './desk-access.ts'

/** The cases that last (継続する案件) on the screen: the list without names, and the one that was opened. */
export const useCaseStore = defineStore('cases', () => {
  const access = useDeskAccess()
  const lines = shallowRef<readonly CaseLine[]>([])
  const view = shallowRef<CaseView>()
  /** Somebody was looked for, and these are theirs. */
  const isFound = shallowRef(false)
  const problems = shallowRef<readonly Problem[]>([])
  /** Counts up whenever everything is dropped: an answer that was on its way then comes too late. */
  let dropped = 0

  async function ask<T>(asked: Promise<Result<T>>, take: (value: T) => void): Promise<boolean> {
    const since = dropped
    const answer = await asked
    if (since !== dropped) return false
    problems.value = answer.ok ? [] : answer.problems
    if (answer.ok) take(answer.value)
    return answer.ok
  }

  const load = (): Promise<boolean> =>
    ask(access.cases.list(), (found) => {
      lines.value = found
      isFound.value = false
    })

  const search = (name: string): Promise<boolean> =>
    ask(access.cases.search(name), (found) => {
      lines.value = found
      isFound.value = true
    })

  const open = (stream: string): Promise<boolean> => ask(access.cases.view(stream), (found) => (view.value = found))

  /** Gives a command; what it answered, or nothing when it was refused. */
  async function execute(command: CaseCommand): Promise<CaseAnswer | undefined> {
    let answer: CaseAnswer | undefined
    await ask(access.cases.execute(command), (given) => (answer = given))
    return answer
  }

  /** What happens to the case on the screen; true when it was recorded. */
  async function step(taken: CaseStep): Promise<boolean> {
    const { value } = view
    if (value === undefined) return false
    const { case: stream, version } = value
    const answer = await execute({ type: 'record-case', case: stream, expectedVersion: version, step: taken })
    if (answer !== undefined) view.value = answer.case
    return answer !== undefined
  }

  /** Ends a case that a visit has gone on with, as it stands now; a list on the screen is without it then. */
  async function finish(stream: string): Promise<void> {
    const found = await access.cases.view(stream)
    if (!found.ok || found.value.phase !== 'open') return
    const { case: ended, version: expectedVersion } = found.value
    const closing: CaseStep = { type: 'case-closed', outcome: 'completed' }
    await execute({ type: 'record-case', case: ended, expectedVersion, step: closing })
    await load()
  }

  function leave(): void {
    view.value = undefined
    problems.value = []
  }

  function drop(): void {
    dropped += 1
    leave()
    lines.value = []
    isFound.value = false
  }

  return { lines, view, isFound, problems, load, search, open, execute, step, finish, leave, drop }
})
