import { nextTick } from 'vue'
import { useRouter } from 'vue-router'
import type { VisitDraft } from '#core/record'
import { useVisitStore } from '../desk/visit-store.ts'
import { readPlace } from '../session/go-to-place.ts'
import { layOutKept } from '../session/kept.ts'
import { putTyped } from '../session/typed-fields.ts'
import { stepsOf, stepState } from './step-state.ts'

/** From one visit to another and back to the list, each found again where it was left. */
export function useVisitSwitch() {
  const store = useVisitStore()
  const router = useRouter()

  /** Leaves the visit on the screen where it stands. */
  async function leave(): Promise<void> {
    const { visit } = store
    if (visit !== undefined && visit.phase !== 'closed') store.places.set(visit.stream, readPlace(router, 'reception'))
    store.leave()
    await router.push({ name: 'reception' })
    await store.list()
  }

  /** Takes a visit up: at its place, or at the first step that is not done. A closed one is opened again with `reopening`. */
  async function take(stream: string, reopening?: VisitDraft): Promise<void> {
    if (store.visit !== undefined && store.visit.stream !== stream) await leave()
    if (!(await store.resume(stream, reopening))) return
    const { visit } = store
    const place = store.places.get(stream)
    store.places.delete(stream)
    if (visit?.open !== true) return void (await router.push({ name: 'reception' }))
    if (place === undefined) {
      const step = stepsOf(visit).find((each) => stepState(each, visit) === 'todo') ?? 'household'
      return void (await router.push({ name: step }))
    }
    layOutKept(place.kept)
    await router.push({ name: place.screen })
    await nextTick()
    await putTyped(() => document.getElementById('main') ?? document.body, place.typed)
  }

  return { leave, take }
}
