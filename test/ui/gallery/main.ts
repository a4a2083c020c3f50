import '../../../src/ui/styles/index.css'
import { createApp } from 'vue'
import { createI18nFor } from '../../../src/ui/i18n.ts'
import type { ScreenName } from '../../../src/ui/router/index.ts'
import Gallery from './Gallery.vue'

const [, screen, words = ''] = /^#screen\/([a-z-]+)(?:\?(.*))?$/.exec(location.hash) ?? []
if (screen === undefined)
  createApp(Gallery)
    .use(createI18nFor('ja', { strict: true }))
    .mount('#app')
else
  void import('./mount-screen.ts').then(({ mountScreen }) =>
    mountScreen(screen as ScreenName, new Set(words.split(','))),
  )
