import './ui/styles/index.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import { checkOwnPage, terminalSettings } from '#adapters/browser'
import { problem } from '#core/value'
import type { Problem } from '#core/value'
import { learnLaterWords } from '#locales'
import { fetchAhead } from './browser/fetch-ahead.ts'
import { lateAccess } from './browser/late-access.ts'
import { DESK_CONTENT, LATER_PARTS } from './browser/later-parts.ts'
import App from './ui/app.vue'
import { DESK_ACCESS } from './ui/desk/desk-access.ts'
import type { DeskAccess } from './ui/desk/desk-access.ts'
import { useDeskStore } from './ui/desk/desk-store.ts'
import { createI18nFor } from './ui/i18n.ts'
import { openRouter, SCREEN_PARTS } from './ui/screens.ts'
import { fetched } from './ui/shell/missing-part.ts'
import { TRIAL_CASES } from './ui/trial/trial-access.ts'

const pinia = createPinia()
const settings = terminalSettings(window.localStorage)
// The development server serves its page without a policy.
const withoutPolicy = import.meta.env.DEV || !window.isSecureContext ? [] : await checkOwnPage()
const obstacles = [
  ...(window.isSecureContext ? [] : [problem('insecure-context', { address: window.location.origin })]),
  ...withoutPolicy,
]
// The store was closed by a newer page: the screens freeze until this one is loaded anew.
const closed = (problem: Problem): void => void (useDeskStore(pinia).problems = [problem])

let desk: Promise<DeskAccess> | undefined
/** Everything behind the first screen: store, keys, use cases. Fetched while the first screen is read. */
const wholeDesk = (): Promise<DeskAccess> =>
  (desk ??= fetched(async () => {
    await learnLaterWords()
    return import('./browser/open-access.ts')
  }).then(({ openAccess }) => openAccess({ obstacles, settings, closed })))

const app = createApp(App)
app.use(pinia)
app.use(createI18nFor('ja'))
app.provide(DESK_ACCESS, lateAccess(wholeDesk, { obstacles, settings }))
app.provide(TRIAL_CASES, async (...asked) =>
  (await fetched(() => import('./browser/trial-cases.ts'))).bundledTrialCases(...asked),
)
const router = openRouter(createWebHistory())
app.use(router)
app.mount('#app')
void router.isReady().then(() => fetchAhead([wholeDesk, ...DESK_CONTENT, ...SCREEN_PARTS, ...LATER_PARTS]))
