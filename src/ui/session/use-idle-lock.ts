import { onMounted, onUnmounted, shallowRef } from 'vue'
import { createIdleLock } from './idle-lock.ts'
import type { IdleClock, IdleState } from './idle-lock.ts'

/** What counts as doing something at the terminal. */
const ACTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const

/** How the idle lock of a mounted component is told what it needs. */
export interface IdleLockParts {
  readonly clock: IdleClock
  readonly limitMs: () => number
  /** Whether anything is open that could be locked. */
  readonly isOpen: () => boolean
  readonly lock: () => void
}

/** Looks once a second, and at once when the page is shown again, whether the screen must lock. */
export function useIdleLock({ clock, limitMs, isOpen, lock }: IdleLockParts) {
  const idle = createIdleLock(clock, limitMs)
  const state = shallowRef<IdleState>({ state: 'active' })
  let timer: ReturnType<typeof setInterval> | undefined

  function look(): void {
    if (!isOpen()) return
    state.value = idle.look()
    if (state.value.state === 'due') lock()
  }
  function touch(): void {
    // An act after the time has run out does not undo it: the machine may just have woken.
    if (isOpen() && idle.look().state === 'due') {
      look()
      return
    }
    idle.touch()
    state.value = { state: 'active' }
  }
  onMounted(() => {
    for (const act of ACTS) window.addEventListener(act, touch, { capture: true, passive: true })
    document.addEventListener('visibilitychange', look)
    timer = setInterval(look, 1000)
  })
  onUnmounted(() => {
    for (const act of ACTS) window.removeEventListener(act, touch, { capture: true })
    document.removeEventListener('visibilitychange', look)
    clearInterval(timer)
  })
  /** Begins anew, after the screen was opened. */
  function restart(): void {
    idle.touch()
    state.value = { state: 'active' }
  }
  return { state, restart }
}
