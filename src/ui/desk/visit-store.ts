import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Command, CommandAnswer, SheetsView, SheetView, VisitLine } from '#app/desk/commands'
import type { ChangePreview } from '#app/desk/preview-change'
import type { Doubt } from '#app/desk/closing-doubts'
import type { VisitView } from '#app/desk/visit-view'
import type { RecordNews } from '#app/protection/follow-records'
import type { VisitDraft } from '#core/record'
import type { Problem, Result } from '#core/value'
import type { Place } from '../session/place.ts'
import { useDeskStore } from './desk-store.ts'

/** How somebody comes in: by ticket, at the window or otherwise, for a notification or to ask. */
export type Arrival = Omit<Extract<Command, { readonly type: 'open-visit' }>, 'type'>

/** What is recorded by taking a visit up: one put away goes on, one that waits is called, a closed one only with a reason. */
function draftsOfTaking(
  phase: VisitView['phase'],
  isWaiting: boolean,
  reopening: VisitDraft | undefined,
): readonly VisitDraft[] {
  if (phase === 'suspended') return [{ type: 'visit-resumed', payload: {} }]
  if (phase === 'closed') return reopening === undefined ? [] : [reopening]
  return isWaiting ? [{ type: 'visit-called', payload: {} }] : []
}
type PrintCommand = Extract<Command, { type: 'print-sheets' }>

/** The visit on the screen: one projection, and actions that call a use case. */
export const useVisitStore = defineStore('visit', () => {
  const desk = useDeskStore()
  const visit = shallowRef<VisitView>()
  const lines = shallowRef<readonly VisitLine[]>([])
  /** Visits a closing put away on an earlier day (前日中断). */
  const interrupted = shallowRef<readonly VisitLine[]>([])
  const sheets = shallowRef<readonly SheetView[]>([])
  /** Handed over, and overtaken since: to be taken back. */
  const overtaken = shallowRef<SheetsView['overtaken']>([])
  /** Out, and waiting for a second person to compare them. */
  const comparing = shallowRef<SheetsView['comparing']>([])
  const doubts = shallowRef<readonly Doubt[]>([])
  const problems = shallowRef<readonly Problem[]>([])

  /** Where each visit that was left for another stood, while the screen stays open. */
  const places = new Map<string, Place>()

  /** Counts up whenever everything is dropped: an answer that was on its way then comes too late to be shown. */
  let dropped = 0
  let sheetsAsked = 0

  /** Commands go one after another, so that each builds on the state the one before left. */
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work, work)
    queue = next
    return next
  }

  async function execute(command: (version: number) => Command): Promise<Result<CommandAnswer>> {
    const run = async (): Promise<Result<CommandAnswer>> => {
      const { opened, principal } = desk
      if (opened === undefined || principal === undefined)
        return { ok: false, problems: [{ code: 'desk-not-open', params: {} }] }
      const since = dropped
      const answer = await opened.desk.execute(command(visit.value?.version ?? 0), principal)
      if (since !== dropped) return answer
      problems.value = answer.ok ? [] : answer.problems
      if (answer.ok) visit.value = answer.value.visit
      return answer
    }
    return inTurn(run)
  }

  /** Opens a new visit under a ticket number, or a consultation. */
  async function open(wanted: Arrival): Promise<boolean> {
    return (await execute(() => ({ type: 'open-visit', ...wanted }))).ok
  }

  /** What recording these drafts would change; undefined while nothing can be said. */
  async function preview(...drafts: readonly VisitDraft[]): Promise<ChangePreview | undefined> {
    // After what is still being recorded: it is shown against that, not against the state before.
    return inTurn(async () => {
      const { opened, principal } = desk
      if (opened === undefined || principal === undefined || visit.value === undefined) return undefined
      const found = await opened.desk.preview(visit.value.stream, drafts, principal)
      return found.ok ? found.value : undefined
    })
  }

  /** Records what happened in the visit; true when it was written. */
  async function record(...drafts: readonly VisitDraft[]): Promise<boolean> {
    if (drafts.length === 0) return true
    return (
      await execute((expectedVersion) => ({
        type: 'record',
        visit: visit.value?.stream ?? '',
        expectedVersion,
        drafts,
      }))
    ).ok
  }

  /** Records the sheets of one printing before the dialog opens; true when they may be printed. */
  async function print(printing: PrintCommand['sheets']): Promise<boolean> {
    return (
      await execute((expectedVersion) => ({
        type: 'print-sheets',
        visit: visit.value?.stream ?? '',
        expectedVersion,
        sheets: printing,
      }))
    ).ok
  }

  /** Takes up a visit of the list again. One that was suspended is shown only once its resumption is recorded. */
  async function resume(stream: string, reopening?: VisitDraft): Promise<boolean> {
    const { opened, principal } = desk
    if (opened === undefined || principal === undefined) return false
    const since = dropped
    const found = await opened.desk.visit(stream, principal)
    if (since !== dropped) return false
    problems.value = found.ok ? [] : found.problems
    if (!found.ok) return false
    const { version, phase, waiting } = found.value
    const drafts = draftsOfTaking(phase, waiting !== undefined, reopening)
    if (drafts.length === 0) {
      visit.value = found.value
      return true
    }
    return (await execute(() => ({ type: 'record', visit: stream, expectedVersion: version, drafts }))).ok
  }

  async function list(): Promise<void> {
    const { opened, principal } = desk
    if (opened === undefined || principal === undefined) return
    const since = dropped
    const [found, earlier] = await Promise.all([opened.desk.visits(principal), opened.desk.interrupted(principal)])
    if (since !== dropped) return
    if (found.ok) lines.value = found.value
    if (earlier.ok) interrupted.value = earlier.value
    const failed = [found, earlier].flatMap((each) => (each.ok ? [] : each.problems))
    if (failed.length > 0) problems.value = failed
  }

  /** What may go out on paper, with `chosen` of the offered sheets taken along. */
  async function readySheets(chosen: readonly string[] = []): Promise<void> {
    const { opened, principal } = desk
    if (opened === undefined || principal === undefined || visit.value === undefined) return
    const since = dropped
    const asked = (sheetsAsked += 1)
    const found = await opened.desk.sheets(visit.value.stream, principal, chosen)
    // Of two that ask at once the later one is shown, whichever is answered first.
    if (since !== dropped || asked !== sheetsAsked) return
    if (found.ok) {
      sheets.value = found.value.sheets
      overtaken.value = found.value.overtaken
      comparing.value = found.value.comparing
    } else problems.value = found.problems
  }

  /** What may have been forgotten in the visit on the screen. */
  async function findDoubts(): Promise<void> {
    const { opened, principal } = desk
    if (opened === undefined || principal === undefined || visit.value === undefined) return
    const since = dropped
    const found = await opened.desk.doubts(visit.value.stream, principal)
    if (since === dropped && found.ok) doubts.value = found.value
  }

  /** Leaves the visit on the screen; it stays in the list. */
  function leave(): void {
    visit.value = undefined
    sheets.value = []
    overtaken.value = []
    comparing.value = []
    doubts.value = []
    problems.value = []
  }

  /** Forgets everything shown, as the screen locks or somebody signs out. */
  function drop(): void {
    dropped += 1
    leave()
    lines.value = []
    interrupted.value = []
    places.clear()
  }

  /** Shows a visit as it stands, without recording anything: the place a locked screen goes back to. */
  async function show(stream: string): Promise<void> {
    const { opened, principal } = desk
    if (opened === undefined || principal === undefined) return
    const since = dropped
    const found = await opened.desk.visit(stream, principal)
    if (since === dropped && found.ok && found.value.phase !== 'suspended') visit.value = found.value
  }

  /** The visit on the screen as it stands now, after something else than its own commands changed it. */
  async function reload(): Promise<void> {
    if (visit.value !== undefined) await show(visit.value.stream)
  }

  /**
   * What somebody else changed, in this tab or another, comes onto the screen: a visit that is stopped now shows nothing of
   * its household and offers no paper. One's own commands are waited for, and are no news.
   */
  const follow = ({ list: isOtherList, visits }: RecordNews): Promise<void> =>
    inTurn(async () => {
      const shown = visit.value
      if (shown === undefined) return lines.value.length > 0 ? list() : undefined
      if (!isOtherList && visits.get(shown.stream) === shown.version) return undefined
      const hadSheets = sheets.value.length > 0
      await reload()
      if (visit.value?.stream !== shown.stream || !hadSheets) return undefined
      if (visit.value.hold === 'checking') sheets.value = []
      return readySheets()
    })

  return {
    visit,
    places,
    lines,
    interrupted,
    sheets,
    overtaken,
    comparing,
    doubts,
    findDoubts,
    problems,
    open,
    preview,
    record,
    print,
    resume,
    show,
    reload,
    follow,
    list,
    readySheets,
    leave,
    drop,
  }
})
