import { ref, watch } from 'vue'
import type { Ref } from 'vue'
import { useDeskStore } from '../desk/desk-store.ts'
import { useOfficeStore } from '../desk/office-store.ts'
import { useProtectionStore } from '../desk/protection-store.ts'
import { useVisitStore } from '../desk/visit-store.ts'

/** True from the first answer that says the store was closed by a newer page: this page must not go on. */
export function useStaleStore(): Readonly<Ref<boolean>> {
  const stores = [useDeskStore(), useVisitStore(), useOfficeStore(), useProtectionStore()]
  const isStale = ref(false)
  watch(
    () => stores.some(({ problems }) => problems.some(({ code }) => code === 'store-closed')),
    (closed) => {
      if (closed) isStale.value = true
    },
    { immediate: true },
  )
  return isStale
}
