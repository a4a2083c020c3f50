import { computed } from 'vue'
import type { Ref } from 'vue'
import type { SheetView } from '#app/desk/commands'
import { useWords } from '../composables/words.ts'
import { isGoing, onOnePaper, withCopy } from './print-choice.ts'
import type { PrintChoice } from './print-choice.ts'

/** What goes out of the next print dialog, all on one paper; and what waits for another paper to be put in. */
export function useGoing(
  choice: Readonly<Ref<PrintChoice>>,
  sheets: () => readonly SheetView[],
  isFit: (sheet: SheetView) => boolean,
) {
  const { t } = useWords()
  const ready = computed(() =>
    sheets()
      .filter((sheet) => isGoing(sheet, choice.value))
      .map((sheet) => withCopy(sheet, choice.value, t('desk.print.copyMark')))
      .filter(isFit),
  )
  const going = computed(() => onOnePaper(ready.value))
  const goingKeys = computed(() => going.value.map(({ key }) => key))
  const later = computed(() => ready.value.map(({ key }) => key).filter((key) => !goingKeys.value.includes(key)))
  return { going, goingKeys, later }
}
