import { defineStore } from 'pinia'
import { effect } from 'vue'
import { phrase } from '#locales'
import { useDeskAccess } from '../desk/desk-access.ts'
import { useDeskStore } from '../desk/desk-store.ts'
import { useVisitStore } from '../desk/visit-store.ts'
import { createPrintJob } from './print-job.ts'

/** Where sheets are drawn that nobody sees yet: a place of the session's, so that it goes with everything behind the lock. */
const AHEAD = 'drawn-ahead'

/**
 * The sheets of the visit on the screen as drawn, kept from screen to screen: drawn out of sight while the clerk is still at a
 * step before, moved to where they are seen. Drawing gives no number and records nothing. All of it goes as soon as the visit
 * is left or shut, its hold changes, or somebody else works here; a lock leaves the visit.
 */
export const usePaperStore = defineStore('paper', () => {
  const access = useDeskAccess()
  const desk = useDeskStore()
  const visits = useVisitStore()
  let seen: HTMLElement | undefined

  const host = (): HTMLElement | undefined => seen ?? document.getElementById(AHEAD) ?? undefined
  /** Of what and for whom it is drawn; undefined: nothing may be drawn. */
  const whose = (): string | undefined => {
    const { visit } = visits
    if (visit?.open !== true || visit.hold === 'checking') return undefined
    return [visit.stream, visit.hold, desk.principal?.user, desk.principal?.onBehalfOf].join('\n')
  }
  const job = createPrintJob(() => {
    const place = whose() === undefined ? undefined : host()
    return place === undefined ? undefined : access.printer(place, phrase('ja', 'desk.print.frame'))
  })
  let drawnFor: string | undefined
  // No `watch`: that would hold the screen which first asked for the store, with all that it showed.
  effect(() => {
    const now = whose()
    if (now !== drawnFor) job.close()
    drawnFor = now
  })

  /** Where the sheets are seen from now on; undefined: nowhere. */
  function showIn(place: HTMLElement | undefined): void {
    seen = place
    job.moveTo(host())
  }

  return { ...job, showIn }
})
