import { onUnmounted, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useDayStore } from '../desk/day-store.ts'
import { useSafetyAccess } from '../desk/desk-access.ts'
import { useDeskStore } from '../desk/desk-store.ts'
import { useProtectionStore } from '../desk/protection-store.ts'
import { useVisitStore } from '../desk/visit-store.ts'
import { VISIT_STEPS } from '../router/index.ts'
import type { VisitStep } from '../router/index.ts'

/**
 * Keeps the screens with the store while it is open: what another tab records is seen here at once. A visit that was stopped
 * meanwhile leaves the step it was in, where something of the household may still be typed.
 */
export function useRecordNews(): void {
  const access = useSafetyAccess()
  const desk = useDeskStore()
  const visit = useVisitStore()
  const protection = useProtectionStore()
  const day = useDayStore()
  const [route, router] = [useRoute(), useRouter()]
  let end = (): void => {}

  watch(
    () => (desk.opened === undefined ? undefined : desk.setup),
    (setup) => {
      end()
      if (setup === undefined) return
      end = access.follow(setup, (news) => {
        if (desk.isLocked) return
        void visit.follow(news)
        void protection.follow(news)
        void day.follow(news)
      })
    },
    { immediate: true },
  )
  onUnmounted(() => end())

  const isToBeLeft = (): boolean => {
    const { hold, open = true, sheets = [] } = visit.visit ?? {}
    // Paper that is out is accounted for first, where it was printed.
    return hold === 'checking' && !open && !sheets.some(({ status }) => status === 'awaiting')
  }
  watch(isToBeLeft, (isStopped) => {
    const isStep = VISIT_STEPS.includes(route.name as VisitStep) && route.name !== 'reception'
    if (isStopped && isStep) void router.replace({ name: 'reception' })
  })
}
