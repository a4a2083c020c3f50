import { computed } from 'vue'
import type { Ref } from 'vue'
import type { SheetView } from '#app/desk/commands'
import { useWords } from '../composables/words.ts'
import { useVisitStore } from '../desk/visit-store.ts'
import { isGoing, onOnePaper, withCopy } from './print-choice.ts'
import type { PrintChoice } from './print-choice.ts'

/**
 * The paper that waits to be counted; what goes out of the next print dialog, all on one paper, and nothing until that was; what
 * waits for another paper to be put in; and whether a sheet is on its way through the printer, before the list itself has heard of it.
 */
export function useGoing(choice: Readonly<Ref<PrintChoice>>, isFit: (sheet: SheetView) => boolean) {
  const { t } = useWords()
  const store = useVisitStore()
  const waiting = computed(() => (store.visit?.sheets ?? []).filter(({ status }) => status === 'awaiting'))
  const ready = computed(() =>
    (waiting.value.length > 0 ? [] : store.sheets)
      .filter((sheet) => isGoing(sheet, choice.value))
      .map((sheet) => withCopy(sheet, choice.value, t('desk.print.copyMark')))
      .filter(isFit),
  )
  const going = computed(() => onOnePaper(ready.value))
  const goingKeys = computed(() => going.value.map(({ key }) => key))
  const later = computed(() => ready.value.map(({ key }) => key).filter((key) => !goingKeys.value.includes(key)))
  const isOut = ({ form, subject }: SheetView): boolean =>
    waiting.value.some((sheet) => sheet.form === form && sheet.subject === subject)
  return { waiting, going, goingKeys, later, isOut }
}
