import { computed, onUnmounted, ref, watch } from 'vue'
import type { Problem } from '#core/value'

/** Seconds somebody must wait after too many tries, counted down while the component stands. */
export function useWaitingTime(problems: () => readonly Problem[]) {
  const seconds = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = (): void => clearInterval(timer)
  watch(
    problems,
    (now) => {
      stop()
      const wait = Number(now.find(({ code }) => code === 'too-many-tries')?.params['seconds'] ?? 0)
      seconds.value = Math.ceil(wait)
      if (wait > 0)
        timer = setInterval(() => {
          seconds.value -= 1
          if (seconds.value <= 0) stop()
        }, 1000)
    },
    { immediate: true },
  )
  onUnmounted(stop)
  return { seconds, mustWait: computed(() => seconds.value > 0) }
}
