import './ui/styles/index.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import {
  browserHash,
  checkOwnPage,
  createIds,
  newKey,
  passThroughCipher,
  terminalClock,
  terminalSettings,
} from '#adapters/browser'
import { openDexieStore } from '#adapters/dexie'
import { fetchFont, openPrintFaces } from '#adapters/fonts'
import { createFramePrinter } from '#adapters/print-frame'
import { loadContent } from '#app/desk/load-content'
import { openDesk } from '#app/desk/open-desk'
import { holdsCluster } from '#core/printing'
import type { Setup } from '#core/record'
import { failure, problem, success } from '#core/value'
import { paperWords, phrase } from '#locales'
import App from './ui/app.vue'
import { DESK_ACCESS } from './ui/desk/desk-access.ts'
import type { DeskAccess, OpenedDesk } from './ui/desk/desk-access.ts'
import { createI18nFor } from './ui/i18n.ts'
import { openRouter } from './ui/screens.ts'

/** The pack of the sample city: one click, a store of its own. */
const SAMPLE_PACK = 'mihon-city'

/** Characters of real names that only a large face holds: 𠮷 and a hentaigana (変体仮名). */
const TELLING_CHARACTERS = ['\u{20BB7}', '\u{1B002}']

const faces = openPrintFaces(fetchFont)
const settings = terminalSettings(window.localStorage)

async function content(pack: string) {
  const [{ bundledContent }, { readYaml }, { nationalHolidays }] = await Promise.all([
    import('#adapters/bundled-content'),
    import('#adapters/yaml'),
    import('#adapters/holidays'),
  ])
  return loadContent({ ...bundledContent, pack, read: readYaml, holidays: nationalHolidays(), hash: browserHash })
}

async function open(setup: Setup) {
  const terminal = settings.read()
  const pack = setup === 'sample' ? SAMPLE_PACK : terminal?.pack
  if (pack === undefined) return failure(problem('terminal-not-set-up'))
  const loaded = await content(pack)
  if (!loaded.ok) return loaded
  const { catalogue } = loaded.value
  if (setup === 'real' && catalogue.pack.municipality?.invented === 'yes')
    return failure(problem('pack-is-invented', { pack }))
  const store = await openDexieStore({
    name: `madoguchi-${setup}`,
    setup,
    hash: browserHash,
    cipher: passThroughCipher,
    newKey,
  })
  if (!store.ok) return store
  const name = terminal?.terminal ?? phrase('ja', 'desk.sampleTerminal')
  const desk = openDesk({
    setup,
    terminal: name,
    catalogue,
    catalogueHash: loaded.value.hash,
    problems: loaded.value.problems,
    schemes: loaded.value.schemes,
    forms: loaded.value.forms,
    faces: async () => (await faces.installed()).faces,
    clock: terminalClock,
    ids: createIds(terminalClock),
    hash: browserHash,
    records: store.value.records,
    audit: store.value.audit,
    words: paperWords,
  })
  const opened: OpenedDesk = {
    desk,
    principal: {
      user: phrase('ja', setup === 'sample' ? 'desk.sampleClerk' : 'desk.clerk'),
      terminal: name,
      authority: 'one-stop-desk',
      section: 'residents',
      roles: ['system-user'],
      domains: [...catalogue.vocabulary.domains.keys()],
      operations: [
        'visit.execute',
        'field-view.view',
        'print-resident-form.execute',
        'print-guidance.execute',
        'print-office-paper.execute',
        'print-sample.execute',
        'reprint.execute',
      ],
    },
  }
  return success(opened)
}

// The development server serves its page without a policy.
const withoutPolicy = import.meta.env.DEV ? [] : await checkOwnPage()

const access: DeskAccess = {
  obstacles: [
    ...(window.isSecureContext ? [] : [problem('insecure-context', { address: window.location.origin })]),
    ...withoutPolicy,
  ],
  packs: async () => {
    const [{ bundledContent }, { readYaml }] = await Promise.all([
      import('#adapters/bundled-content'),
      import('#adapters/yaml'),
    ])
    const { packChoices } = await import('#app/pack-choices')
    return packChoices(bundledContent.packs, readYaml)
  },
  terminal: settings.read,
  keepTerminal: settings.keep,
  blankCharacters: async () => {
    const { faces: installed } = await faces.installed()
    return TELLING_CHARACTERS.filter(
      (cluster) => !installed.some(({ files }) => files.some((file) => holdsCluster(file, cluster))),
    )
  },
  open,
  printer: (host, title) => createFramePrinter({ faces, host, title }),
  now: () => terminalClock.now().epochMs,
}

const app = createApp(App)
app.use(createPinia())
app.use(createI18nFor('ja'))
app.provide(DESK_ACCESS, access)
app.use(openRouter(createWebHistory()))
app.mount('#app')
