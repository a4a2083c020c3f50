import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { compiledContent, readCompiled } from '#adapters/bundled-content'
import { browserHash } from '#adapters/browser'
import { nationalHolidays } from '#adapters/holidays'
import { loadContent } from '#app/desk/load-content'
import { problem } from '#core/value'
import App from '../../../src/ui/app.vue'
import { DESK_ACCESS } from '../../../src/ui/desk/desk-access.ts'
import { useDeskStore } from '../../../src/ui/desk/desk-store.ts'
import { useVisitStore } from '../../../src/ui/desk/visit-store.ts'
import { createI18nFor } from '../../../src/ui/i18n.ts'
import type { ScreenName } from '../../../src/ui/router/index.ts'
import { openRouter } from '../../../src/ui/screens.ts'
import { useSessionStore } from '../../../src/ui/session/session-store.ts'
import { fakeDesk, fakeDeskAccess, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, principal, signedIn } from '../fakes/fake-safety.ts'

const NOTICES = [
  {
    id: 'n1',
    kind: 'stop',
    from: Date.UTC(2026, 3, 5, 9),
    to: Date.UTC(2026, 3, 5, 12),
    text: '機器の入替え',
    read: false,
  },
  {
    id: 'n2',
    kind: 'extension',
    from: Date.UTC(2026, 3, 3, 12),
    to: Date.UTC(2026, 3, 3, 14),
    text: '引越し期',
    read: false,
  },
] as const

/**
 * Opens a screen of the product with an invented desk: `#screen/office-people`, `#screen/reception?held`. Words after `?` change
 * what is invented: `locked`, `held`, `visit`, `notices`, `loss`, `new`, `long`, `closing`, `clock`, `deputy`, `staff`, `stale`.
 */
export async function mountScreen(screen: ScreenName, words: ReadonlySet<string>): Promise<void> {
  const content = loadContent({
    ...compiledContent,
    pack: 'mihon-city',
    read: readCompiled,
    holidays: nationalHolidays(),
    hash: browserHash,
  })
  const who = signedIn({
    name: words.has('long') ? '勘解由小路 左衛門三郎之助・アレクサンドラ' : '北 窓子',
    principal: principal(words.has('deputy') ? { onBehalfOf: 'higashi-k', roles: ['deputy-manager'] } : {}),
    notices: words.has('notices') ? NOTICES : [],
    ...(words.has('notices') ? { grantEnds: '2026-04-20' } : {}),
  })
  const { access: safety } = fakeSafety(who, {
    ways: () => ({ pin: words.has('pin'), passkey: words.has('pin') }),
    founded: async () => ({ ok: true, value: !words.has('new') }),
    storeLoss: async () => (words.has('loss') ? [problem('store-replaced')] : []),
    sampleStaff: () =>
      words.has('staff')
        ? [
            { user: 'kita-m', name: '北 窓子', role: 'システム使用者' },
            { user: 'higashi-k', name: '東 花子', role: '統括管理者' },
            { user: 'nagai', name: '勘解由小路 左衛門三郎之助', role: 'システム使用課の所属長' },
          ]
        : [],
  })
  const held = { source: 'clerk', answer: 'unknown', initials: '北', at: 0 } as const
  const visit = words.has('held') ? visitView({ open: false, protection: held }) : visitView()
  const desk = fakeDesk(
    content.ok ? content.value.catalogue : undefined,
    words.has('closing') ? { notice: 10, hours: { state: 'closing-soon', minutes: 8, closesAt: 0 } } : {},
    visit,
  )
  const terminal = words.has('new') ? undefined : { pack: 'national', terminal: '1番窓口A' }
  const access = fakeDeskAccess({ desk, safety, principal: who.principal, signedIn: who, terminal })
  const app = createApp(App)
  app.use(createPinia())
  app.use(createI18nFor('ja', { strict: true }))
  app.provide(DESK_ACCESS, access)
  const router = openRouter(createMemoryHistory())
  app.use(router)
  const session = useSessionStore()
  if (screen !== 'start' && screen !== 'setup' && screen !== 'sign-in') {
    await session.openSample()
    if (words.has('visit') || words.has('held')) await useVisitStore().show('real/visit/v1')
  }
  await router.push({ name: screen })
  app.mount('#app')
  if (words.has('locked')) await session.lock(undefined, 'key')
  if (words.has('stale')) useDeskStore().problems = [problem('store-closed')]
}
