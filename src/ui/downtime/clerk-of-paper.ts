import { onMounted, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { useDeskStore } from '../desk/desk-store.ts'
import { useVisitStore } from '../desk/visit-store.ts'

/** The name of whoever took the visit on the screen on paper; their user id until the people are known; empty for any other visit. */
export function useClerkOfPaper(): Readonly<Ref<string>> {
  const desk = useDeskStore()
  const store = useVisitStore()
  const user = store.visit?.paper?.by ?? ''
  const name = shallowRef(user)
  onMounted(async () => {
    const { opened, principal } = desk
    if (user === '' || opened === undefined || principal === undefined) return
    const found = await opened.desk.paperIntake(principal)
    if (found.ok) name.value = found.value.colleagues.find((each) => each.user === user)?.name ?? user
  })
  return name
}
