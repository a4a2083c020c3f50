import { storeToRefs } from 'pinia'
import { onMounted } from 'vue'
import { useDayStore } from '../desk/day-store.ts'

/** Today's notices for a screen that shows some of them: asked for when it stands. */
export function useNotices() {
  const day = useDayStore()
  onMounted(() => day.load())
  return { notices: storeToRefs(day).notices }
}
