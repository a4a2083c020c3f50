// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Command, SheetView } from '#app/desk/commands'
import type { RecordNews } from '#app/protection/follow-records'
import { success } from '#core/value'
import { useDeskStore } from '#ui/desk/desk-store.ts'
import { useVisitStore } from '#ui/desk/visit-store.ts'
import { fakeDesk, fakeDeskAccess, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const GOING = visitView({ persons: ['p1'] })
const HELD = visitView({ open: false, hold: 'checking', persons: [] })
const sheet = (key: string, change: Partial<SheetView> = {}): SheetView => ({
  ...{ key, form: key, class: 'resident-form', name: key, copy: 1, contentHash: 'a', refusals: [], printed: [] },
  job: { form: key, paper: 'a4-portrait' } as unknown as NonNullable<SheetView['job']>,
  ...change,
})
const REFUSED: SheetView = { ...sheet('refused'), job: undefined } as unknown as SheetView

/** The application with a visit at the checks, and every frame that was made: what it was given, where it stands. */
const open = async (given: readonly SheetView[] = [sheet('one'), REFUSED], moves = true) => {
  let sheets = given
  let answered: Promise<void> = Promise.resolve()
  let told: (news: RecordNews) => void = () => {}
  let now = GOING
  const frames: { jobs: readonly unknown[]; host: HTMLElement; open: boolean }[] = []
  const commands: Command[] = []
  const who = signedIn()
  const { access: safety } = fakeSafety(who, {
    follow: (_setup, tell) => {
      told = tell
      return () => {}
    },
  })
  const base = fakeDesk(undefined, {}, GOING)
  const desk: typeof base = {
    ...base,
    visit: async () => success(now),
    sheets: async () => {
      await answered
      return success({ sheets: now === HELD ? [] : [...sheets], overtaken: [], comparing: [] })
    },
    execute: async (command, principal) => {
      commands.push(command)
      return base.execute(command, principal)
    },
  }
  const access = fakeDeskAccess({ desk, safety, principal: who.principal, signedIn: who })
  const app = await mountApp(
    {
      ...access,
      printer: (host, title) => {
        const frame = { jobs: [] as readonly unknown[], host, open: true }
        frames.push(frame)
        return {
          ...access.printer(host, title),
          prepare: async (jobs) => {
            frame.jobs = jobs
            return { jobs: jobs.map(() => ({ pages: 1, problems: [] })), problems: [] }
          },
          moveTo: (next) => {
            if (moves) frame.host = next
            return moves
          },
          close: () => (frame.open = false),
        }
      },
    },
    'start',
  )
  page = app.page
  await app.page.findAll('main button')[0]?.trigger('click')
  await settle()
  await useVisitStore().show(GOING.stream)
  const go = async (name: 'checks' | 'print' | 'plan') => {
    await app.router.push({ name })
    await settle()
  }
  await go('checks')
  return {
    frames,
    commands,
    go,
    /** What the desk finds from now on; `later`: only once the function given back is called. */
    find: (next: readonly SheetView[], later = false) => {
      let answer = (): void => {}
      sheets = next
      if (later) answered = new Promise((resolve) => (answer = resolve))
      return () => answer()
    },
    hold: async () => {
      now = HELD
      told({ list: true, visits: new Map([[GOING.stream, GOING.version]]) })
      await settle()
    },
  }
}
const drawn = ({ frames }: Awaited<ReturnType<typeof open>>) =>
  frames.map(({ jobs }) => jobs.map((job) => (job as { readonly form: string }).form))
const ahead = () => document.getElementById('drawn-ahead')

describe('paper drawn ahead', () => {
  it('is what the gate lets through, in a place that is not reached and not read', async () => {
    const app = await open()
    expect(drawn(app)).toEqual([['one']])
    expect(app.frames[0]?.host).toBe(ahead())
    expect([ahead()?.inert, ahead()?.getAttribute('aria-hidden')]).toEqual([true, 'true'])
  })

  it('is nothing while the gate lets nothing through', async () => {
    expect(drawn(await open([REFUSED]))).toEqual([])
  })

  it('is moved to where it is seen and back, and not drawn again', async () => {
    const app = await open()
    await app.go('print')
    expect(app.frames[0]?.host.className).toBe('host')
    expect(app.frames[0]?.host).not.toBe(ahead())
    await app.go('plan')
    expect(app.frames[0]?.host).toBe(ahead())
    await app.go('print')
    expect(drawn(app)).toEqual([['one']])
    expect(app.frames[0]?.open).toBe(true)
  })

  it('is drawn anew when something of it changed', async () => {
    const app = await open()
    app.find([sheet('one', { contentHash: 'b' })])
    await app.go('print')
    expect(drawn(app)).toEqual([['one'], ['one']])
    expect(app.frames.map((frame) => frame.open)).toEqual([false, true])
  })

  it('is taken away when the gate refuses it meanwhile', async () => {
    const app = await open()
    app.find([REFUSED])
    await app.go('print')
    expect(app.frames.map((frame) => frame.open)).toEqual([false])
  })

  it('is drawn anew where the browser cannot move a frame', async () => {
    const app = await open(undefined, false)
    await app.go('print')
    expect(drawn(app)).toEqual([['one'], ['one']])
    expect(app.frames.map((frame) => frame.open)).toEqual([false, true])
  })

  it('is printed only as it is found when the key is pressed', async () => {
    const app = await open()
    const answer = app.find([sheet('one', { contentHash: 'b' })], true)
    await app.go('print')
    press('Enter')
    await settle()
    expect(app.commands).toEqual([])
    answer()
    await settle()
    expect(app.commands.map((each) => (each.type === 'print-sheets' ? each.sheets : []))).toEqual([
      [{ form: 'one', contentHash: 'b', pages: 1 }],
    ])
  })
})

describe('the frame of paper drawn ahead is gone', () => {
  const ends: Readonly<Record<string, (app: Awaited<ReturnType<typeof open>>) => unknown>> = {
    'once the screen is locked': () => press('F10'),
    'once the visit is left': () => useVisitStore().leave(),
    'once another visit is on the screen': () => (useVisitStore().visit = visitView({ stream: 'real/visit/v2' })),
    'once the visit is held': ({ hold }) => hold(),
    'once another clerk works here': () => {
      const desk = useDeskStore()
      desk.principal = { ...signedIn().principal, user: 'kita-n' }
    },
  }
  for (const [name, end] of Object.entries(ends))
    it(name, async () => {
      const app = await open()
      expect(app.frames.map((frame) => frame.open)).toEqual([true])
      await end(app)
      expect(app.frames.map((frame) => frame.open)).toEqual([false])
    })

  it('and stays while the same clerk has the rights made anew', async () => {
    const app = await open()
    useDeskStore().principal = { ...signedIn().principal }
    expect(app.frames.map((frame) => frame.open)).toEqual([true])
  })
})
