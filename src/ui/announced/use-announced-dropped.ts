import { watch } from 'vue'
import { useRoute } from 'vue-router'
import { useAnnouncedStore } from '../desk/announced-store.ts'
import { useDeskStore } from '../desk/desk-store.ts'
import { VISIT_STEPS } from '../router/index.ts'

/** Drops what a file announced once the visits are left for another part of the house, or the day is another one. */
export function useAnnouncedDropped(): void {
  const announced = useAnnouncedStore()
  const desk = useDeskStore()
  const route = useRoute()
  watch(
    () => (VISIT_STEPS as readonly unknown[]).includes(route.name),
    (isVisit) => {
      if (!isVisit) announced.drop()
    },
  )
  watch(
    () => desk.view?.today,
    () => announced.drop(),
  )
}
