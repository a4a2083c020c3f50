import { onMounted, ref, watch } from 'vue'
import { useVisitStore } from '../desk/visit-store.ts'
import { usePaperStore } from './paper-store.ts'
import { NOTHING_CHOSEN } from './print-choice.ts'
import { useGoing } from './use-going.ts'

/** Draws what the print screen will find ready, while the clerk is still at a step that changes none of it. */
export function usePaperAhead(): void {
  const store = useVisitStore()
  const paper = usePaperStore()
  const { going } = useGoing(ref(NOTHING_CHOSEN), paper.isFit)
  onMounted(() => store.readySheets())
  watch(going, (sheets) => void paper.lay(sheets))
}
