import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { hasOperation } from '#core/access'
import type { Setup } from '#core/record'
import type { Problem, Result } from '#core/value'
import type { Secret } from '#app/ports/vault'
import { useAnnouncedStore } from '../desk/announced-store.ts'
import { useCaseStore } from '../desk/case-store.ts'
import { useDayStore } from '../desk/day-store.ts'
import { useDeskAccess, useSafetyAccess } from '../desk/desk-access.ts'
import type { LockCause, Reopening, SignedIn } from '../desk/desk-access.ts'
import { useDeskStore } from '../desk/desk-store.ts'
import { useOfficeStore } from '../desk/office-store.ts'
import { useProtectionStore } from '../desk/protection-store.ts'
import { useRetentionStore } from '../desk/retention-store.ts'
import { useVisitStore } from '../desk/visit-store.ts'
import type { Place } from './place.ts'

/** Who works at this terminal, and whether the screen is open. */
export const useSessionStore = defineStore('session', () => {
  const access = useSafetyAccess()
  const deskAccess = useDeskAccess()
  const desk = useDeskStore()
  const visit = useVisitStore()
  const office = useOfficeStore()
  const protection = useProtectionStore()
  const retention = useRetentionStore()
  const day = useDayStore()
  const cases = useCaseStore()
  const announced = useAnnouncedStore()

  const state = shallowRef<'out' | 'in' | 'locked'>('out')
  /** The set-up somebody is signing in to. */
  const setup = shallowRef<Setup>('real')
  const signedIn = shallowRef<SignedIn>()
  const problems = shallowRef<readonly Problem[]>([])
  /** Another takes over: nothing is on the screen until they stand where their work begins. */
  const isTurning = shallowRef(false)
  /** Sealed places by user: who was locked out finds theirs again, nobody else can open it. */
  const places = new Map<string, string>()

  function dropScreens(): void {
    visit.drop()
    office.drop()
    protection.drop()
    retention.drop()
    day.drop()
    cases.drop()
    announced.drop()
  }

  async function take(result: Result<SignedIn>): Promise<boolean> {
    problems.value = result.ok ? [] : result.problems
    if (!result.ok) return false
    if (!(await desk.open(deskAccess, setup.value))) {
      problems.value = desk.problems
      return false
    }
    signedIn.value = result.value
    desk.principal = result.value.principal
    desk.refresh()
    await closeDay()
    return true
  }

  /** Looks at a set-up's store before anybody signs in. */
  async function lookAtStore(wanted: Setup): Promise<void> {
    setup.value = wanted
    desk.storeLoss = await access.storeLoss(wanted)
  }

  /** Checks who it is; the screen opens with `enter`, after the notices were read. */
  const signIn = async (user: string, secret: Secret): Promise<boolean> =>
    take(await access.signIn(setup.value, user, secret))

  const reopen = async (reopening: Reopening): Promise<boolean> => take(await access.reopen(reopening))

  const switchSample = async (user: string): Promise<boolean> => {
    dropScreens()
    return take(await access.switchSample(user))
  }

  /** One member of the sample city's staff after another, without leaving the screens; `arrive` leads to where they begin. */
  async function turnTo(user: string, arrive: () => Promise<unknown>): Promise<void> {
    isTurning.value = true
    try {
      if (await switchSample(user)) await arrive()
    } finally {
      isTurning.value = false
    }
  }

  /** Opens the sample city, where a member of the invented staff is signed in at once. */
  async function openSample(): Promise<boolean> {
    await lookAtStore('sample')
    const stood = desk.setup === 'sample' ? desk.opened?.signedIn : undefined
    if (!(await desk.open(deskAccess, 'sample'))) return false
    if (stood !== undefined) {
      if (!(await switchSample(stood.principal.user))) return false
    } else {
      signedIn.value = desk.opened?.signedIn
    }
    enter()
    return true
  }

  function enter(): void {
    state.value = 'in'
    desk.isLocked = false
  }

  /** The place the person left when the screen locked. */
  async function takePlace(): Promise<Place | undefined> {
    const user = signedIn.value?.principal.user ?? ''
    const sealed = places.get(user)
    places.delete(user)
    const opened = sealed === undefined ? undefined : await access.openDraft(sealed)
    return opened?.ok === true ? (JSON.parse(opened.value) as Place) : undefined
  }

  /** Hides everything at once, seals the place, drops every key. */
  async function lock(place: Place | undefined, because: LockCause): Promise<void> {
    if (state.value !== 'in') return
    state.value = 'locked'
    desk.isLocked = true
    problems.value = []
    dropScreens()
    const user = signedIn.value?.principal.user ?? ''
    const sealed = place === undefined ? undefined : await access.sealDraft(JSON.stringify(place))
    if (sealed?.ok === true) places.set(user, sealed.value)
    await access.lock(because)
  }

  async function signOut(because: readonly Problem[] = []): Promise<void> {
    state.value = 'out'
    desk.isLocked = false
    places.delete(signedIn.value?.principal.user ?? '')
    signedIn.value = undefined
    desk.principal = undefined
    dropScreens()
    problems.value = because
    await access.signOut()
  }

  /** Another clerk takes over a locked terminal; the first one's visit stays in the list, and their place with it. */
  function changeClerk(): void {
    state.value = 'out'
    desk.isLocked = false
    signedIn.value = undefined
    desk.principal = undefined
    problems.value = []
  }

  /** Puts away what is under way after the desk has closed; also what an earlier closing found nobody to do for. */
  async function closeDay(): Promise<void> {
    const { opened, principal } = desk
    if (opened === undefined || principal === undefined || !hasOperation(principal, 'closing')) return
    const closed = await opened.desk.closeDay(principal)
    // The visit on the screen stays there, so that what was typed and not recorded is sealed when the screen locks.
    if (closed.ok && closed.value.suspended > 0 && state.value === 'in') await visit.list()
  }

  /** Asks again what the person may do: a grant revoked or ended takes effect while the screen is open. */
  async function refresh(): Promise<void> {
    if (state.value !== 'in') return
    const now = await access.refreshPrincipal()
    if (state.value !== 'in') return
    if (now.ok) desk.principal = now.value
    else await signOut(now.problems)
  }

  return {
    state,
    setup,
    signedIn,
    problems,
    isTurning,
    isOpen: computed(() => state.value === 'in'),
    lookAtStore,
    signIn,
    reopen,
    openSample,
    switchSample,
    turnTo,
    enter,
    closeDay,
    takePlace,
    lock,
    signOut,
    changeClerk,
    refresh,
  }
})
