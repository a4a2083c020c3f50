import { nextTick } from 'vue'
import type { Router } from 'vue-router'
import { useVisitStore } from '../desk/visit-store.ts'
import type { ScreenName } from '../router/index.ts'
import { layOutKept, readKept } from './kept.ts'
import type { Place } from './place.ts'
import type { useSessionStore } from './session-store.ts'
import { putTyped, readTyped } from './typed-fields.ts'

/** The place on the screen as it stands now. */
export function readPlace(router: Router, screen: ScreenName): Place {
  const { visit } = useVisitStore()
  const main = document.getElementById('main') ?? document.body
  return {
    screen: (router.currentRoute.value.name as ScreenName | undefined) ?? screen,
    ...(visit === undefined ? {} : { visit: visit.stream }),
    typed: readTyped(main),
    kept: readKept(),
  }
}

/** Takes whoever has just opened the screen back to where they were, or to `otherwise`. */
export async function goToPlace(
  router: Router,
  session: ReturnType<typeof useSessionStore>,
  otherwise: ScreenName,
): Promise<void> {
  const place = await session.takePlace()
  if (place === undefined) {
    await router.replace({ name: otherwise })
    return
  }
  if (place.visit !== undefined) await useVisitStore().show(place.visit)
  layOutKept(place.kept)
  await router.replace({ name: place.screen })
  await nextTick()
  await putTyped(() => document.getElementById('main') ?? document.body, place.typed)
}
