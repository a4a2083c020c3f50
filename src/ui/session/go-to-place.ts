import { nextTick } from 'vue'
import type { Router } from 'vue-router'
import { homeOf } from '../administration/office-screens.ts'
import { useDeskStore } from '../desk/desk-store.ts'
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

/** Opens the screens for whoever has just proved who they are: where they were, or where they begin. */
export async function goToPlace(router: Router, session: ReturnType<typeof useSessionStore>): Promise<void> {
  const place = await session.takePlace()
  if (place === undefined) {
    session.enter()
    await router.replace({ name: homeOf(useDeskStore().principal) })
    return
  }
  const visits = useVisitStore()
  if (place.visit !== undefined) await visits.show(place.visit)
  // What was put away meanwhile is taken up from the list again, not from the middle of a step.
  if (place.visit !== undefined && visits.visit?.open !== true && place.screen !== 'reception') {
    visits.leave()
    session.enter()
    await router.replace({ name: 'reception' })
    return
  }
  // The screens stand again only now, when there is what they are about.
  layOutKept(place.kept)
  session.enter()
  await router.replace({ name: place.screen })
  await nextTick()
  await putTyped(() => document.getElementById('main') ?? document.body, place.typed)
}
