import { computed } from 'vue'
import { useVisitStore } from '../desk/visit-store.ts'
import { useVisitSwitch } from './switch-visit.ts'

/** A consultation (相談) on the screen, and its end: nothing is handed over, nothing is left to decide. */
export function useConsultation() {
  const store = useVisitStore()
  const { leave } = useVisitSwitch()
  return {
    isConsulting: computed(() => store.visit?.purpose === 'consultation'),
    end: async (): Promise<void> => {
      if (await store.record({ type: 'visit-closed', payload: { outcome: 'completed' } })) await leave()
    },
  }
}
