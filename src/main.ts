import './ui/styles/index.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import { checkOwnPage, createPasskeys, terminalSettings } from '#adapters/browser'
import { fetchFont, openPrintFaces } from '#adapters/fonts'
import { createFramePrinter } from '#adapters/print-frame'
import { holdsCluster } from '#core/printing'
import type { Setup } from '#core/record'
import { problem, success } from '#core/value'
import type { Result } from '#core/value'
import { phrase } from '#locales'
import { caseAccess, dayBookAccess } from './browser/case-access.ts'
import { createSessions } from './browser/create-sessions.ts'
import { dayAccess } from './browser/day-access.ts'
import { intakeAccess } from './browser/intake-access.ts'
import { listPacks } from './browser/load-pack.ts'
import { safetyAccess } from './browser/safety-access.ts'
import { createTerminals } from './browser/terminals.ts'
import { bundledTrialCases } from './browser/trial-cases.ts'
import App from './ui/app.vue'
import { DESK_ACCESS } from './ui/desk/desk-access.ts'
import type { DeskAccess, OpenedDesk } from './ui/desk/desk-access.ts'
import { useDeskStore } from './ui/desk/desk-store.ts'
import { createI18nFor } from './ui/i18n.ts'
import { openRouter } from './ui/screens.ts'
import { TRIAL_CASES } from './ui/trial/trial-access.ts'

/** Characters of real names that only a large face holds: 𠮷 and a hentaigana (変体仮名). */
const TELLING_CHARACTERS = ['\u{20BB7}', '\u{1B002}']

const pinia = createPinia()
const faces = openPrintFaces(fetchFont)
const settings = terminalSettings(window.localStorage)
// The development server serves its page without a policy.
const withoutPolicy = import.meta.env.DEV || !window.isSecureContext ? [] : await checkOwnPage()
const terminals = createTerminals(
  settings.read,
  async () => (await faces.installed()).faces,
  // The store was closed by a newer page: the screens freeze until this one is loaded anew.
  (closed) => void (useDeskStore(pinia).problems = [closed]),
)
const passkeys = createPasskeys(window.localStorage, 'madoguchi-passkeys', phrase('ja', 'shell.product'))
const sessions = createSessions(terminals, passkeys)

async function open(setup: Setup): Promise<Result<OpenedDesk>> {
  const standing = await sessions.as(async (terminal, principal) => success({ terminal, principal }))
  if (standing.ok && standing.value.terminal.setup === setup)
    return success({ desk: standing.value.terminal.desk, principal: standing.value.principal })
  const signedIn = setup === 'sample' ? await sessions.signInToSample() : undefined
  if (signedIn === undefined) return { ok: false, problems: [problem('not-signed-in')] }
  if (!signedIn.ok) return signedIn
  const terminal = await terminals.open(setup)
  if (!terminal.ok) return terminal
  return success({ desk: terminal.value.desk, principal: signedIn.value.principal, signedIn: signedIn.value })
}

const access: DeskAccess = {
  obstacles: [
    ...(window.isSecureContext ? [] : [problem('insecure-context', { address: window.location.origin })]),
    ...withoutPolicy,
  ],
  packs: listPacks,
  terminal: settings.read,
  keepTerminal: settings.keep,
  blankCharacters: async () => {
    const { faces: installed } = await faces.installed()
    return TELLING_CHARACTERS.filter(
      (cluster) => !installed.some(({ files }) => files.some((file) => holdsCluster(file, cluster))),
    )
  },
  open,
  printer: (host, title) => createFramePrinter({ faces, host, title, seen: true }),
  now: () => sessions.terminal()?.clock.now().epochMs ?? Date.now(),
  day: dayAccess(sessions),
  cases: caseAccess(sessions),
  books: dayBookAccess(sessions),
  intake: intakeAccess(sessions, faces),
  safety: safetyAccess(terminals, sessions),
}

const app = createApp(App)
app.use(pinia)
app.use(createI18nFor('ja'))
app.provide(DESK_ACCESS, access)
app.provide(TRIAL_CASES, bundledTrialCases)
app.use(openRouter(createWebHistory()))
app.mount('#app')
