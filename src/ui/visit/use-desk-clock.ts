import { onMounted, onUnmounted, ref } from 'vue'
import { useDeskAccess } from '../desk/desk-access.ts'
import { useDeskStore } from '../desk/desk-store.ts'

/** The time by the terminal's clock, and the desk's hours looked at anew each second. */
export function useDeskClock() {
  const access = useDeskAccess()
  const desk = useDeskStore()
  const now = ref(access.now())
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(() => {
      now.value = access.now()
      desk.refresh()
    }, 1000)
  })
  onUnmounted(() => {
    clearInterval(timer)
  })
  return { now }
}
